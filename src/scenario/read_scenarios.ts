import { createRequire } from 'node:module';
import type { Files } from '../source/files.ts';
import { ProblemError, type Problem } from '../source/problem.ts';
import type { Range } from '../source/range.ts';
import { Source } from '../source/source.ts';
import { didYouMean } from '../source/suggest.ts';
import type { JsonSchema } from '../oslo_config/schema.ts';
import { isJsonObject, type JsonObject } from '../chef/platform/json.ts';
import { checkExpectations } from './check_expectations.ts';
import {
  entriesOf,
  merge,
  plain,
  splitPath,
  textOf,
  textsOf,
  valueAt,
  withValue,
  type Located,
  type LocatedMap,
} from './located.ts';
import { parseYaml, problemAt } from './parse_yaml.ts';
import { platformFault, platformOf } from './platform.ts';
import { objectAt, requestOf } from './request.ts';
import type { Scenario, ScenarioFile, Setup } from './scenario.ts';
import { Unfolder, type Unfolded } from './unfold.ts';
import { mismatches } from './validate.ts';

/** Published as it is, so it is read and not compiled: the same path from `src` and from what is built. */
const SCHEMA = '../../src/scenario/scenario.schema.json';

/** The JSON Schema of scenario files. */
export function scenarioSchema(): JsonSchema {
  return createRequire(import.meta.url)(SCHEMA) as JsonSchema;
}

/** Reads a scenario file and unfolds it; throws a ProblemError with all that is wrong with it. */
export function readScenarios(files: Files, path: string): ScenarioFile {
  const source = new Source(path, textAt(files, path));
  const root = parseYaml(source);
  refuseIf(schemaProblems(source, root));
  refuseIf(platformProblems(source, root));
  const normal = withPaths(root) as LocatedMap;
  const unfolded = new Unfolder(source, normal).unfold();
  refuseIf(unfolded.flatMap((each) => problemsOf(source, each)));
  const reader = new ScenarioReader(files, source, normal, unfolded);
  const scenarios = unfolded.map((each) => reader.scenario(each));
  refuseIf(reader.problems);
  return { source, describe: textOf(valueAt(normal, 'describe')), scenarios };
}

function textAt(files: Files, path: string): string {
  if (files.facts(path)?.kind !== 'file')
    throw new ProblemError([{ kind: 'load', severity: 'error', message: 'Expected a file.', path }]);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(files.read(path));
  } catch {
    throw new ProblemError([{ kind: 'load', severity: 'error', message: 'Expected UTF-8 text.', path }]);
  }
}

function refuseIf(problems: readonly Problem[]): void {
  const seen = new Set<string>();
  const distinct = problems.filter((problem) => {
    const key = JSON.stringify([problem.message, problem.range]);
    return !seen.has(key) && seen.add(key);
  });
  if (distinct.length > 0) throw new ProblemError(distinct.toSorted((a, b) => order(a) - order(b)));
}

/** Sorts problems as they are in the file. */
function order({ range }: Problem): number {
  return (range?.start.line ?? 0) * 1e4 + (range?.start.column ?? 0);
}

/** What the published schema does not allow, at its place. */
export function schemaProblems(source: Source, root: Located, schema: JsonSchema = scenarioSchema()): Problem[] {
  return mismatches(schema, plain(root), true).map(({ path, key, message, hint }) => {
    let at = root;
    let range = root.range;
    for (const step of path) {
      const entry = at.kind === 'map' ? at.entries.get(step) : undefined;
      const next: Located | undefined = at.kind === 'list' ? at.items[Number(step)] : entry?.value;
      if (!next) break;
      range = entry && next.kind !== 'scalar' ? entry.keyRange : next.range;
      at = next;
    }
    const own = key !== undefined && at.kind === 'map' ? at.entries.get(key)?.keyRange : undefined;
    return problemAt(source, own ?? firstLine(source, range), message, hint);
  });
}

