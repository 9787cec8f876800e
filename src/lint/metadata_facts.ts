import type { Node } from '../ruby/syntax/node.ts';
import type { Call } from './call.ts';
import type { LintFile } from './lint_file.ts';
import { stringOf } from './literals.ts';

/** A statement of metadata.rb with a name: `depends 'apt', '~> 2'`. */
export interface MetadataEntry {
  readonly name: string;
  readonly constraint: string | undefined;
  readonly call: Call | undefined;
  readonly node: Node | undefined;
}

/** What metadata say, as far as it can be read without running them. */
export interface MetadataFacts {
  readonly file: LintFile | undefined;
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly depends: readonly MetadataEntry[];
  readonly supports: readonly MetadataEntry[];
  readonly chefVersions: readonly string[];
  /** Some of it only a run knows: lists of dependencies or platforms may be longer. */
  readonly isPartial: boolean;
}

const NOTHING: MetadataFacts = {
  file: undefined,
  name: undefined,
  version: undefined,
  depends: [],
  supports: [],
  chefVersions: [],
  isPartial: false,
};

/** Reads metadata.rb. */
export function metadataFrom(file: LintFile): MetadataFacts {
  const calls = file.calls.filter((call) => !call.receiver);
  const single = (method: string): string | undefined =>
    stringOf(calls.find((call) => call.method === method && call.args.length > 0)?.args[0]);
  let isPartial = file.tree === undefined;
  const entries = (method: string): MetadataEntry[] =>
    calls
      .filter((call) => call.method === method)
      .flatMap((call) => {
        const [node, constraint] = call.args;
        const name = stringOf(node);
        if (name !== undefined) return [{ name, constraint: stringOf(constraint), call, node }];
        const looped = loopValues(file, call);
        if (looped) return looped.map((value) => ({ name: value, constraint: stringOf(constraint), call, node }));
        isPartial = true;
        return [];
      });
  const depends = entries('depends');
  const supports = entries('supports');
  return {
    file,
    name: single('name'),
    version: single('version'),
    depends,
    supports,
    chefVersions: calls
      .filter((call) => call.method === 'chef_version')
      .flatMap((call) => call.args.flatMap((arg) => stringOf(arg) ?? [])),
    isPartial,
  };
}

/** The texts over which a loop around a call goes: `%w(ubuntu debian).each { |os| supports os }`. */
function loopValues(file: LintFile, call: Call): readonly string[] | undefined {
  const [arg] = call.args;
  if (arg?.kind !== 'identifier') return undefined;
  const block = file.enclosing(call.node, 'do_block', 'block');
  const loop = block && file.callAt(file.parent(block));
  const parameter = block?.field('parameters')?.children[0]?.text;
  if (!loop?.receiver || loop.method !== 'each' || parameter !== arg.text) return undefined;
  const values =
    loop.receiver.kind === 'string_array' || loop.receiver.kind === 'array'
      ? loop.receiver.children.map(stringOf)
      : [undefined];
  return values.includes(undefined) ? undefined : (values as string[]);
}

/** Reads metadata.json. */
export function metadataFromJson(text: string | undefined): MetadataFacts {
  if (text === undefined) return NOTHING;
  try {
    const read = JSON.parse(text) as Record<string, unknown>;
    const entries = (key: string): MetadataEntry[] => {
      const value = read[key];
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).map(([name, constraint]) => ({
        name,
        constraint: typeof constraint === 'string' ? constraint : undefined,
        call: undefined,
        node: undefined,
      }));
    };
    const versions = read['chef_versions'];
    return {
      ...NOTHING,
      name: typeof read['name'] === 'string' ? read['name'] : undefined,
      version: typeof read['version'] === 'string' ? read['version'] : undefined,
      depends: entries('dependencies'),
      supports: entries('platforms'),
      chefVersions: Array.isArray(versions) ? versions.flat().filter((each) => typeof each === 'string') : [],
    };
  } catch {
    return { ...NOTHING, isPartial: true };
  }
}

/** The oldest Chef that a `chef_version` lets in, as major.minor; undefined where it lets in any. */
export function oldestChef(constraints: readonly string[]): number | undefined {
  const bounds = constraints.flatMap((text) => {
    const [, version] = /^\s*(?:>=|~>|>|=)?\s*(\d+(?:\.\d+)?)/.exec(text) ?? [];
    return version === undefined || /^\s*<|^\s*!=/.test(text) ? [] : [Number(version)];
  });
  return bounds.length === 0 ? undefined : Math.max(...bounds);
}
