import type { Closure } from '../machine/code.ts';
import type { Node } from '../syntax/node.ts';

/** A statement, which is on one line or, as the text of a template, on several. */
export interface LinePoint {
  readonly lines: readonly number[];
  /** The number of its counter. */
  readonly hit: number;
}

/** One way that a choice can go. */
export interface BranchArm {
  readonly label: string;
  readonly line: number;
  readonly hit: number;
}

/** A place where code goes one way or another. */
export interface BranchPoint {
  /** `if`, `case`, `&&`, `rescue` … */
  readonly kind: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly arms: readonly BranchArm[];
}

/** An arm before it is counted. */
export type ArmSketch = readonly [label: string, node: Node | undefined];

/** The counters of one text: every statement and every branch of it has one. */
export class CodeCounters {
  readonly path: string;
  readonly text: string;
  readonly hits: number[] = [];
  readonly lines: LinePoint[] = [];
  readonly branches: BranchPoint[] = [];
  readonly #isTemplate: boolean;
  readonly #known = new Map<string, LinePoint | BranchPoint>();

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    this.#isTemplate = text.startsWith(TEMPLATE_START);
  }

  /** The counter of a statement; undefined where a template's own machinery stands. */
  statement(node: Node): number | undefined {
    const key = `${node.start}-${node.end}`;
    const known = this.#known.get(key) as LinePoint | undefined;
    if (known) return known.hit;
    const lines = this.#isTemplate ? templateLines(node) : [node.line];
    if (lines.length === 0) return undefined;
    const point = { lines, hit: this.#counter() };
    this.#known.set(key, point);
    this.lines.push(point);
    return point.hit;
  }

  /** The counters of a choice's arms. A node that is compiled twice has them once. */
  arms(kind: string, node: Node, sketches: readonly ArmSketch[]): readonly number[] {
    const key = `${kind} ${node.start}-${node.end}`;
    let point = this.#known.get(key) as BranchPoint | undefined;
    if (!point) {
      const { start, end } = node.range;
      const arms = sketches.map(([label, arm]) => ({ label, line: arm?.line ?? node.line, hit: this.#counter() }));
      point = { kind, line: start.line, column: start.column, endLine: end.line, endColumn: end.column, arms };
      this.#known.set(key, point);
      this.branches.push(point);
    }
    return point.arms.map(({ hit }) => hit);
  }

  /** A closure that counts before it runs. */
  counted(hit: number, closure: Closure): Closure {
    const { hits } = this;
    return (frame) => {
      hits[hit] = (hits[hit] as number) + 1;
      return closure(frame);
    };
  }

  /** Statements that follow each other, each counted. */
  sequence(nodes: readonly Node[], closures: readonly Closure[]): readonly Closure[] {
    return closures.map((closure, index) => {
      const hit = this.statement(nodes[index] as Node);
      return hit === undefined ? closure : this.counted(hit, closure);
    });
  }

  #counter(): number {
    return this.hits.push(0) - 1;
  }
}

/** What the source of a template begins with. */
const TEMPLATE_START = "_buf = '';";

/** The lines of a template that a statement of its source stands for: of a text, those on which something can be seen. */
function templateLines(node: Node): number[] {
  if (node.kind === 'assignment' && node.start === 0) return [];
  if (node.kind === 'call' && node.text === '_buf.to_s') return [];
  const right =
    node.kind === 'binary' && node.operator === '<<' && node.field('left')?.text === '_buf'
      ? node.field('right')
      : undefined;
  if (right?.kind !== 'string') return [node.line];
  const first = right.line;
  return right.text
    .slice(1, -1)
    .split('\n')
    .flatMap((part, index) => (part.trim() === '' ? [] : [first + index]));
}
