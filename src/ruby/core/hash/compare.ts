import { RHash } from '../../value/hash.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import { pairsHash } from '../../machine/compare.ts';
import type { Machine } from '../../machine/machine.ts';
import { hashCode } from '../hash_code.ts';
import { guardRecursion } from '../recursion.ts';

/** Hash#== and Hash#eql? */
export function isSame(vm: Machine, self: RHash, other: RValue, method: '==' | 'eql?'): boolean {
  if (self === other) return true;
  if (!(other instanceof RHash))
    return (
      typeof other === 'object' &&
      other !== null &&
      vm.respondTo(other, 'to_hash') &&
      (method === '==' ? vm.equal(other, self) : vm.truthyCall(other, 'eql?', [self]))
    );
  if (self.size !== other.size || (self.size > 0 && self.comparesByIdentity !== other.comparesByIdentity)) return false;
  const compare = () => {
    for (const { key, value } of self) {
      const counterpart = other.get(vm, key);
      if (counterpart === undefined) return false;
      if (!(method === '==' ? vm.equal(value, counterpart) : vm.eql(value, counterpart))) return false;
    }
    return true;
  };
  return guardRecursion(vm, method, self, compare, () => true, other);
}

/** Whether every pair of one hash is in the other. */
export function isSubset(vm: Machine, small: RHash, large: RHash): boolean {
  if (small.size > large.size) return false;
  for (const { key, value } of small) {
    const counterpart = large.get(vm, key);
    if (counterpart === undefined || !vm.equal(value, counterpart)) return false;
  }
  return true;
}

/** Hash#hash: the order of the pairs does not count. */
export function hashOfHash(vm: Machine, self: RHash): number {
  return hashCode(pairsHash(vm, self));
}

/** Hash#inspect */
export function inspectHash(vm: Machine, self: RHash): RString {
  if (self.size === 0) return new RString('{}');
  const text = () => `{${[...self].map(({ key, value }) => `${vm.inspect(key)}=>${vm.inspect(value)}`).join(', ')}}`;
  return new RString(guardRecursion(vm, 'inspect', self, text, () => '{...}'));
}
