import type { Machine } from '../../../ruby/machine/machine.ts';
import { RArray } from '../../../ruby/value/array.ts';
import { RHash } from '../../../ruby/value/hash.ts';
import { RString } from '../../../ruby/value/string.ts';
import { RSymbol, symbol } from '../../../ruby/value/symbol.ts';
import type { RValue } from '../../../ruby/value/value.ts';
import type { Accepts, Coerce } from '../define_resource.ts';

/** The values of a key: an array of hashes by Symbol; data of binary and number types becomes its checksum. */
export const registryValues: Coerce = (vm, resource, value) => {
  if (!(value instanceof RHash || value instanceof RArray))
    vm.raise('ArgumentError', 'Bad type for RegistryKey resource, use Hash or Array');
  const items = value instanceof RArray ? value.items : [value];
  const hashes = items.map((item) => bySymbol(vm, vm.toHash(item)));
  resource.setIvar('@unscrubbed_values', new RArray(hashes));
  return new RArray(hashes.map((hash) => scrubbed(vm, hash)));
};

/** Whether each value has a name. */
export const haveNames: Accepts = (_vm, value) => each(value, (hash) => hash.option(symbol('name')) !== undefined);

/** Whether the values have no other keys than name, type and data. */
export const haveKnownKeys: Accepts = (_vm, value) =>
  each(value, (hash) => [...hash].every(({ key }) => key instanceof RSymbol && KEYS.includes(key.name)));

/** Whether the names are Strings. */
export const haveStringNames: Accepts = (_vm, value) =>
  each(value, (hash) => hash.option(symbol('name')) instanceof RString);

/** Whether the types are Symbols. */
export const haveSymbolTypes: Accepts = (_vm, value) =>
  each(value, (hash) => {
    const type = hash.option(symbol('type'));
    return type === undefined || type === null || type === false || type instanceof RSymbol;
  });

function each(value: RValue, test: (hash: RHash) => boolean): boolean {
  return value instanceof RArray && value.items.every((item) => item instanceof RHash && test(item));
}

function bySymbol(vm: Machine, hash: RHash): RHash {
  const copy = new RHash();
  for (const { key, value } of hash) copy.set(vm, key instanceof RString ? symbol(key.text) : key, value);
  return copy;
}

function scrubbed(vm: Machine, hash: RHash): RHash {
  const copy = bySymbol(vm, hash);
  const type = copy.option(symbol('type'));
  if (!(type instanceof RSymbol && CHECKSUMMED.includes(type.name))) return copy;
  const data = vm.str(vm.toS(copy.option(symbol('data')) ?? null));
  copy.set(vm, symbol('data'), vm.send(vm.classAt('Digest::SHA256'), 'hexdigest', data));
  return copy;
}

const KEYS = ['name', 'type', 'data'];
const CHECKSUMMED = ['binary', 'dword', 'dword_big_endian', 'qword'];
