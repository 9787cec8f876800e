import type { Machine } from '../../ruby/machine/machine.ts';
import type { RObject } from '../../ruby/value/object.ts';
import type { Metadata } from './metadata.ts';

/** What picks a file for a node: host before platform-version before platform before default. */
export interface FileFacts {
  readonly hostname: string | undefined;
  readonly fqdn: string | undefined;
  readonly platform: string;
  readonly platformVersion: string;
}

/** A cookbook on disk (Chef::CookbookVersion). Paths are absolute. */
export interface Cookbook {
  readonly name: string;
  readonly root: string;
  readonly metadata: Metadata;
  /** Short names (`default`) to paths. */
  readonly recipes: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, string>;
  /** In the order in which they are loaded. */
  readonly libraries: readonly string[];
  readonly resources: readonly string[];
  readonly providers: readonly string[];
  readonly definitions: readonly string[];
  /** Recipes in YAML and JSON: short names to paths. */
  readonly dataRecipes: ReadonlyMap<string, string>;
  /** All files, by their paths below the root. */
  readonly files: readonly string[];
  /** The path of a template or cookbook file for a node, by specificity; undefined when there is none. */
  findFile(segment: 'templates' | 'files', name: string | readonly string[], facts: FileFacts): string | undefined;
  /** Where a file of the cookbook is, by its path below the root. */
  pathOf(file: string): string | undefined;
  /** All files of a segment (`templates`, `files`, `ohai` …), as paths below it. */
  filesIn(segment: string): readonly string[];
  /** Where `findFile` has looked, for the words of an error. */
  searchPaths(segment: 'templates' | 'files', name: string | readonly string[], facts: FileFacts): readonly string[];
  /** `node['cookbooks'][name]['version']`: known without running the metadata where it can be. */
  readonly version: string;
  /** Raises Chef's error when the cookbook is not for the running Chef. */
  validateVersions(vm: Machine): void;
  /** The Chef::CookbookVersion that Ruby code sees. */
  object(vm: Machine): RObject;
}

/** Cookbooks by name. */
export type CookbookCollection = ReadonlyMap<string, Cookbook>;