/** A range that goes over several lines says no more than its first one. */
function firstLine(source: Source, { start, end }: Range): Range {
  return start.line === end.line
    ? { start, end }
    : { start, end: { line: start.line, column: source.line(start.line).length + 1 } };
}

/** The file with its dotted attribute paths as objects in objects, so that what is merged meets. */
function withPaths(at: Located, key = ''): Located {
  if (at.kind !== 'map') return at;
  if (key === 'attributes') {
    let levels = at;
    for (const level of entriesOf(at)) levels = withValue(levels, level.key, nested(level.value));
    return levels;
  }
  let map = at;
  for (const entry of entriesOf(at))
    if (!OPAQUE.has(entry.key) || NAMES.has(key))
      map = withValue(map, entry.key, withPaths(entry.value, kindBelow(key, entry.key)));
  return map;
}

/** What is below these is no part. */
const OPAQUE = new Set(['expect', 'answers', 'roles', 'environments', 'data_bags', 'ohai', 'run_list']);

/** Below these, keys are names of the file's own. */
const NAMES = new Set(['parts', 'scenarios', 'matrix', 'variants']);

/** Which kind of map a key leads to: names of parts may be any words. */
function kindBelow(above: string, key: string): string {
  if (above === 'parts' || above === 'scenarios' || above === 'variants') return 'part';
  if (above === 'matrix') return 'variants';
  if (key === 'on_platform') return 'variants';
  return key;
}

function nested(level: Located): Located {
  if (level.kind !== 'map') return level;
  let merged: Located = { ...level, entries: new Map() };
  for (const { key, keyRange, value } of level.entries.values()) {
    const wrapped = splitPath(key).reduceRight<Located>(
      (inner, name) => ({
        kind: 'map',
        range: keyRange,
        entries: new Map([[name, { key: name, keyRange, value: inner }]]),
      }),
      value,
    );
    merged = merge(merged, wrapped);
  }
  return merged;
}

/** What only the whole of a scenario shows. */
function problemsOf(source: Source, { range, part }: Unfolded): Problem[] {
  const problems = checkExpectations(source, valueAt(part, 'expect'));
  if (textsOf(valueAt(part, 'run_list')).length === 0) problems.push(problemAt(source, range, 'Missing "run_list".'));
  return problems;
}

/** Platforms that do not exist, wherever they are named. */
function platformProblems(source: Source, at: Located): Problem[] {
  return entriesOf(at).flatMap(({ key, value }) => {
    if (OPAQUE.has(key)) return [];
    const items = value.kind === 'list' ? value.items : [value];
    const named =
      key === 'platforms' && value.kind !== 'map' ? items.map((item) => [textOf(item) ?? '', item.range] as const) : [];
    const keys = key === 'on_platform' ? entriesOf(value).map((entry) => [entry.key, entry.keyRange] as const) : [];
    const problems = [...named, ...keys].flatMap(([label, range]) => {
      const fault = platformFault(platformOf(label));
      return fault ? [problemAt(source, range, fault.message, fault.hint)] : [];
    });
    return [...problems, ...platformProblems(source, value)];
  });
}

/** Makes scenarios of what was unfolded; those that others are compared with are made once. */
class ScenarioReader {
  readonly problems: Problem[] = [];
  readonly #files: Files;
  readonly #source: Source;
  readonly #root: LocatedMap;
  readonly #all: readonly Unfolded[];
  readonly #made = new Map<Unfolded, Scenario>();

  constructor(files: Files, source: Source, root: LocatedMap, all: readonly Unfolded[]) {
    this.#files = files;
    this.#source = source;
    this.#root = root;
    this.#all = all;
  }

