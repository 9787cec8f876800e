import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type ParsedNode,
} from 'yaml';
import { ProblemError, type Problem } from '../source/problem.ts';
import type { Range } from '../source/range.ts';
import type { Source } from '../source/source.ts';
import type { Located, LocatedEntry } from './located.ts';

/** How many values a file may unfold to: aliases of aliases multiply. */
const MOST_VALUES = 100_000;

/** A YAML or JSON file as values with places; what is not YAML is thrown as a ProblemError. */
export function parseYaml(source: Source): Located {
  const lines = new LineCounter();
  const document = parseDocument(source.text, {
    lineCounter: lines,
    merge: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const problems = document.errors.map(({ message, pos: [start, end] }): Problem => {
    return problemAt(source, source.rangeOf(start, Math.max(end, start + 1)), sentence(message));
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return new Converter(source, document).convert(document.contents, 0);
}

class Converter {
  readonly #source: Source;
  readonly #document: Document.Parsed;
  #count = 0;

  constructor(source: Source, document: Document.Parsed) {
    this.#source = source;
    this.#document = document;
  }

  convert(node: ParsedNode | null, depth: number): Located {
    const range = this.#rangeOf(node);
    this.#count += 1;
    if (this.#count > MOST_VALUES || depth > 200)
      throw new ProblemError([
        problemAt(this.#source, range, 'Expected fewer and flatter values: aliases multiply them.'),
      ]);
    if (node === null) return { kind: 'scalar', value: null, range };
    if (isAlias(node)) {
      const anchored = node.resolve(this.#document);
      if (!anchored) throw new ProblemError([problemAt(this.#source, range, `Unknown anchor "${node.source}".`)]);
      return this.convert(anchored as ParsedNode, depth + 1);
    }
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => this.convert(item as ParsedNode, depth + 1)), range };
    if (!isMap(node)) return { kind: 'scalar', value: isScalar(node) ? this.#scalar(node.value, range) : null, range };
    const entries = new Map<string, LocatedEntry>();
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const key = this.#key(pair.key as ParsedNode | null, range);
      const value = this.convert((pair.value ?? null) as ParsedNode | null, depth + 1);
      if (key === '<<') for (const merged of mergedMaps(value)) for (const entry of merged) putUnder(entries, entry);
      else entries.set(key, { key, keyRange: this.#rangeOf(pair.key as ParsedNode), value });
    }
    return { kind: 'map', entries, range };
  }

  #key(node: ParsedNode | null, above: Range): string {
    if (isScalar(node) && typeof node.value === 'symbol') return '<<';
    if (isScalar(node) && node.value !== null && typeof node.value !== 'object')
      return node.source ?? String(node.value);
    const range = node ? this.#rangeOf(node) : above;
    throw new ProblemError([problemAt(this.#source, range, 'Expected a text before ":".')]);
  }

  #scalar(value: unknown, range: Range): null | boolean | number | string {
    if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
      return value;
    if (typeof value === 'bigint') return Number(value);
    throw new ProblemError([problemAt(this.#source, range, 'Expected a text, a number, true, false or null.')]);
  }

  #rangeOf(node: ParsedNode | null): Range {
    const [start, end] = node?.range ?? [0, 0];
    return this.#source.rangeOf(start, Math.max(start, end));
  }
}

/** What is merged does not replace what a map says itself, in whichever order. */
function putUnder(entries: Map<string, LocatedEntry>, entry: LocatedEntry): void {
  if (!entries.has(entry.key)) entries.set(entry.key, entry);
}

function mergedMaps(value: Located): readonly (readonly LocatedEntry[])[] {
  if (value.kind === 'map') return [[...value.entries.values()]];
  return value.kind === 'list' ? value.items.flatMap(mergedMaps) : [];
}

/** A problem with what a scenario file says. */
export function problemAt(source: Source, range: Range, message: string, hint?: string): Problem {
  return {
    kind: 'configuration',
    severity: 'error',
    message,
    path: source.path,
    range,
    ...(hint !== undefined && { hint }),
  };
}

function sentence(message: string): string {
  const text = message.replace(/ at line \d+, column \d+:?$/, '').trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
