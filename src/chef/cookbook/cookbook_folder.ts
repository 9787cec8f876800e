import type { Machine } from '../../ruby/machine/machine.ts';
import { fnmatch, FNM } from '../../ruby/core/file/fnmatch.ts';
import type { RObject } from '../../ruby/value/object.ts';
import type { Files } from '../../source/files.ts';
import { type Generation, generationOf } from '../generation.ts';
import { type Ignores, readChefignore } from './chefignore.ts';
import type { Cookbook, FileFacts } from './cookbook.ts';
import { RCookbookVersion } from './cookbook_version.ts';
import { namedPlaces, preferences, type Segment, type SourceName } from './file_specificity.ts';
import { type Glance, glanceAtJson, glanceAtRuby } from './glance.ts';
import { type Metadata, metadataFile, readMetadata, validateVersions } from './metadata.ts';
import { parseVersion, versionText } from './version_constraint.ts';

const UPLOADED = '.uploaded-cookbook-version.json';

/** A cookbook in a folder, or in several that Chef 12 merges. What it holds is read when it is first asked for. */
export class CookbookFolder implements Cookbook {
  readonly root: string;
  readonly #vm: Machine;
  readonly #files: Files;
  readonly #roots: string[];
  readonly #generation: Generation;
  readonly #segments = new Map<string, ReadonlyMap<string, string>>();
  readonly #kept = new Map<string, unknown>();

  constructor(vm: Machine, files: Files, root: string) {
    this.#vm = vm;
    this.#files = files;
    this.#generation = generationOf(vm);
    this.#roots = [root];
    this.root = root;
  }

  /** Lays another folder over this one: its files come before those of the same path. */
  merge(root: string): void {
    this.#roots.push(root);
    this.#kept.clear();
    this.#segments.clear();
  }

  /** There is nothing in it. */
  get isEmpty(): boolean {
    return this.#metadataPath === undefined && this.files.length === 0;
  }

  // ── metadata ──