  scenario(unfolded: Unfolded, above: readonly Unfolded[] = []): Scenario {
    const known = this.#made.get(unfolded);
    if (known) return known;
    const { name, range, part, variants } = unfolded;
    const platform = platformOf(unfolded.platform);
    const choices = Object.values(variants);
    const scenario: Scenario = {
      name,
      variants,
      platform,
      title: `${name}${choices.length > 0 ? ` (${choices.join(', ')})` : ''} on ${platform.label}`,
      describe: textOf(valueAt(part, 'describe')),
      path: this.#source.path,
      range,
      setup: this.#setup(part),
      request: requestOf(part, platform, this.#ohai(part), { file: this.#source.path, line: range.start.line }),
      attributes: valueAt(part, 'attributes'),
      expect: valueAt(part, 'expect'),
      sameAs: this.#sameAs(unfolded, [...above, unfolded]),
    };
    this.#made.set(unfolded, scenario);
    return scenario;
  }

  #setup(part: LocatedMap): Setup {
    const chef = textOf(valueAt(part, 'chef'));
    const chefRepo = textOf(valueAt(this.#root, 'chef_repo'));
    return {
      chefRepo: chefRepo === undefined ? undefined : this.#resolve(chefRepo),
      cookbookPaths: textsOf(valueAt(this.#root, 'cookbook_path')).map((path) => this.#resolve(path)),
      roles: objectAt(part, 'roles') as Record<string, JsonObject>,
      environments: objectAt(part, 'environments') as Record<string, JsonObject>,
      generation: chef as '12' | '18' | undefined,
    };
  }

  /** A path beside the scenario file. */
  #resolve(path: string): string {
    if (path.startsWith('/')) return path;
    const parts = this.#source.path.split('/').slice(0, -1);
    for (const part of path.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.' && part !== '') parts.push(part);
    }
    return parts.join('/') || '/';
  }

  #ohai(part: LocatedMap): JsonObject | undefined {
    const given = valueAt(part, 'ohai');
    if (!given) return undefined;
    if (given.kind === 'map') return plain(given) as JsonObject;
    const path = this.#resolve(textOf(given) ?? '');
    try {
      const facts: unknown = JSON.parse(textAt(this.#files, path));
      if (isJsonObject(facts)) return facts;
    } catch {
      // What is wrong is said below.
    }
    this.problems.push(problemAt(this.#source, given.range, `Expected a file with a JSON object: ${path}.`));
    return undefined;
  }

  /** The scenario that the expectation `same_as` names, on the same platform and with the same variants. */
  #sameAs(unfolded: Unfolded, above: readonly Unfolded[]): Scenario | undefined {
    const given = valueAt(unfolded.part, 'expect', 'same_as');
    if (!given) return undefined;
    const named = given.kind === 'map' ? valueAt(given, 'scenario') : given;
    const name = textOf(named) ?? unfolded.name;
    const changed = objectAt(unfolded.part, 'expect', 'same_as', 'matrix');
    const candidates = this.#all.filter((each) => each.name === name && each.platform === unfolded.platform);
    const found = candidates.find(({ variants }) =>
      Object.entries(variants).every(([key, variant]) => variant === (changed[key] ?? unfolded.variants[key])),
    );
    if (found === unfolded) return this.#refuse(given, 'Expected another scenario than this one.');
    if (found && above.includes(found))
      return this.#refuse(given, 'Expected no circle of scenarios that are the same.');
    if (found) return this.scenario(found, above);
    const names = [...new Set(this.#all.map((each) => each.name))];
    if (!names.includes(name))
      return this.#refuse(named ?? given, `Unknown scenario "${name}".`, didYouMean(name, names));
    const choices = Object.entries({ ...unfolded.variants, ...changed }).map(
      ([key, variant]) => `${key}: ${String(variant)}`,
    );
    const such = choices.length > 0 ? ` with ${choices.join(', ')}` : '';
    return this.#refuse(given, `Expected "${name}" to run on ${unfolded.platform}${such}.`);
  }

  #refuse(at: Located, message: string, hint?: string): undefined {
    this.problems.push(problemAt(this.#source, firstLine(this.#source, at.range), message, hint));
  }
}
