import type { Files } from '../source/files.ts';
import { type CustomResource, customResourceIn } from './custom_resource.ts';
import { type FileKind, kindOfFile, LintFile } from './lint_file.ts';
import { type MetadataFacts, metadataFrom, metadataFromJson } from './metadata_facts.ts';
import { type TemplateUse, templateUses } from './template_use.ts';

/** Folders that hold no code of the cookbook itself. */
const SKIPPED = new Set([
  'files',
  'vendor',
  'node_modules',
  'coverage',
  'pkg',
  'tmp',
  'data_bags',
  'berks-cookbooks',
  'log',
]);

/** Finds another cookbook by its name; undefined when it is not at hand. */
export type FindCookbook = (name: string) => LintCookbook | undefined;

/** A cookbook as rules see it. Facts are worked out when they are first asked for, and once. */
export class LintCookbook {
  /** Absolute, without a slash at its end. */
  readonly root: string;
  /** A folder with metadata; other files are linted alone. */
  readonly isCookbook: boolean;
  /** Another cookbook beside this one. */
  readonly find: FindCookbook;
  /** The names of the folders of cookbooks beside this one, itself among them. */
  readonly neighbours: () => readonly string[];
  readonly #files: Files;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #kept = new Map<string, unknown>();
  readonly #parsed = new Map<string, LintFile | undefined>();

  /** `texts` stand for what is on disk, by paths below the root. */
  constructor(
    files: Files,
    root: string,
    find: FindCookbook = () => undefined,
    texts: ReadonlyMap<string, string> = new Map(),
    neighbours: () => readonly string[] = () => [],
  ) {
    this.#files = files;
    this.root = root;
    this.find = find;
    this.neighbours = neighbours;
    this.#texts = texts;
    this.isCookbook = ['metadata.rb', 'metadata.json'].some((name) => files.facts(`${root}/${name}`)?.kind === 'file');
  }

  /** The same cookbook with other texts; files that stay are not parsed again. */
  withTexts(texts: ReadonlyMap<string, string>): LintCookbook {
    const all = new Map([...this.#texts, ...texts]);
    const made = new LintCookbook(this.#files, this.root, this.find, all, this.neighbours);
    for (const [name, file] of this.#parsed) if (!texts.has(name)) made.#parsed.set(name, file);
    return made;
  }

  get name(): string {
    return this.metadata.name ?? this.root.slice(this.root.lastIndexOf('/') + 1);
  }

  /** A cookbook that only serves tests of another. */
  get isFixture(): boolean {
    return (
      this.isCookbook &&
      /\/(?:tests?|spec)\/(?:unit\/)?(?:fixtures|cookbooks|integration)\/(?:[^/]+\/)?[^/]+$/.test(this.root)
    );
  }

  pathOf(name: string): string {
    return `${this.root}/${name}`;
  }

  /** All files, by their paths below the root; without hidden folders and cookbooks inside of this one. */
  get fileNames(): readonly string[] {
    return this.#once('files', () => {
      const found = new Set([...this.#list(''), ...this.#texts.keys()]);
      return [...found].toSorted();
    });
  }

  has(name: string): boolean {
    return this.#once('names', () => new Set(this.fileNames)).has(name);
  }

  /** The text of a file, or undefined. */
  text(name: string): string | undefined {
    const given = this.#texts.get(name);
    if (given !== undefined) return given;
    return this.#files.facts(this.pathOf(name))?.kind === 'file'
      ? new TextDecoder().decode(this.#files.read(this.pathOf(name)))
      : undefined;
  }

  sizeOf(name: string): number {
    return this.#files.facts(this.pathOf(name))?.size ?? 0;
  }

  /** A file with Ruby; undefined for others. */
  file(name: string): LintFile | undefined {
    if (this.#parsed.has(name)) return this.#parsed.get(name);
    const kind = kindOfFile(name);
    const text = kind && this.text(name);
    const made =
      kind === undefined || text === undefined
        ? undefined
        : new LintFile(this.pathOf(name), name, kind, text, (type) => this.customResourceNames.has(type));
    this.#parsed.set(name, made);
    return made;
  }

  /** The files with Ruby of some kinds, or all of them. */
  filesOf(...kinds: readonly FileKind[]): readonly LintFile[] {
    return this.#once(`kinds ${kinds.join()}`, () =>
      this.fileNames.flatMap((name) => {
        const kind = kindOfFile(name);
        if (
          kind === undefined ||
          (kinds.length > 0 && !kinds.includes(kind)) ||
          SKIPPED.has(name.split('/')[0] as string)
        )
          return [];
        return this.file(name) ?? [];
      }),
    );
  }

  get metadata(): MetadataFacts {
    return this.#once('metadata', () => {
      const file = this.file('metadata.rb');
      if (file) return metadataFrom(file);
      return metadataFromJson(this.text('metadata.json'));
    });
  }

  /** The types that files in `resources` define, told by their names alone. */
  get customResourceNames(): ReadonlySet<string> {
    return this.#once('custom names', () => {
      const found = new Set<string>();
      for (const name of this.fileNames) {
        const [, file] = /^resources\/(?:.*\/)?([^/]+)\.rb$/.exec(name) ?? [];
        if (file === undefined) continue;
        found.add(file === 'default' ? this.name.replaceAll('-', '_') : `${this.name.replaceAll('-', '_')}_${file}`);
        for (const [, own] of (this.text(name) ?? '').matchAll(/^\s*(?:resource_name|provides)\s*\(?\s*:(\w+)/gm))
          found.add(own as string);
      }
      return found;
    });
  }

  /** The custom resources of files in `resources`. */
  get customResources(): readonly CustomResource[] {
    return this.#once('custom', () => this.filesOf('resource').map((file) => customResourceIn(file, this.name)));
  }

  /** Types that libraries define or change: what they take is not known. */
  get reopenedResources(): ReadonlySet<string> {
    return this.#once('reopened', () => {
      const texts = this.filesOf('library', 'definition').map((file) => file.source.text);
      const names = texts.flatMap((text) =>
        [...text.matchAll(/\b(?:provides|resource_name|define)\s*\(?\s*:(\w+)/g)].map(([, name]) => name as string),
      );
      const classes = texts.flatMap((text) =>
        [...text.matchAll(/\bclass\s+(?:Chef::Resource::)?(\w+)/g)].map(([, name]) =>
          (name as string).replace(/(?<=[a-z\d])([A-Z])/g, '_$1').toLowerCase(),
        ),
      );
      return new Set([...names, ...classes]);
    });
  }

  /** Every `template` resource with what it renders. */
  get templateUses(): readonly TemplateUse[] {
    return this.#once('templates', () => templateUses(this));
  }

  #once<Value>(key: string, make: () => Value): Value {
    if (this.#kept.has(key)) return this.#kept.get(key) as Value;
    const made = make();
    this.#kept.set(key, made);
    return made;
  }

  #list(folder: string): string[] {
    const path = folder === '' ? this.root : this.pathOf(folder);
    return this.#files.list(path).flatMap((name) => {
      const inner = folder === '' ? name : `${folder}/${name}`;
      const facts = this.#files.facts(this.pathOf(inner));
      if (facts?.kind === 'file') return [inner];
      const isHidden = folder === '' && name.startsWith('.');
      if (!facts || facts.isLink || isHidden || name === 'node_modules' || name === 'vendor') return [];
      // A cookbook inside of this one is looked at on its own.
      if (this.#files.facts(this.pathOf(`${inner}/metadata.rb`))?.kind === 'file') return [];
      return this.#list(inner);
    });
  }
}
