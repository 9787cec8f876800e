import type { Machine } from '../../../ruby/machine/machine.ts';
import { RArray } from '../../../ruby/value/array.ts';
import { RHash } from '../../../ruby/value/hash.ts';
import { symbol } from '../../../ruby/value/symbol.ts';
import type { Coerce } from '../define_resource.ts';
import { arrayToFlags } from '../coercions.ts';

/** When a package manager's cache is flushed: a Hash of before and after, however it was said. */
export const flushCache: Coerce = (vm, resource, value) => {
  if (value instanceof RHash) return value;
  if (value instanceof RArray) return arrayToFlags(vm, resource, value);
  if (typeof value === 'boolean') return flags(vm, { before: value, after: value });
  if (value === symbol('before')) return flags(vm, { before: true, after: false });
  if (value === symbol('after')) return flags(vm, { after: true, before: false });
  return null;
};

function flags(vm: Machine, values: Readonly<Record<string, boolean>>): RHash {
  const hash = new RHash();
  for (const [name, value] of Object.entries(values)) hash.set(vm, symbol(name), value);
  return hash;
}
