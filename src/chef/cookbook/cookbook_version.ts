import { createHash } from 'node:crypto';
import { defineClass, installClass, type NativeMethod } from '../../ruby/core/define_class.ts';
import { readText } from '../../ruby/machine/loader.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { arrayOfTexts, hashOfTexts, RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { newMash } from '../attribute/mash.ts';
import { generationOf } from '../generation.ts';
import type { RNode } from '../node.ts';
import type { Cookbook } from './cookbook.ts';
import { fileNotFound, filesOfFolder, type Segment, type SourceName } from './file_specificity.ts';
import { metadataObject } from './metadata.ts';
import { compareVersions, parseVersion } from './version_constraint.ts';

/** A Chef::CookbookVersion: what Ruby code sees of a cookbook. */
export class RCookbookVersion extends RObject {
  readonly cookbook: Cookbook;
  #metadata: RObject | undefined;

  constructor(vm: Machine, cookbook: Cookbook) {
    super(vm.classAt('Chef::CookbookVersion'));
    this.cookbook = cookbook;
  }

  /** Its Chef::Cookbook::Metadata, which knows the cookbook's recipes too. */
  metadata(vm: Machine): RObject {
    if (this.#metadata) return this.#metadata;
    this.#metadata = metadataObject(vm, this.cookbook.metadata);
    vm.call(this.#metadata, 'recipes_from_cookbook_version', [this]);
    return this.#metadata;
  }
}

type Methods = Record<string, NativeMethod<RCookbookVersion>>;

const SEGMENTS = [
  'resources',
  'providers',
  'recipes',
  'definitions',
  'libraries',
  'attributes',
  'files',
  'templates',
  'root_files',
] as const;

/** The files of a segment, by their paths below the root. */
function filesOf(cookbook: Cookbook, segment: string): readonly string[] {
  return cookbook.files.filter((file) =>
    segment === 'root_files' ? !file.includes('/') : file.startsWith(`${segment}/`),
  );
}

function pathsOf(vm: Machine, { cookbook }: RCookbookVersion, segment: string): RArray {
  if (!(SEGMENTS as readonly string[]).includes(segment) && generationOf(vm).name === '12')
    return vm.raise('ArgumentError', `invalid segment ${segment}: must be one of ${SEGMENTS.join(', ')}`);
  return arrayOfTexts(filesOf(cookbook, segment).map((file) => cookbook.pathOf(file) as string));
}

/** A record of a cookbook's manifest. */
function recordOf(vm: Machine, cookbook: Cookbook, file: string): RHash {
  const path = cookbook.pathOf(file) as string;
  const parts = file.split('/');
  const [segment = ''] = parts;
  const isRanked = segment === 'templates' || segment === 'files';
  const specificity =
    parts.length === 1 || !isRanked ? 'default' : parts.length === 2 ? 'root_default' : (parts[1] as string);
  const made = newMash(vm, null);
  const facts = {
    name: parts.length === 1 ? `root_files/${file}` : `${segment}/${parts.at(-1)}`,
    path: file,
    checksum: createHash('md5')
      .update(readText(vm, path) ?? '')
      .digest('hex'),
    specificity,
    full_path: path,
  };
  for (const [key, text] of Object.entries(facts)) made.setText(key, vm.str(text));
  return made;
}

function recordsOf(vm: Machine, cookbook: Cookbook, segment: string): RArray {
  return new RArray(filesOf(cookbook, segment).map((file) => recordOf(vm, cookbook, file)));
}

function sourceOf(vm: Machine, name: RValue): SourceName {
  return name instanceof RArray ? name.items.map((item) => vm.toS(item)) : vm.toS(name);
}

function found(vm: Machine, self: RCookbookVersion, node: RValue, segment: RValue, name: RValue): string {
  const facts = (node as RNode).facts(vm);
  const kind = vm.toS(segment);
  if (kind === 'templates' || kind === 'files')
    return (
      self.cookbook.findFile(kind, sourceOf(vm, name), facts) ??
      fileNotFound(vm, self.cookbook, kind, sourceOf(vm, name), facts)
    );
  const file = kind === 'root_files' ? vm.toS(name) : `${kind}/${vm.toS(name)}`;
  return (
    self.cookbook.pathOf(file) ??
    vm.raise(
      'Chef::Exceptions::FileNotFound',
      `cookbook ${self.cookbook.name} does not contain file ${kind}/${vm.toS(name)}`,
    )
  );
}

function below(cookbook: Cookbook, path: string): string {
  return cookbook.files.find((file) => cookbook.pathOf(file) === path) ?? path;
}

function inFolder(vm: Machine, self: RCookbookVersion, node: RValue, segment: RValue, folder: RValue): RArray {
  const kind = vm.toS(segment) as Segment;
  const name = vm.toS(folder);
  const files = filesOfFolder(self.cookbook, kind, name, (node as RNode).facts(vm), generationOf(vm).name !== '12');
  return arrayOfTexts(
    files ??
      vm.raise(
        'Chef::Exceptions::FileNotFound',
        `cookbook ${self.cookbook.name} has no directory ${kind}/default/${name}`,
      ),
  );
}

function textHash(map: ReadonlyMap<string, string>, vm: Machine): RHash {
  return hashOfTexts([...map].map(([key, text]) => [key, vm.str(text)] as const));
}

/** Chef::CookbookVersion. */
export const cookbookVersion = defineClass<RCookbookVersion>({
  name: 'Chef::CookbookVersion',
  superclass: 'Object',
  includes: ['Comparable'],
  constants: { COOKBOOK_SEGMENTS: () => new RArray(SEGMENTS.map(symbol)) },
  methods: {
    name: (_vm, self) => symbol(self.cookbook.name),
    version: (vm, self) => vm.str(self.cookbook.version),
    full_name: (vm, self) => vm.str(`${self.cookbook.name}-${self.cookbook.version}`),
    metadata: (vm, self) => self.metadata(vm),
    root_dir: (vm, self) => vm.str(self.cookbook.root),
    root_paths: (_vm, self) => arrayOfTexts([self.cookbook.root]),
    all_files: (_vm, self) => arrayOfTexts(self.cookbook.files.map((file) => self.cookbook.pathOf(file) as string)),
    'frozen_version?': () => false,
    recipe_filenames_by_name: (vm, self) => textHash(self.cookbook.recipes, vm),
    attribute_filenames_by_short_filename: (vm, self) => textHash(self.cookbook.attributes, vm),
    fully_qualified_recipe_names: (_vm, self) =>
      arrayOfTexts(
        filesOf(self.cookbook, 'recipes').map(
          (file) => `${self.cookbook.name}::${file.slice(file.lastIndexOf('/') + 1).replace(/\.rb$/, '')}`,
        ),
      ),
    'segment_filenames(segment)': (vm, self, segment) => pathsOf(vm, self, vm.toS(segment)),
    'has_template_for_node?(node, name)': (vm, self, node: RNode, name) =>
      self.cookbook.findFile('templates', sourceOf(vm, name), node.facts(vm)) !== undefined,
    'has_cookbook_file_for_node?(node, name)': (vm, self, node: RNode, name) =>
      self.cookbook.findFile('files', sourceOf(vm, name), node.facts(vm)) !== undefined,
    'preferred_manifest_record(node, segment, name)': (vm, self, node, segment, name) =>
      recordOf(vm, self.cookbook, below(self.cookbook, found(vm, self, node, segment, name))),
    'preferred_filename_on_disk_location(node, segment, name, current = nil)': (
      vm,
      self,
      node,
      segment,
      name,
      current,
    ) => {
      const path = found(vm, self, node, segment, name);
      const isCurrent = current !== null && readText(vm, path) === readText(vm, vm.toS(current));
      return isCurrent ? null : vm.str(path);
    },
    'relative_filenames_in_preferred_directory(node, segment, folder)': (vm, self, node, segment, folder) =>
      inFolder(vm, self, node, segment, folder),
    'has_metadata_file?': (_vm, self) => self.cookbook.metadata.path !== undefined,
    metadata_json_file: (vm, self) => vm.str(`${self.cookbook.root}/metadata.json`),
    metadata_rb_file: (vm, self) => vm.str(`${self.cookbook.root}/metadata.rb`),
    '<=>(other)': (vm, self, other) => {
      if (!(other instanceof RCookbookVersion)) return null;
      if (other.cookbook.name !== self.cookbook.name)
        return vm.raise(
          'Chef::Exceptions::CookbookVersionNameMismatch',
          'Chef::Exceptions::CookbookVersionNameMismatch',
        );
      return compareVersions(parseVersion(vm, self.cookbook.version), parseVersion(vm, other.cookbook.version));
    },
  },
  afterwards: (vm) => {
    installClass(vm, generationOf(vm).name === '12' ? oldCookbookVersion : newCookbookVersion);
  },
});

const newCookbookVersion = defineClass<RCookbookVersion>({
  name: 'Chef::CookbookVersion',
  methods: {
    'files_for(segment)': (vm, self, segment) => recordsOf(vm, self.cookbook, vm.toS(segment)),
    'each_file(excluded_parts: nil, &block)': (vm, self, excluded, block) => {
      const without = vm.splat(excluded).map((part) => vm.toS(part));
      for (const file of self.cookbook.files) {
        const [part = ''] = file.includes('/') ? file.split('/') : ['root_files'];
        if (!without.includes(part)) vm.yield(block, recordOf(vm, self.cookbook, file));
      }
      return null;
    },
  },
});

/** Chef 12 has a method for the files of each segment. */
function segmentReaders(): Methods {
  const readers = {
    definition: 'definitions',
    template: 'templates',
    file: 'files',
    library: 'libraries',
    resource: 'resources',
  };
  const more = { provider: 'providers', root: 'root_files', attribute: 'attributes', recipe: 'recipes' };
  return Object.fromEntries(
    Object.entries({ ...readers, ...more }).map(([name, segment]) => [
      `${name}_filenames`,
      (vm: Machine, self: RCookbookVersion) => pathsOf(vm, self, segment),
    ]),
  );
}

const oldCookbookVersion = defineClass<RCookbookVersion>({
  name: 'Chef::CookbookVersion',
  methods: {
    ...segmentReaders(),
    metadata_filenames: (_vm, self) =>
      arrayOfTexts(self.cookbook.metadata.path === undefined ? [] : [self.cookbook.metadata.path]),
    fully_qualified_recipe_names: (_vm, self) =>
      arrayOfTexts([...self.cookbook.recipes.keys()].map((name) => `${self.cookbook.name}::${name}`)),
  },
  aliases: { attribute_files: 'attribute_filenames', recipe_files: 'recipe_filenames' },
});
