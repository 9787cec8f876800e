import type { Machine } from '../ruby/machine/machine.ts';
import { RHash } from '../ruby/value/hash.ts';
import { arrayOfTexts } from '../ruby/value/hash.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { Level } from './attribute/precedence.ts';
import { newMash } from './attribute/mash.ts';
import { compareVersions, parseVersion } from './cookbook/version_constraint.ts';
import { generationOf } from './generation.ts';
import type { RNode } from './node.ts';
import { runListFor } from './role.ts';
import type { RunListItem } from './run_list.ts';

/** What a run list comes to when its roles are replaced by what they hold. */
export interface RunListExpansion {
  /** Names of recipes as they are written, each once. */
  readonly recipes: readonly string[];
  /** The versions that recipes are wanted in: a server looks at them. */
  readonly versions: ReadonlyMap<string, string>;
  readonly roles: readonly string[];
  /** The attributes of all roles, merged: Mashes. */
  readonly defaultAttributes: RHash;
  readonly overrideAttributes: RHash;
}

/** Finds a role by its name: a Chef::Role, or undefined. */
export type FindRole = (name: string) => RObject | undefined;

/** Expands a run list in an environment; Chef's error names all roles that are nowhere. */
export function expandRunList(
  vm: Machine,
  items: readonly RunListItem[],
  environment: string,
  findRole: FindRole,
): RunListExpansion {
  const recipes = new Set<string>();
  const versions = new Map<string, string>();
  const roles = new Set<string>();
  const missing: string[] = [];
  const merged = { default_attributes: newMash(vm, null), override_attributes: newMash(vm, null) };
  const expand = (list: readonly RunListItem[]): void => {
    for (const { type, name, version } of list) {
      if (type === 'recipe') {
        noteVersion(vm, versions, name, version);
        recipes.add(name);
      } else if (!roles.has(name)) {
        roles.add(name);
        const role = findRole(name);
        if (!role) missing.push(name);
        else {
          expand(runListFor(role, environment).items);
          for (const kind of ['default_attributes', 'override_attributes'] as const)
            merged[kind] = merge(vm, merged[kind], vm.call(role, kind, []) as RHash);
        }
      }
    }
  };
  expand(items);
  if (missing.length > 0)
    return vm.raise(
      'Chef::Exceptions::MissingRole',
      `The expanded run list includes nonexistent roles: ${missing.join(', ')}`,
    );
  return {
    recipes: [...recipes],
    versions,
    roles: [...roles],
    defaultAttributes: merged.default_attributes,
    overrideAttributes: merged.override_attributes,
  };
}

function noteVersion(vm: Machine, versions: Map<string, string>, name: string, version: string | undefined): void {
  if (version === undefined) return;
  const other = versions.get(name);
  if (other !== undefined && compareVersions(parseVersion(vm, other), parseVersion(vm, version)) !== 0)
    vm.raise(
      'Chef::Exceptions::CookbookVersionConflict',
      `Run list requires ${name} at versions ${other} and ${version}`,
    );
  versions.set(name, version);
}

function merge(vm: Machine, onto: RHash, other: RHash): RHash {
  return vm.call(vm.classAt('Chef::Mixin::DeepMerge'), 'merge', [onto, other]) as RHash;
}

/** A recipe with and without `::default`; of one that is written with it, Chef 12 knows no other name. */
function bothNames(name: string, isOld: boolean): readonly string[] {
  if (!name.includes('::')) return [name, `${name}::default`];
  return name.endsWith('::default') && !isOld ? [name.replace(/::default$/, ''), name] : [name];
}

/** Gives a node what an expansion and an environment (a Chef::Environment) bring: lists of recipes and roles, attributes. */
export function applyExpansion(
  vm: Machine,
  node: RNode,
  expansion: RunListExpansion,
  environment: RObject | null = null,
): void {
  const { recipes, versions, roles } = expansion;
  vm.call(node, 'tags', []);
  const { attributes } = node;
  attributes.origin = { file: '(run list)', line: 0 };
  const automatic: Record<string, readonly string[]> = {
    recipes: recipes.flatMap((name) => bothNames(name, generationOf(vm).name === '12')),
    expanded_run_list: recipes.map((name) => {
      const version = versions.get(name);
      return `${name.includes('::') ? name : `${name}::default`}${version === undefined ? '' : `@${version}`}`;
    }),
    roles,
  };
  for (const [key, texts] of Object.entries(automatic)) attributes.setAt('automatic', [key], arrayOfTexts(texts));
  attributes.setAt('automatic', ['chef_environment'], vm.str(node.environment));
  const levels: Partial<Record<Level, RHash>> = {
    env_default: environment ? (vm.call(environment, 'default_attributes', []) as RHash) : new RHash(),
    env_override: environment ? (vm.call(environment, 'override_attributes', []) as RHash) : new RHash(),
    role_default: expansion.defaultAttributes,
    role_override: expansion.overrideAttributes,
  };
  for (const [level, held] of Object.entries(levels)) attributes.assign(level as Level, held);
  attributes.origin = null;
}
