import type { Problem } from '../source/problem.ts';
import { ProblemError } from '../source/problem.ts';
import type { Range } from '../source/range.ts';
import type { Source } from '../source/source.ts';
import { didYouMean } from '../source/suggest.ts';
import {
  entriesOf,
  entryOf,
  merge,
  textOf,
  textsOf,
  valueAt,
  without,
  type Located,
  type LocatedEntry,
  type LocatedMap,
} from './located.ts';
import { problemAt } from './parse_yaml.ts';

/** A scenario with all choices made: one platform, one variant of each dimension. */
export interface Unfolded {
  readonly name: string;
  readonly range: Range;
  readonly platform: string;
  readonly variants: Readonly<Record<string, string>>;
  /** All that holds for it, put together. */
  readonly part: LocatedMap;
}

/** What parts say about other parts; it is gone once all choices are made. */
const STRUCTURE = ['extends', 'matrix', 'platforms', 'on_platform'];

/** Without a platform of its own, Ohai's attributes are one. */
const OHAI = 'ohai';

/** Unfolds the scenarios of a file: parts laid over parts, every variant with every platform. */
export class Unfolder {
  readonly #source: Source;
  readonly #root: Located;
  readonly #known = new Map<string, LocatedMap>();
  readonly #problems: Problem[] = [];

  constructor(source: Source, root: Located) {
    this.#source = source;
    this.#root = root;
  }

  unfold(): readonly Unfolded[] {
    const all = entriesOf(valueAt(this.#root, 'scenarios')).flatMap((entry) => this.#unfoldOne(entry));
    if (this.#problems.length > 0) throw new ProblemError(this.#problems);
    return all;
  }

  #unfoldOne(entry: LocatedEntry): Unfolded[] {
    const { key: name, keyRange: range } = entry;
    if (entryOf(valueAt(this.#root, 'parts'), name))
      this.#refuse(range, `Expected another name: there is a part "${name}" too.`);
    const own = this.#extended(name, entry, []);
    const defaults = valueAt(this.#root, 'defaults');
    const base = defaults?.kind === 'map' ? (merge(this.#withParents(defaults, []), own) as LocatedMap) : own;
    const dimensions = entriesOf(valueAt(base, 'matrix'));
    let combinations: Readonly<Record<string, string>>[] = [{}];
    for (const { key, value } of dimensions)
      combinations = combinations.flatMap((made) =>
        entriesOf(value).map((variant) => ({ ...made, [key]: variant.key })),
      );
    return combinations.flatMap((variants) =>
      this.#platforms(base, variants, range).map((platform) => {
        const choice = { base, variants, platform, range };
        return { name, range, platform, variants, part: without(this.#lay(undefined, base, choice, 0), STRUCTURE) };
      }),
    );
  }

  /** A part of the file's, with the parts below it. */
  #extended(name: string, entry: LocatedEntry, above: readonly string[]): LocatedMap {
    const known = this.#known.get(name);
    if (known) return known;
    const part =
      entry.value.kind === 'map' ? entry.value : { kind: 'map' as const, entries: new Map(), range: entry.keyRange };
    const whole = this.#withParents(part, [...above, name]);
    this.#known.set(name, whole);
    return whole;
  }

  #withParents(part: LocatedMap, above: readonly string[]): LocatedMap {
    const parents = valueAt(part, 'extends');
    if (!parents) return part;
    let merged: Located | undefined;
    for (const parent of parents.kind === 'list' ? parents.items : [parents]) {
      const name = textOf(parent) ?? '';
      const entry = entryOf(valueAt(this.#root, 'parts'), name) ?? entryOf(valueAt(this.#root, 'scenarios'), name);
      if (!entry) this.#unknown('part', name, this.#partNames(), parent.range);
      else if (above.includes(name))
        this.#refuse(
          parent.range,
          `Expected no circle: ${[...above.slice(above.indexOf(name)), name].join(' extends ')}.`,
        );
      else merged = merge(merged, this.#extended(name, entry, above));
    }
    return merge(merged, without(part, ['extends'])) as LocatedMap;
  }

  #partNames(): readonly string[] {
    return ['parts', 'scenarios'].flatMap((key) => entriesOf(valueAt(this.#root, key)).map((entry) => entry.key));
  }

  /** A part over what is there, then what it says of the chosen variants and platform. */
  #lay(under: LocatedMap | undefined, given: LocatedMap, choice: Choice, depth: number): LocatedMap {
    if (depth > DEEPEST) {
      this.#refuse(choice.range, 'Expected no circle: a variant or platform extends what it is a part of.');
      return given;
    }
    const part = this.#withParents(given, []);
    let merged = merge(under, without(part, STRUCTURE)) as LocatedMap;
    for (const dimension of entriesOf(valueAt(part, 'matrix'))) {
      this.#checkDimension(dimension, choice);
      const variant = valueAt(dimension.value, choice.variants[dimension.key] ?? '');
      if (variant?.kind === 'map') merged = this.#lay(merged, variant, choice, depth + 1);
    }
    for (const { key, value } of entriesOf(valueAt(part, 'on_platform')))
      if (value.kind === 'map' && isPlatform(key, choice.platform))
        merged = this.#lay(merged, value, choice, depth + 1);
    return merged;
  }

  #checkDimension({ key, keyRange, value }: LocatedEntry, { base }: Choice): void {
    const known = valueAt(base, 'matrix', key);
    const names = entriesOf(valueAt(base, 'matrix')).map((entry) => entry.key);
    if (!known) return this.#unknown('dimension', key, names, keyRange);
    const variants = entriesOf(known).map((entry) => entry.key);
    for (const variant of entriesOf(value))
      if (!variants.includes(variant.key)) this.#unknown('variant', variant.key, variants, variant.keyRange);
  }

  /** The platforms of a combination: a list in a variant stands in the place of the scenario's. */
  #platforms(base: LocatedMap, variants: Readonly<Record<string, string>>, range: Range): readonly string[] {
    let labels = textsOf(valueAt(base, 'platforms'));
    for (const [dimension, variant] of Object.entries(variants)) {
      const chosen = valueAt(base, 'matrix', dimension, variant);
      const own = chosen?.kind === 'map' ? valueAt(this.#withParents(chosen, []), 'platforms') : undefined;
      if (own) labels = textsOf(own);
    }
    if (labels.length > 0) return [...new Set(labels)];
    if (valueAt(base, 'ohai')) return [OHAI];
    this.#refuse(range, 'Missing "platforms".');
    return [];
  }

  #unknown(kind: string, name: string, known: readonly string[], range: Range): void {
    const hint = didYouMean(name, known) ?? (known.length > 0 ? `Known ones: ${known.join(', ')}.` : undefined);
    this.#refuse(range, `Unknown ${kind} "${name}".`, hint);
  }

  /** The same place is come by once for each combination. */
  #refuse(range: Range, message: string, hint?: string): void {
    const problem = problemAt(this.#source, range, message, hint);
    const isKnown = this.#problems.some(
      (each) => each.message === message && JSON.stringify(each.range) === JSON.stringify(range),
    );
    if (!isKnown) this.#problems.push(problem);
  }
}

/** Whether a platform is one of those that a key stands for. */
function isPlatform(key: string, label: string): boolean {
  return label === key || label.startsWith(`${key}:`);
}

interface Choice {
  readonly base: LocatedMap;
  readonly variants: Readonly<Record<string, string>>;
  /** The scenario's name in the file. */
  readonly range: Range;
  readonly platform: string;
}

/** How deep variants may be within variants. */
const DEEPEST = 8;
