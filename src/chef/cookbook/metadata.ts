import { evaluateFile } from '../../ruby/machine/evaluate.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import type { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Files } from '../../source/files.ts';
import { fromPlain, toPlain } from '../attribute/plain.ts';
import { newMash } from '../attribute/mash.ts';
import { generationOf } from '../generation.ts';
import { parseChefJson } from '../json_compat.ts';
import { isJsonObject, type Json, type JsonObject } from '../platform/json.ts';
import { meetsAny, newDependency, requirementsOf } from './gem_requirement.ts';

/** Names of cookbooks, recipes or platforms, and constraints on their versions. */
export type Constraints = ReadonlyMap<string, string>;

/** What a cookbook says about itself: plain data, of no machine. */
export interface Metadata {
  /** The file that it was read from; undefined when the cookbook has none. */
  readonly path: string | undefined;
  /** null: the file does not say. */
  readonly name: string | null;
  readonly version: string;
  readonly description: string;
  readonly longDescription: string;
  readonly license: string;
  readonly maintainer: string;
  readonly maintainerEmail: string;
  readonly sourceUrl: string;
  readonly issuesUrl: string;
  readonly privacy: boolean;
  readonly depends: Constraints;
  readonly supports: Constraints;
  readonly provides: Constraints;
  /** Of Chef 12: */
  readonly recommends: Constraints;
  readonly suggests: Constraints;
  readonly conflicts: Constraints;
  readonly replaces: Constraints;
  readonly attributes: JsonObject;
  readonly groupings: JsonObject;
  /** The recipes that are described, with the words about them. */
  readonly recipes: Constraints;
  /** Lists of requirements, one of which the running Chef must meet. */
  readonly chefVersions: readonly (readonly string[])[];
  readonly ohaiVersions: readonly (readonly string[])[];
  /** The arguments of each `gem`. */
  readonly gems: readonly (readonly Json[])[];
  /** Whether libraries are loaded before all else: all, none, or those that patterns say. */
  readonly eagerLoadLibraries: boolean | readonly string[];
}

/** Instance variables of a Chef::Cookbook::Metadata that hold a Mash of texts. */
const MASHES = {
  depends: '@dependencies',
  supports: '@platforms',
  provides: '@providing',
  recommends: '@recommendations',
  suggests: '@suggestions',
  conflicts: '@conflicting',
  replaces: '@replacing',
  recipes: '@recipes',
} as const;

const TEXTS = {
  description: '@description',
  longDescription: '@long_description',
  license: '@license',
  maintainer: '@maintainer',
  maintainerEmail: '@maintainer_email',
  sourceUrl: '@source_url',
  issuesUrl: '@issues_url',
} as const;

/** The file that says what a cookbook is: metadata.json before metadata.rb; undefined when it has none. */
export function metadataFile(files: Files, root: string): string | undefined {
  return ['metadata.json', 'metadata.rb']
    .map((name) => `${root}/${name}`)
    .find((path) => files.facts(path)?.kind === 'file');
}

/** Reads the metadata of a cookbook's folders into one. An error of their code flies on; without a file they say nothing. */
export function readMetadata(vm: Machine, files: Files, roots: readonly string[]): Metadata {
  const made = vm.call(vm.classAt('Chef::Cookbook::Metadata'), 'new', []) as RObject;
  const paths = roots.flatMap((root) => metadataFile(files, root) ?? []);
  for (const path of paths) apply(vm, made, path, new TextDecoder().decode(files.read(path)));
  const metadata = plainMetadata(vm, made, paths[0]);
  return paths.length === 0 ? metadata : checkName(vm, roots, metadata);
}

function apply(vm: Machine, made: RObject, path: string, text: string): void {
  if (path.endsWith('.json')) {
    vm.call(made, 'from_hash', [parseChefJson(vm, text, path)]);
    return;
  }
  const singleton = vm.singletonClass(made);
  evaluateFile(vm, path, text, {
    self: made,
    definee: singleton,
    lexical: { module: singleton, parent: vm.rootScope },
    label: 'from_file',
  });
}

function checkName(vm: Machine, roots: readonly string[], metadata: Metadata): Metadata {
  if (metadata.name !== null) return metadata;
  const where = generationOf(vm).name === '12' ? 'path(s)' : 'path';
  return vm.raise(
    'Chef::Exceptions::MetadataNotValid',
    `Cookbook loaded at ${where} [${roots.join(', ')}] has invalid metadata: The \`name' attribute is required in cookbook metadata`,
  );
}

function mapped<Key extends string, Value>(
  names: Readonly<Record<Key, string>>,
  read: (name: string) => Value,
): Record<Key, Value> {
  return Object.fromEntries(Object.entries<string>(names).map(([key, name]) => [key, read(name)])) as Record<
    Key,
    Value
  >;
}

