import { type Problem, ProblemError } from '../../source/problem.ts';
import type { Closure, Code } from '../machine/code.ts';
import type { Frame } from '../machine/frame.ts';
import type { Correction } from '../syntax/correction.ts';
import type { Node, Tree } from '../syntax/node.ts';
import type { LocalNames } from '../machine/code.ts';
import type { ArmSketch, CodeCounters } from './code_counters.ts';
import type { NodeCompilers } from './define_compilers.ts';
import { Scope } from './scope.ts';

/** Compiles one file: walks its nodes once, resolves local variables to slots, and gives closures. */
export class Compiler {
  readonly #compilers: NodeCompilers;
  readonly tree: Tree;
  scope: Scope;
  /** What is not supported, all of it: a file is refused as a whole. */
  readonly problems: Problem[] = [];
  /** `# frozen_string_literal: true` */
  readonly freezesStrings: boolean;
  /** Where coverage is wanted: other closures are made, which count. */
  readonly counters: CodeCounters | null;

  constructor(compilers: NodeCompilers, tree: Tree, scope: Scope, counters: CodeCounters | null) {
    this.counters = counters;
    this.#compilers = compilers;
    this.tree = tree;
    this.scope = scope;
    this.freezesStrings = tree.comments.some(
      (comment) => comment.start < 500 && /^#.*frozen[_-]string[_-]literal:\s*true/i.test(comment.text),
    );
  }

  /** Places where the grammar took for a call what is none, for it knows no local variables. */
  readonly misread: Correction[] = [];
  /** Where local variables were read: kept only while corrections must be confirmed. */
  readonly locals = new Set<number>();

  isInHeredoc(node: Node): boolean {
    return this.tree.nestedHeredocs.has(node);
  }

  /** Asks for the text to be read again. */
  misreads(correction: Correction): Closure {
    this.misread.push(correction);
    return nothing;
  }

  /** Number literals that a minus before a call chain belongs to. */
  readonly negated = new Set<Node>();

  compile(node: Node): Closure {
    const compiler = this.#compilers[node.kind];
    if (compiler) return compiler(this, node);
    return this.unsupported(node, node.kind.replaceAll('_', ' '));
  }

  /** A missing node is nil. */
  compileOptional(node: Node | undefined): Closure {
    return node ? this.compile(node) : nothing;
  }

  /** A sequence of statements; its value is the last one's. */
  compileAll(nodes: readonly Node[]): Closure {
    const statements = nodes.filter((node) => node.kind !== 'empty_statement');
    const closures = statements.map((node) => this.compile(node));
    return sequence(this.counters ? this.counters.sequence(statements, closures) : closures);
  }

  /** The ways that a choice can go; with coverage, each counts how often it is gone. */
  arms(kind: string, node: Node, sketches: readonly ArmSketch[], closures: readonly Closure[]): readonly Closure[] {
    const { counters } = this;
    if (!counters) return closures;
    const hits = counters.arms(kind, node, sketches);
    return closures.map((closure, index) => counters.counted(hits[index] as number, closure));
  }

  /** Compiles while a number literal counts as negative. */
  withNegated<Result>(literal: Node, build: () => Result): Result {
    this.negated.add(literal);
    const result = build();
    this.negated.delete(literal);
    return result;
  }

  /** Compiles in a scope of its own. */
  within<Result>(scope: Scope, build: () => Result): Result {
    const outer = this.scope;
    this.scope = scope;
    try {
      return build();
    } finally {
      this.scope = outer;
    }
  }

  unsupported(node: Node, what: string): Closure {
    this.problems.push({
      kind: 'syntax',
      severity: 'error',
      message: `Expected a supported construct, found ${what}.`,
      path: node.source.path,
      range: node.range,
    });
    return nothing;
  }

  /** A syntax error which the grammar lets pass. */
  refuse(node: Node, message: string): Closure {
    this.problems.push({ kind: 'syntax', severity: 'error', message, path: node.source.path, range: node.range });
    return nothing;
  }

  fail(): void {
    if (this.problems.length > 0) throw new ProblemError(this.problems);
  }
}

/** What came of compiling a tree. */
export interface Compiled {
  /** The code; throws a ProblemError where something is not supported or no Ruby. */
  readonly code: () => Code;
  readonly misread: readonly Correction[];
  readonly locals: ReadonlySet<number>;
}

/** Compiles a whole file, or a text for `eval`, whose variables are those of `outer` and its own. */
export function compileTree(
  compilers: NodeCompilers,
  tree: Tree,
  outer: LocalNames | null = null,
  kind: 'file' | 'eval' = 'file',
  counters: CodeCounters | null = null,
): Compiled {
  const scope = new Scope(outer ? 'eval' : 'file', outer);
  const compiler = new Compiler(compilers, tree, scope, counters);
  const body = compiler.compile(tree.root);
  const code = (): Code => {
    compiler.fail();
    return { kind, source: tree.source, line: 1, name: '<main>', locals: scope, slotCount: scope.slotCount, body };
  };
  return { code, misread: compiler.misread, locals: compiler.locals };
}

/** Gives nil. */
export const nothing: Closure = () => null;

function sequence(closures: readonly Closure[]): Closure {
  const [first, second, third] = closures;
  if (!first) return nothing;
  if (!second) return first;
  if (!third)
    return (frame) => {
      first(frame);
      return second(frame);
    };
  if (closures.length === 3)
    return (frame) => {
      first(frame);
      second(frame);
      return third(frame);
    };
  const last = closures.length - 1;
  const end = closures[last] as Closure;
  return (frame: Frame) => {
    for (let index = 0; index < last; index += 1) (closures[index] as Closure)(frame);
    return end(frame);
  };
}
