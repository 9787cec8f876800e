import type { Generation } from '../generation.ts';
import { resources12 } from '../resources/chef12/index.ts';
import { resources18 } from '../resources/index.ts';
import { baseResource, baseResource12 } from '../resources/resource.ts';
import type { PropertyDefinition, ResourceDefinition } from './define_resource.ts';
import { type NodeFacts, NodeMap } from './node_map.ts';

/** The built-in resources of one Chef generation. */
export class ResourceTable {
  readonly generation: Generation;
  /** Chef::Resource itself. */
  readonly base: ResourceDefinition;
  /** All others. */
  readonly definitions: readonly ResourceDefinition[];
  readonly #byClass: ReadonlyMap<string, ResourceDefinition>;
  readonly #names: NodeMap<ResourceDefinition>;

  constructor(generation: Generation) {
    this.generation = generation;
    const isChef12 = generation.name === '12';
    this.base = isChef12 ? baseResource12 : baseResource;
    this.definitions = isChef12 ? resources12 : resources18;
    this.#byClass = new Map(this.definitions.map((definition) => [classPath(definition), definition]));
    this.#names = this.names();
  }

  /** By its class's path, such as "Chef::Resource::File". */
  get(path: string): ResourceDefinition | undefined {
    return path === ROOT ? this.base : this.#byClass.get(path);
  }

  superclass(definition: ResourceDefinition): ResourceDefinition | undefined {
    if (definition === this.base) return undefined;
    const above = definition.superclass;
    return above === undefined ? this.base : this.#byClass.get(`${ROOT}::${above}`);
  }

  /** The definition and those that it inherits from, up to Chef::Resource. */
  ancestors(definition: ResourceDefinition): readonly ResourceDefinition[] {
    const found: ResourceDefinition[] = [];
    for (let up: ResourceDefinition | undefined = definition; up; up = this.superclass(up)) found.push(up);
    return found;
  }

  /** All properties, inherited ones first. */
  properties(definition: ResourceDefinition): ReadonlyMap<string, PropertyDefinition> {
    const ancestors = this.ancestors(definition).toReversed();
    return new Map(ancestors.flatMap(({ properties }) => Object.entries(properties)));
  }

  /** The actions that a resource allows, `nothing` first. */
  actions(definition: ResourceDefinition): readonly string[] {
    return ['nothing', ...(this.ancestors(definition).find(({ actions }) => actions)?.actions ?? [])];
  }

  defaultAction(definition: ResourceDefinition): string {
    return this.ancestors(definition).find(({ defaultAction }) => defaultAction)?.defaultAction ?? 'nothing';
  }

  /** `resource_name`; null for an abstract class. */
  resourceName(definition: ResourceDefinition): string | null {
    if (definition.name !== undefined) return definition.name;
    const [first] = definition.provides;
    return first === undefined ? null : typeof first === 'string' ? first : first.name;
  }

  /** What a name of the recipe language stands for on a node; undefined where nothing provides it. */
  resolve(name: string, node: NodeFacts | undefined): ResourceDefinition | undefined {
    return this.#names.get(name, node);
  }

  /** The names of the recipe language with what provides them: a map of one's own, to which cookbooks may add. */
  names(): NodeMap<ResourceDefinition> {
    const names = new NodeMap<ResourceDefinition>({ breaksTiesByName: this.generation.name === '12' });
    for (const definition of this.definitions)
      for (const provision of definition.provides) {
        if (typeof provision === 'string') names.set(provision, definition, {}, classPath(definition));
        else names.set(provision.name, definition, provision, classPath(definition));
      }
    return names;
  }
}

/** The path of a definition's class, such as "Chef::Resource::File". */
export function classPath(definition: ResourceDefinition): string {
  return definition.class === '' ? ROOT : `${ROOT}::${definition.class}`;
}

/** The table of a generation, made once. */
export function resourceTable(generation: Generation): ResourceTable {
  let table = tables.get(generation.name);
  if (!table) tables.set(generation.name, (table = new ResourceTable(generation)));
  return table;
}

/** The class that a name of the recipe language stands for on a node, such as "Chef::Resource::AptPackage". */
export function resolveResource(name: string, node: NodeFacts, generation: Generation): string | undefined {
  const definition = resourceTable(generation).resolve(name, node);
  return definition && classPath(definition);
}

const ROOT = 'Chef::Resource';
const tables = new Map<string, ResourceTable>();
