interface Group {
  readonly depth: number;
  readonly breakables: Breakable[];
  isBroken: boolean;
}

interface Breakable {
  readonly kind: 'break';
  readonly separator: string;
  readonly indent: number;
  readonly group: Group;
}

interface Text {
  readonly kind: 'text';
  text: string;
}

/**
 * Lays out text in groups: what does not fit on a line is broken, the outermost group first,
 * and a group that is broken is broken at each of its places.
 */
export class Printer {
  readonly #width: number;
  #output = '';
  #outputWidth = 0;
  #buffer: (Text | Breakable)[] = [];
  #bufferWidth = 0;
  #indent = 0;
  readonly #stack: Group[] = [];
  /** Groups that may still be broken, by depth. */
  readonly #queue: Group[][] = [];

  constructor(width: number) {
    this.#width = width;
    const root: Group = { depth: 0, breakables: [], isBroken: false };
    this.#stack.push(root);
    this.#queue.push([root]);
  }

  text(text: string): void {
    const width = [...text].length;
    if (this.#buffer.length === 0) {
      this.#output += text;
      this.#outputWidth += width;
      return;
    }
    const last = this.#buffer.at(-1) as Text | Breakable;
    if (last.kind === 'text') last.text += text;
    else this.#buffer.push({ kind: 'text', text });
    this.#bufferWidth += width;
    this.#breakOutermost();
  }

  /** A place where the line may be broken; the separator stands there when it is not. */
  breakable(separator = ' '): void {
    const group = this.#stack.at(-1) as Group;
    if (group.isBroken) {
      this.flush();
      this.#newLine(this.#indent);
      return;
    }
    const breakable: Breakable = { kind: 'break', separator, indent: this.#indent, group };
    group.breakables.push(breakable);
    this.#buffer.push(breakable);
    this.#bufferWidth += separator.length;
    this.#breakOutermost();
  }

  /** Text which is broken together; `indent` more than around it. */
  group(indent: number, open: string, close: string, body: () => void): void {
    if (open !== '') this.text(open);
    const group: Group = { depth: (this.#stack.at(-1) as Group).depth + 1, breakables: [], isBroken: false };
    this.#stack.push(group);
    (this.#queue[group.depth] ??= []).push(group);
    this.nest(indent, body);
    this.#stack.pop();
    if (group.breakables.length === 0) this.#forget(group);
    if (close !== '') this.text(close);
  }

  nest(indent: number, body: () => void): void {
    this.#indent += indent;
    body();
    this.#indent -= indent;
  }

  /** Writes what is held back. */
  flush(): void {
    for (const part of this.#buffer) this.#write(part);
    this.#buffer = [];
    this.#bufferWidth = 0;
  }

  get output(): string {
    return this.#output;
  }

  #newLine(indent: number): void {
    this.#output += `\n${' '.repeat(indent)}`;
    this.#outputWidth = indent;
    this.#bufferWidth = 0;
  }

  #write(part: Text | Breakable): void {
    if (part.kind === 'text') {
      this.#output += part.text;
      this.#outputWidth += [...part.text].length;
      return;
    }
    part.group.breakables.shift();
    if (part.group.isBroken) {
      this.#output += `\n${' '.repeat(part.indent)}`;
      this.#outputWidth = part.indent;
      return;
    }
    if (part.group.breakables.length === 0) this.#forget(part.group);
    this.#output += part.separator;
    this.#outputWidth += part.separator.length;
  }

  #shift(): void {
    const part = this.#buffer.shift() as Text | Breakable;
    this.#write(part);
    this.#bufferWidth -= part.kind === 'text' ? [...part.text].length : part.separator.length;
  }

  #breakOutermost(): void {
    while (this.#width < this.#outputWidth + this.#bufferWidth) {
      const group = this.#nextGroup();
      if (!group) return;
      while (group.breakables.length > 0) this.#shift();
      while (this.#buffer[0]?.kind === 'text') this.#shift();
    }
  }

  /** The outermost group that has a place to be broken at; it is broken from now on. */
  #nextGroup(): Group | undefined {
    for (const groups of this.#queue) {
      const at = groups.findLastIndex((group) => group.breakables.length > 0);
      if (at !== -1) {
        const [group] = groups.splice(at, 1) as [Group];
        group.isBroken = true;
        return group;
      }
      for (const group of groups) group.isBroken = true;
      groups.length = 0;
    }
    return undefined;
  }

  #forget(group: Group): void {
    const groups = this.#queue[group.depth] ?? [];
    const at = groups.indexOf(group);
    if (at !== -1) groups.splice(at, 1);
  }
}
