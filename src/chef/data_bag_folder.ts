import type { Machine } from '../ruby/machine/machine.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { RValue } from '../ruby/value/value.ts';
import type { Files } from '../source/files.ts';
import type { Answers } from './answers.ts';
import { parseChefJson } from './json_compat.ts';

/** Answers to look-ups of data bags from folders of JSON files: `data_bags/<bag>/<item>.json`. */
export function dataBagFolder(
  vm: Machine,
  files: Files,
  paths: readonly string[],
): Pick<Answers, 'dataBag' | 'dataBagItem'> {
  const bags = new Map<string, ReadonlyMap<string, RHash> | undefined>();
  const bag = (name: string): ReadonlyMap<string, RHash> | undefined => {
    if (!bags.has(name)) bags.set(name, readBag(vm, files, paths, name));
    return bags.get(name);
  };
  return {
    dataBag: (name) => {
      const items = bag(name);
      return items && [...items.keys()];
    },
    dataBagItem: (name, id) => {
      const items = bag(name);
      if (!items) return undefined;
      const item = items.get(id);
      if (item) return copy(vm, item);
      return vm.raise(
        'Chef::Exceptions::InvalidDataBagItemID',
        `Item ${id} not found in data bag ${name}. Other items found: ${[...items.keys()].join(', ')}`,
      );
    },
  };
}

/** The items of a bag by their ids; undefined when no path has a folder of its name. */
function readBag(
  vm: Machine,
  files: Files,
  paths: readonly string[],
  name: string,
): ReadonlyMap<string, RHash> | undefined {
  const folders = paths
    .map((path) => `${path.replace(/\/+$/, '')}/${name}`)
    .filter((folder) => files.facts(folder)?.kind === 'directory');
  if (folders.length === 0 || name.includes('/')) return undefined;
  const items = new Map<string, RHash>();
  for (const path of folders.flatMap((folder) =>
    files.list(folder).flatMap((file) => (/^[^.].*\.json$/.test(file) ? [`${folder}/${file}`] : [])),
  )) {
    const item = parseChefJson(vm, new TextDecoder().decode(files.read(path)), path);
    const id = item instanceof RHash ? item.text('id') : undefined;
    if (!(item instanceof RHash) || id === undefined)
      return vm.raise('Chef::Exceptions::ValidationFailed', `Expected a data bag item with an id in ${path}.`);
    const standing = items.get(vm.toS(id));
    if (standing && !vm.equal(standing, item))
      return vm.raise(
        'Chef::Exceptions::DuplicateDataBagItem',
        `Data bag '${name}' has items with the same name '${vm.toS(id)}' but different content.`,
      );
    items.set(vm.toS(id), item);
  }
  return items;
}

/** Each look-up reads the files anew: what a recipe does with an item is not seen by the next one. */
function copy(vm: Machine, item: RValue): RValue {
  return vm.call(vm.classAt('Marshal'), 'load', [vm.call(vm.classAt('Marshal'), 'dump', [item])]);
}