/** What a Chef::Cookbook::Metadata holds, as plain data. */
export function plainMetadata(vm: Machine, self: RObject, path: string | undefined): Metadata {
  const value = (name: string): RValue => self.ivar(name) ?? null;
  const text = (name: string): string => vm.toS(value(name));
  const mash = (name: string): Constraints => {
    const held = value(name);
    return new Map(
      held instanceof RHash
        ? [...held].map((entry) => [vm.toS(entry.key), constraintWords(vm, entry.value)] as const)
        : [],
    );
  };
  const dependencies = (name: string): (readonly string[])[] => {
    const held = value(name);
    return held instanceof RArray ? held.items.map((item) => requirementsOf(vm, item)) : [];
  };
  const json = (name: string): JsonObject => {
    const plain = toPlain(vm, value(name));
    return isJsonObject(plain) ? plain : {};
  };
  const name = value('@name');
  const gems = toPlain(vm, value('@gems'));
  const eager = value('@eager_load_libraries');
  return {
    path,
    name: name === null ? null : vm.toS(name),
    version: text('@version'),
    ...mapped(TEXTS, text),
    ...mapped(MASHES, mash),
    privacy: value('@privacy') === true,
    attributes: json('@attributes'),
    groupings: json('@groupings'),
    chefVersions: dependencies('@chef_versions'),
    ohaiVersions: dependencies('@ohai_versions'),
    gems: Array.isArray(gems)
      ? (gems as readonly Json[]).map((each) => (Array.isArray(each) ? (each as readonly Json[]) : [each]))
      : [],
    eagerLoadLibraries:
      eager instanceof RString
        ? [eager.text]
        : eager instanceof RArray
          ? eager.items.map((item) => vm.toS(item))
          : eager === true || eager === null,
  };
}

/** A constraint in words; that of metadata.json may be a list, of which Chef keeps nothing. */
function constraintWords(vm: Machine, value: RValue): string {
  return value instanceof RArray ? '' : vm.toS(value);
}

/** A Chef::Cookbook::Metadata with what plain data says. */
export function metadataObject(vm: Machine, metadata: Metadata): RObject {
  const made = vm.call(vm.classAt('Chef::Cookbook::Metadata'), 'new', []) as RObject;
  const dependencies = (name: string, lists: readonly (readonly string[])[]): RArray =>
    new RArray(lists.map((list) => newDependency(vm, name, list)));
  if (metadata.name !== null) made.setIvar('@name', vm.str(metadata.name));
  for (const [key, ivar] of Object.entries(TEXTS)) made.setIvar(ivar, vm.str(metadata[key as keyof typeof TEXTS]));
  for (const [key, ivar] of Object.entries(MASHES)) {
    const mash = newMash(vm, null);
    for (const [name, words] of metadata[key as keyof typeof MASHES]) mash.setText(name, vm.str(words));
    made.setIvar(ivar, mash);
  }
  made.setIvar('@version', vm.str(metadata.version));
  made.setIvar('@privacy', metadata.privacy);
  made.setIvar('@attributes', newMash(vm, fromPlain(metadata.attributes) as RHash));
  made.setIvar('@groupings', newMash(vm, fromPlain(metadata.groupings) as RHash));
  made.setIvar('@chef_versions', dependencies('chef', metadata.chefVersions));
  made.setIvar('@ohai_versions', dependencies('ohai', metadata.ohaiVersions));
  made.setIvar('@gems', fromPlain(metadata.gems));
  made.setIvar('@eager_load_libraries', fromPlain(metadata.eagerLoadLibraries));
  return made;
}

/** The Ohai that comes with a generation's Chef. */
const OHAI_VERSIONS = { '12': '8.26.1', '18': '18.2.21' } as const;

function wanted(lists: readonly (readonly string[])[]): string {
  return lists.map((list) => `[${list.map((each) => `"${each}"`).join(', ')}]`).join(', ');
}

/** Raises Chef's error when the running Chef or Ohai is not one that the cookbook wants. */
export function validateVersions(vm: Machine, metadata: Metadata, name: string): void {
  const generation = generationOf(vm);
  const depends = `Cookbook '${metadata.name ?? name}' version '${metadata.version}' depends on`;
  if (!meetsAny(generation.version, metadata.chefVersions)) {
    const product = generation.name === '12' ? 'chef' : 'Chef Infra Client';
    vm.raise(
      'Chef::Exceptions::CookbookChefVersionMismatch',
      `${depends} ${product} version ${wanted(metadata.chefVersions)}, but the running ${product} version is ${generation.version}`,
    );
  }
  const ohai = OHAI_VERSIONS[generation.name];
  if (!meetsAny(ohai, metadata.ohaiVersions))
    vm.raise(
      'Chef::Exceptions::CookbookOhaiVersionMismatch',
      `${depends} ohai version ${wanted(metadata.ohaiVersions)}, but the running ohai version is ${ohai}`,
    );
}
