import { CHEF_12, CHEF_18 } from '../../src/chef/generation.ts';
import type { ResourceDefinition } from '../../src/chef/resource/define_resource.ts';
import { resources12 } from '../../src/chef/resources/chef12/index.ts';
import { resources18 } from '../../src/chef/resources/index.ts';
import { builtInMatchers } from '../../src/chefspec/resource_matchers.ts';

/** The text of src/javascript/resource_types.ts: what the tables of Chef's resources say, as types. */
export function resourceTypes(): string {
  const types = new Map<string, Set<string>>();
  for (const generation of [CHEF_12, CHEF_18])
    for (const [name, { type }] of builtInMatchers(generation))
      types.set(type, (types.get(type) ?? new Set()).add(name));
  const sorted = [...types].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const matchers = sorted.map(([type, names]) => `  ${type}: ${union([...names].toSorted())};`);
  const properties = sorted.map(([type]) => `  ${type}: ${union(propertiesOf(type))};`);
  return [
    '// Written by spec/support/write_resource_types.ts from the tables of resources.',
    '',
    '/** The matchers of each type of resource. */',
    '// prettier-ignore',
    'export interface ResourceMatcherNames {',
    ...matchers,
    '}',
    '',
    '/** The properties of each type of resource. */',
    '// prettier-ignore',
    'export interface ResourceProperties {',
    ...properties,
    '}',
    '',
  ].join('\n');
}

function union(names: readonly string[]): string {
  return names.length === 0 ? 'never' : names.map((name) => `'${name}'`).join(' | ');
}

/** What every resource has, and the few that have a setter of their own. */
const OF_ALL = ['action', 'ignore_failure', 'name', 'retries', 'retry_delay', 'sensitive'];
const OF_SOME: Readonly<Record<string, readonly string[]>> = {
  cookbook_file: ['source'],
  remote_directory: ['source'],
  remote_file: ['source'],
  template: ['source'],
};

function propertiesOf(type: string): string[] {
  return [
    ...new Set([
      ...OF_ALL,
      ...(OF_SOME[type] ?? []),
      ...[resources12, resources18].flatMap((table) => namesIn(table, type)),
    ]),
  ].toSorted();
}

function namesIn(table: readonly ResourceDefinition[], type: string): string[] {
  const byClass = new Map(table.map((each) => [each.class, each]));
  const provided = (each: ResourceDefinition): boolean =>
    each.name === type || each.provides.some((name) => (typeof name === 'string' ? name : name.name) === type);
  const names: string[] = [];
  for (const definition of table.filter(provided))
    for (let each: ResourceDefinition | undefined = definition; each; each = byClass.get(each.superclass ?? ''))
      for (const some of [each.properties, each.setters ?? {}, each.aliases ?? {}]) names.push(...Object.keys(some));
  return names;
}
