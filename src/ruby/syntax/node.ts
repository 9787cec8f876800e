import type { Range } from '../../source/range.ts';
import type { Source } from '../../source/source.ts';

/**
 * A node of a Ruby syntax tree. Kinds and field names are tree-sitter-ruby's; comments are kept apart in the `Tree`,
 * and a heredoc's body hangs below its `heredoc_beginning` as the field `body`.
 */
export class Node {
  readonly kind: string;
  readonly source: Source;
  /** Offsets in the source's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Named children, in source order. */
  readonly children: Node[] = [];
  /** The field that each child is in, at the child's index. */
  readonly names: (string | null)[] = [];
  /** The token that tells apart what has one kind: `+` in a `binary`, `&.` in a `call`, `...` in a `range`. */
  operator = '';

  constructor(kind: string, source: Source, start: number, end: number) {
    this.kind = kind;
    this.source = source;
    this.start = start;
    this.end = end;
  }

  get text(): string {
    return this.source.text.slice(this.start, this.end);
  }

  get line(): number {
    return this.source.lineAt(this.start);
  }

  get range(): Range {
    return this.source.rangeOf(this.start, this.end);
  }

  /** The first child in a field. */
  field(name: string): Node | undefined {
    const index = this.names.indexOf(name);
    return index === -1 ? undefined : this.children[index];
  }

  /** Every child in a field. */
  fields(name: string): Node[] {
    return this.children.filter((_child, index) => this.names[index] === name);
  }

  /** Children which are in no field. */
  get rest(): Node[] {
    return this.children.filter((_child, index) => this.names[index] === null);
  }
}

/** A parsed file. */
export interface Tree {
  readonly source: Source;
  readonly root: Node;
  readonly comments: readonly Node[];
  /** Heredocs which begin in the text of another one: the grammar takes the wrong lines for theirs. */
  readonly nestedHeredocs: ReadonlySet<Node>;
  /** The text behind `__END__`. */
  readonly data: string | undefined;
}
