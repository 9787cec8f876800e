import { dirname, relative, resolve } from 'node:path';
import { isJsonObject, type Json, type JsonObject } from '../chef/platform/json.ts';
import { plain } from '../scenario/located.ts';
import { parseYaml } from '../scenario/parse_yaml.ts';
import { mismatches } from '../scenario/validate.ts';
import { type Problem, ProblemError, type Severity } from '../source/problem.ts';
import { Source } from '../source/source.ts';
import schema from './config.schema.json' with { type: 'json' };
import { fits } from './globs.ts';
import type { RuleIndex } from './select_rules.ts';

/** How a rule is set: off, on, or on with a severity. */
type Setting = 'off' | 'on' | Severity;

/** Settings that hold for some files. */
interface Layer {
  /** The folder that patterns begin at. */
  readonly folder: string;
  /** undefined: for all files. */
  readonly files: readonly string[] | undefined;
  readonly rules: readonly (readonly [word: string, setting: Setting])[];
}

/** What configuration files say. */
export interface LintConfig {
  readonly layers: readonly Layer[];
  readonly exclude: readonly { readonly folder: string; readonly pattern: string }[];
  readonly target: number | undefined;
  readonly failLevel: Severity | undefined;
  readonly maxWarnings: number | undefined;
  readonly baseline: string | undefined;
}

export const NO_CONFIG: LintConfig = {
  layers: [],
  exclude: [],
  target: undefined,
  failLevel: undefined,
  maxWarnings: undefined,
  baseline: undefined,
};

/** What our configuration file may be called. */
const CONFIG_NAMES = ['.powervm-spec.yml', '.powervm-spec.yaml', 'powervm-spec.yml'] as const;

/** Reads a text file; undefined where there is none. */
export type ReadText = (path: string) => string | undefined;

/** The configuration of a cookbook: ours if there is one beside it or above, those of RuboCop and Foodcritic before it. */
export function findConfig(root: string, read: ReadText, index: RuleIndex): LintConfig {
  const found = [
    foodcritic(root, read),
    nearest(root, ['.rubocop.yml'], (path) => rubocop(path, read, index)),
    nearest(root, CONFIG_NAMES, (path) => (read(path) === undefined ? undefined : readConfig(path, read, index))),
  ];
  return found.filter((each) => each !== undefined).reduce(merge, NO_CONFIG);
}

function nearest(
  root: string,
  names: readonly string[],
  open: (path: string) => LintConfig | undefined,
): LintConfig | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    for (const name of names) {
      const config = open(`${folder === '/' ? '' : folder}/${name}`);
      if (config) return config;
    }
    if (folder === dirname(folder)) return undefined;
  }
}

function merge(base: LintConfig, over: LintConfig): LintConfig {
  return {
    layers: [...base.layers, ...over.layers],
    exclude: [...base.exclude, ...over.exclude],
    target: over.target ?? base.target,
    failLevel: over.failLevel ?? base.failLevel,
    maxWarnings: over.maxWarnings ?? base.maxWarnings,
    baseline: over.baseline ?? base.baseline,
  };
}

/** Reads a configuration file of ours. Throws a ProblemError with all that is wrong with it. */
export function readConfig(path: string, read: ReadText, index: RuleIndex, above: readonly string[] = []): LintConfig {
  const text = read(path);
  if (text === undefined) throw refusal(path, 'Expected a configuration file, found nothing.');
  if (above.includes(path)) throw refusal(path, 'This configuration extends itself.');
  const value = plain(parseYaml(new Source(path, text)));
  if (value === null) return NO_CONFIG;
  const wrong = mismatches(schema as never, value, true);
  if (wrong.length > 0)
    throw new ProblemError(
      wrong.map(({ path: keys, message, hint }) => ({
        ...problem(path, `${keys.length > 0 ? `"${keys.join('.')}": ` : ''}${message}`),
        ...(hint !== undefined && { hint }),
      })),
    );
  const given = value as JsonObject;
  const folder = dirname(path);
  const parents = given['extends'] === undefined ? [] : [given['extends']].flat();
  const base = parents
    .map((each) => readConfig(resolve(folder, each as string), read, index, [...above, path]))
    .reduce(merge, NO_CONFIG);
  const overrides = (given['overrides'] ?? []) as unknown as { files: string[]; rules: JsonObject }[];
  const version = given['target_chef_version'];
  const own: LintConfig = {
    layers: [
      { folder, files: undefined, rules: settings(given['rules'], path, index) },
      ...overrides.map(({ files, rules }) => ({ folder, files, rules: settings(rules, path, index) })),
    ],
    exclude: ((given['exclude'] ?? []) as string[]).map((pattern) => ({ folder, pattern })),
    target: version === undefined ? undefined : versionNumber(String(version)),
    failLevel: given['fail_level'] as Severity | undefined,
    maxWarnings: given['max_warnings'] as number | undefined,
    baseline: given['baseline'] === undefined ? undefined : resolve(folder, given['baseline'] as string),
  };
  return merge(base, own);
}

function settings(rules: Json | undefined, path: string, index: RuleIndex): (readonly [string, Setting])[] {
  if (!isJsonObject(rules)) return [];
  const unknown = Object.keys(rules).filter((word) => !index.find(word));
  if (unknown.length > 0) throw new ProblemError(unknown.map((word) => problem(path, index.unknown(word))));
  return Object.entries(rules).map(([word, setting]) => [
    word,
    setting === true ? 'on' : setting === false ? 'off' : (setting as Setting),
  ]);
}