  get name(): string {
    return this.#once(
      'name',
      () => this.#glance.name ?? this.#nameInMetadata() ?? this.root.slice(this.root.lastIndexOf('/') + 1),
    );
  }

  /** Metadata with a fault are heard of when they are needed. */
  #nameInMetadata(): string | null {
    return this.#vm.rescue(() => this.metadata.name, ['StandardError'], () => null); // prettier-ignore
  }

  get metadata(): Metadata {
    return this.#once('metadata', () => readMetadata(this.#vm, this.#files, this.#roots));
  }

  get version(): string {
    const { version } = this.#glance;
    return version === undefined || this.#kept.has('metadata')
      ? this.metadata.version
      : versionText(parseVersion(this.#vm, version));
  }

  validateVersions(vm: Machine): void {
    const { chefVersions, ohaiVersions } = this.#glance;
    const wantsNothing = chefVersions?.length === 0 && ohaiVersions?.length === 0;
    if (!wantsNothing) validateVersions(vm, this.metadata, this.name);
  }

  get #metadataPath(): string | undefined {
    return metadataFile(this.#files, this.root);
  }

  get #glance(): Glance {
    return this.#once('glance', () => {
      const path = this.#metadataPath;
      if (this.#roots.length > 1) return {};
      if (path === undefined) return { version: '0.0.0', chefVersions: [], ohaiVersions: [] };
      const text = new TextDecoder().decode(this.#files.read(path));
      return path.endsWith('.json') ? glanceAtJson(text) : glanceAtRuby(text);
    });
  }

  // ── files ──

  get files(): readonly string[] {
    const top = new Set(this.#roots.flatMap((root) => this.#files.list(root)));
    return [...top].toSorted(byCode).flatMap((name) => [...this.#below(name).keys()]);
  }

  pathOf(file: string): string | undefined {
    return this.#below(file.split('/', 1)[0] as string).get(file);
  }

  get recipes(): ReadonlyMap<string, string> {
    return this.#once('recipes', () => this.#withRootAlias(this.#ruby('recipes', false), 'recipe.rb'));
  }

  get dataRecipes(): ReadonlyMap<string, string> {
    return this.#once('dataRecipes', () => {
      if (this.#isOld) return new Map<string, string>();
      const found = new Map(
        [...this.#below('recipes')].flatMap(([file, path]) => named(file, path, /\.(?:ya?ml|json)$/)),
      );
      for (const alias of ['recipe.json', 'recipe.yaml', 'recipe.yml']) {
        const path = this.pathOf(alias);
        if (path !== undefined) found.set('default', path);
      }
      return found;
    });
  }

  get attributes(): ReadonlyMap<string, string> {
    return this.#once('attributes', () => {
      const found = this.#withRootAlias(this.#ruby('attributes', false), 'attributes.rb');
      const inOrder = this.#rubyPaths('attributes', false).flatMap((path) => named(path, path, /\.rb$/)[0]?.[0] ?? []);
      const names = new Set(found.has('default') ? ['default', ...inOrder] : inOrder);
      return new Map([...names].map((name) => [name, found.get(name) as string]));
    });
  }

  get libraries(): readonly string[] {
    return this.#once('libraries', () => {
      const { eagerLoadLibraries: eager } = this.metadata;
      const wanted = eager === true ? ['**/*.rb'] : eager === false ? [] : eager;
      const flags = FNM.PATHNAME | FNM.EXTGLOB | FNM.DOTMATCH;
      return [...this.#below('libraries')]
        .filter(([file]) => wanted.some((pattern) => fnmatch(pattern, file.slice('libraries/'.length), flags)))
        .toSorted(([a], [b]) => byCode(a, b))
        .map(([, path]) => path);
    });
  }

  get resources(): readonly string[] {
    return this.#once('resources', () => this.#lwrps('resources'));
  }

  get providers(): readonly string[] {
    return this.#once('providers', () => this.#lwrps('providers'));
  }

  get definitions(): readonly string[] {
    return this.#once('definitions', () => this.#rubyPaths('definitions', false));
  }

  filesIn(segment: string): readonly string[] {
    return this.#once(`in ${segment}`, () =>
      [...this.#below(segment).keys()].map((file) => file.slice(segment.length + 1)),
    );
  }

  findFile(segment: Segment, name: SourceName, facts: FileFacts): string | undefined {
    const below = this.#below(segment);
    const place = preferences(name, facts).find((each) => below.has(`${segment}/${each}`));
    return place === undefined ? undefined : below.get(`${segment}/${place}`);
  }

  searchPaths(segment: Segment, name: SourceName, facts: FileFacts): readonly string[] {
    return namedPlaces(segment, name, facts, !this.#isOld);
  }

  object(vm: Machine): RObject {
    const known = vm.momentary.get(this) as RCookbookVersion | undefined;
    if (known) return known;
    const made = new RCookbookVersion(vm, this);
    vm.momentary.set(this, made);
    return made;
  }

  // ── how they are found ──

  get #isOld(): boolean {
    return this.#generation.name === '12';
  }

  #once<Value>(key: string, make: () => Value): Value {
    if (this.#kept.has(key)) return this.#kept.get(key) as Value;
    const made = make();
    this.#kept.set(key, made);
    return made;
  }

  /** The files of a folder of the cookbook, or the file of that name, by their paths below the root; in the order in which Chef finds them. */
  #below(name: string): ReadonlyMap<string, string> {
    const known = this.#segments.get(name);
    if (known) return known;
    const found = new Map<string, string>();
    for (const root of this.#roots) {
      const ignores = this.#once(`chefignore ${root}`, () => readChefignore(this.#files, root, this.#generation));
      const isHidden = name.startsWith('.') && this.#files.facts(`${root}/${name}`)?.kind === 'directory';
      if (!isHidden && name !== '') this.#collect(root, name, ignores, found);
    }
    this.#segments.set(name, found);
    return found;
  }

  #collect(root: string, file: string, ignores: Ignores, into: Map<string, string>): void {
    const path = `${root}/${file}`;
    const facts = this.#files.facts(path);
    if (!facts) return;
    if (facts.kind === 'file') {
      if (!file.endsWith(UPLOADED) && !ignores(file)) into.set(file, path);
    } else if (!facts.isLink)
      for (const name of this.#files.list(path)) this.#collect(root, `${file}/${name}`, ignores, into);
  }

  /** Ruby files by their short names; in Chef 12, those that are directly in the folder (unless it looks deeper there too). */
  #ruby(segment: string, isDeepInOld: boolean): Map<string, string> {
    return new Map(this.#rubyFiles(segment, isDeepInOld).flatMap(([file, path]) => named(file, path, /\.rb$/)));
  }

  #rubyFiles(segment: string, isDeepInOld: boolean): [string, string][] {
    const isWanted = (file: string): boolean =>
      file.endsWith('.rb') && (!this.#isOld || isDeepInOld || /^[^./][^/]*$/.test(file.slice(segment.length + 1)));
    return [...this.#below(segment)].filter(([file]) => isWanted(file));
  }

  #rubyPaths(segment: string, isDeepInOld: boolean): readonly string[] {
    return this.#rubyFiles(segment, isDeepInOld)
      .map(([, path]) => path)
      .toSorted(byCode);
  }

  #lwrps(segment: 'resources' | 'providers'): readonly string[] {
    return this.#rubyPaths(segment, true).filter((path) => this.#isOld || !/\/_[^/]*$/.test(path));
  }

  #withRootAlias(found: Map<string, string>, alias: string): Map<string, string> {
    const path = this.#isOld ? undefined : this.pathOf(alias);
    if (path !== undefined) found.set('default', path);
    return found;
  }
}

function named(file: string, path: string, extension: RegExp): [string, string][] {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return extension.test(name) ? [[name.replace(extension, ''), path]] : [];
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
