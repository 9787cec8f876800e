import { CHEF_12, CHEF_18 } from '../chef/generation.ts';
import { ResourceTable } from '../chef/resource/resource_table.ts';

/** What the built-in resources of a name may be told, over all Chefs that we know. */
export interface BuiltInResource {
  readonly actions: ReadonlySet<string>;
  readonly properties: ReadonlySet<string>;
  /** Written without a name too. */
  readonly isNameOptional: boolean;
}

/** What resources take by methods of their own. */
const METHODS = ['helper', 'helpers', 'verify', 'inherits', 'rights', 'deny_rights', 'block'];

let known: ReadonlyMap<string, BuiltInResource> | undefined;

/** The built-in resources by the names that recipes use. */
export function builtInResources(): ReadonlyMap<string, BuiltInResource> {
  if (known) return known;
  const found = new Map<string, { actions: Set<string>; properties: Set<string>; isNameOptional: boolean }>();
  for (const table of [CHEF_12, CHEF_18].map((generation) => new ResourceTable(generation)))
    for (const definition of table.definitions)
      for (const provision of definition.provides) {
        const name = typeof provision === 'string' ? provision : provision.name;
        const entry = found.get(name) ?? { actions: new Set(), properties: new Set(), isNameOptional: false };
        found.set(name, entry);
        for (const action of table.actions(definition)) entry.actions.add(action);
        for (const [property, { nameProperty, default: value }] of table.properties(definition)) {
          entry.properties.add(property);
          if (nameProperty === true && value !== undefined) entry.isNameOptional = true;
        }
        for (const { aliases = {}, setters = {} } of table.ancestors(definition))
          for (const property of [...Object.keys(aliases), ...Object.keys(setters)]) entry.properties.add(property);
        for (const property of METHODS) entry.properties.add(property);
        if (name === 'remote_file') entry.properties.add('source');
      }
  return (known = found);
}
