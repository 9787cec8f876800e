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

/** All of a line, its line break included: for places of which only the line is known. */
export function wholeLine(line: number): Range {
  return { start: { line, column: 1 }, end: { line: line + 1, column: 1 } };
}

export function isWholeLine({ start, end }: Range): boolean {
  return start.column === 1 && end.column === 1 && end.line === start.line + 1;
}