function problem(path: string, message: string): Problem {
  return { kind: 'configuration', severity: 'error', message, path };
}

function refusal(path: string, message: string): ProblemError {
  return new ProblemError([problem(path, message)]);
}

/** `16.10.3` as 16.1: minor versions of Chef have at most two digits. */
function versionNumber(text: string): number {
  return Number(/^\s*(\d+(?:\.\d+)?)/.exec(text)?.[1] ?? Number.NaN) || 0;
}

/** What a .rubocop.yml says of Chef's cops; what it says of others is not ours. */
function rubocop(
  path: string,
  read: ReadText,
  index: RuleIndex,
  above: readonly string[] = [],
): LintConfig | undefined {
  const text = read(path);
  if (text === undefined || above.includes(path)) return undefined;
  let value: Json;
  try {
    value = plain(parseYaml(new Source(path, text.replace(/<%[\s\S]*?%>/g, ''))));
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
  if (!isJsonObject(value)) return undefined;
  const folder = dirname(path);
  const parents = [value['inherit_from'] ?? []].flat().filter((each) => typeof each === 'string');
  const base = parents
    .map((each) => rubocop(resolve(folder, each), read, index, [...above, path]))
    .filter((each) => each !== undefined)
    .reduce(merge, NO_CONFIG);
  const layers: Layer[] = [];
  let exclude: string[] = [];
  let target: number | undefined;
  for (const [name, section] of Object.entries(value)) {
    if (!isJsonObject(section)) continue;
    const excluded = Array.isArray(section['Exclude'])
      ? section['Exclude'].filter((each) => typeof each === 'string')
      : [];
    if (name === 'AllCops') {
      exclude = excluded;
      if (section['TargetChefVersion'] !== undefined && section['TargetChefVersion'] !== null)
        target = versionNumber(String(section['TargetChefVersion']));
    } else if (index.find(name) && name.startsWith('Chef')) {
      if (section['Enabled'] === false) layers.push({ folder, files: undefined, rules: [[name, 'off']] });
      if (section['Enabled'] === true) layers.push({ folder, files: undefined, rules: [[name, 'on']] });
      if (excluded.length > 0) layers.push({ folder, files: excluded, rules: [[name, 'off']] });
    }
  }
  return merge(base, { ...NO_CONFIG, layers, exclude: exclude.map((pattern) => ({ folder, pattern })), target });
}

/** The tags that a .foodcritic file switches off: `~FC001`. */
function foodcritic(root: string, read: ReadText): LintConfig | undefined {
  const text = read(`${root}/.foodcritic`);
  if (text === undefined) return undefined;
  const codes = [...text.matchAll(/~(FC\d{3})/g)].map(([, code]) => code as string);
  return {
    ...NO_CONFIG,
    layers: [{ folder: root, files: undefined, rules: codes.map((code) => [code, 'off'] as const) }],
  };
}

/** Which rules hold for a file, with the severity that they were given. */
export class Settings {
  readonly #config: LintConfig;
  readonly #index: RuleIndex;
  readonly #base: ReadonlySet<string>;
  readonly #forced: ReadonlySet<string> | undefined;
  readonly #kept = new Map<string, ReadonlyMap<string, Setting>>();

  /** `base` are the rules that are on by default; `forced` those that were asked for, whatever the configuration says. */
  constructor(config: LintConfig, index: RuleIndex, base: ReadonlySet<string>, forced?: ReadonlySet<string>) {
    this.#config = config;
    this.#index = index;
    this.#base = base;
    this.#forced = forced;
  }

  isExcluded(path: string): boolean {
    return this.#config.exclude.some(({ folder, pattern }) => fits(pattern, relative(folder, path)));
  }

  /** The setting of a rule for a file; `off` where it does not hold. */
  of(rule: string, path: string): Setting {
    const own = this.#settings(path).get(rule);
    if (this.#forced?.has(rule)) return own === undefined || own === 'off' ? 'on' : own;
    return own ?? (this.#base.has(rule) ? 'on' : 'off');
  }

  /** Rules that hold for any file at all. */
  isEverOn(rule: string): boolean {
    if (this.#base.has(rule) || this.#forced?.has(rule)) return true;
    return this.#config.layers.some(({ rules }) =>
      rules.some(([word, setting]) => setting !== 'off' && this.#index.find(word)?.has(rule)),
    );
  }

  #settings(path: string): ReadonlyMap<string, Setting> {
    const holding = this.#config.layers.map(
      ({ folder, files }) => files === undefined || files.some((pattern) => fits(pattern, relative(folder, path))),
    );
    const key = holding.map(Number).join('');
    const known = this.#kept.get(key);
    if (known) return known;
    const found = new Map<string, Setting>();
    for (const [at, { rules }] of this.#config.layers.entries()) {
      if (!holding[at]) continue;
      for (const [word, setting] of rules)
        for (const name of this.#index.find(word) ?? [])
          if (setting !== 'on' || this.#index.find(word)?.size === 1 || this.#base.has(name)) found.set(name, setting);
    }
    this.#kept.set(key, found);
    return found;
  }
}
