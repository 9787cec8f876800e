/** A place in a text: line and column count from 1, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Two places in a text; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
