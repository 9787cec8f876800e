import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { RValue } from '../ruby/value/value.ts';
import { asMash } from '../chef/answers_of.ts';
import { chefOf } from '../chef/chef_state.ts';
import { fromPlain, toPlain } from '../chef/attribute/plain.ts';
import type { RNode } from '../chef/node.ts';
import { isJsonObject, type Json, type JsonObject } from '../chef/platform/json.ts';
import { matchesQuery } from './search_query.ts';

export type ServerKey = 'clients' | 'data' | 'environments' | 'nodes' | 'roles';

/** What a Chef server would hold: seeded by an example, forgotten after it. */
export class ServerData {
  readonly #data = new Map<ServerKey, Map<string, JsonObject>>();

  reset(): void {
    this.#data.clear();
  }

  put(key: ServerKey, name: string, value: JsonObject): void {
    let held = this.#data.get(key);
    if (!held) this.#data.set(key, (held = new Map()));
    held.set(name, value);
  }

  get(key: ServerKey, name: string): JsonObject | undefined {
    return this.#data.get(key)?.get(name);
  }

  names(key: ServerKey): string[] {
    return [...(this.#data.get(key)?.keys() ?? [])].toSorted();
  }

  dataBag(bag: string): readonly string[] | undefined {
    const items = this.get('data', bag);
    return items && Object.keys(items).toSorted();
  }

  dataBagItem(vm: Machine, bag: string, id: string): RValue | undefined {
    const item = this.get('data', bag)?.[id];
    return item === undefined ? undefined : asMash(vm, item);
  }

  role(vm: Machine, name: string): RObject | undefined {
    const held = this.get('roles', name);
    return held && (vm.call(vm.classAt('Chef::Role'), 'from_hash', [fromPlain(held as never)]) as RObject);
  }

  environment(vm: Machine, name: string): RObject {
    const made = vm.call(vm.classAt('Chef::Environment'), 'new', []) as RObject;
    vm.call(made, 'name', [vm.str(name)]);
    const held = this.get('environments', name);
    for (const level of ['default_attributes', 'override_attributes'])
      if (held && isJsonObject(held[level])) vm.call(made, level, [fromPlain(held[level] as never)]);
    return made;
  }

  /** The rows of an index that a query finds. */
  search(vm: Machine, index: string, query: string): RValue | undefined {
    const rows = this.#rows(index);
    if (!rows) return undefined;
    const found = rows.filter((row) => matchesQuery(searchable(index, row), query));
    return new RArray(found.map((row) => (index === 'node' ? foundNode(vm, row) : asMash(vm, row))));
  }

  #rows(index: string): JsonObject[] | undefined {
    const key = ({ node: 'nodes', client: 'clients', environment: 'environments', role: 'roles' } as const)[index];
    if (key !== undefined) return this.names(key).map((name) => this.get(key, name) as JsonObject);
    const bag = this.get('data', index);
    return bag && Object.values(bag).filter(isJsonObject);
  }
}

/** A node's attributes as they are searched: merged, and what the node itself says. */
function searchable(index: string, row: JsonObject): JsonObject {
  if (index !== 'node') return row;
  const levels = ['default', 'normal', 'override', 'automatic'].map((level) => row[level]).filter(isJsonObject);
  const merged = levels.reduce<JsonObject>((into, level) => mergeJson(into, level), {});
  const { name, chef_environment: environment = '_default', run_list: list = [] } = row;
  return { ...merged, name: name ?? null, chef_environment: environment, run_list: list };
}

function mergeJson(a: JsonObject, b: JsonObject): JsonObject {
  const made: Record<string, Json> = { ...a } as Record<string, Json>;
  for (const [key, value] of Object.entries(b)) {
    const before = made[key];
    made[key] = isJsonObject(before as Json) && isJsonObject(value as Json) ? mergeJson(before as JsonObject, value as JsonObject) : (value as Json);
  }
  return made;
}

function foundNode(vm: Machine, row: JsonObject): RValue {
  const node = vm.call(vm.classAt('Chef::Node'), 'new', []) as RNode;
  node.name = vm.str(String(row['name']));
  if (typeof row['chef_environment'] === 'string') node.environment = row['chef_environment'];
  for (const level of ['default', 'normal', 'override', 'automatic'] as const)
    if (isJsonObject(row[level])) node.attributes.assign(level, fromPlain(row[level] as never) as RHash);
  for (const item of Array.isArray(row['run_list']) ? row['run_list'] : []) node.runList.add(vm, vm.str(String(item)));
  return node;
}

/** Makes a node known to the server's search. */
export function saveNode(vm: Machine, runner: RObject, node: RNode): void {
  const row: Record<string, Json> = {
    name: vm.toS(node.name),
    chef_environment: node.environment,
    run_list: node.runList.items.map(({ type, name }) => `${type}[${name}]`),
    automatic: toPlain(vm, node.attributes.merged()) as Json,
  };
  serverOf(vm, runner).put('nodes', vm.toS(node.name), row);
}

const SERVER = Symbol('server data');

const ownServers = new WeakMap<RObject, ServerData>();

/** The data of a runner's server: ChefSpec 4 starts one for each, later there is one that is emptied after each example. */
export function serverOf(vm: Machine, runner?: RObject): ServerData {
  if (runner && chefOf(vm).generation.name === '12') {
    let own = ownServers.get(runner);
    if (!own) ownServers.set(runner, (own = new ServerData()));
    return own;
  }
  let known = vm.attachments.get(SERVER) as ServerData | undefined;
  if (!known) vm.attachments.set(SERVER, (known = new ServerData()));
  return known;
}

/** Whether a runner has a server. */
export function isServerRunner(vm: Machine, runner: RObject): boolean {
  return vm.isA(runner, vm.classAt('ChefSpec::ServerRunner'));
}
