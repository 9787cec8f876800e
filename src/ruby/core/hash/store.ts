import type { RHash } from '../../value/hash.ts';
import type { RProc } from '../../value/proc.ts';
import { RArray } from '../../value/array.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';

/** `hash[key]`: the value, or what the default gives. */
export function lookUp(vm: Machine, hash: RHash, key: RValue): RValue {
  const found = hash.get(vm, key);
  return found === undefined ? defaultOf(vm, hash, key) : found;
}

/** What a missing key gives; a class may have a `default` of its own. */
export function defaultOf(vm: Machine, hash: RHash, key: RValue): RValue {
  if (hash.klass) {
    const method = vm.find(hash.klass, 'default');
    if (method && method.owner !== vm.classes.Hash) return vm.call(hash, 'default', [key]);
  }
  return hash.defaultProc ? vm.callProc(hash.defaultProc, [hash, key]) : hash.defaultValue;
}

/** `hash[key] = value` */
export function store(vm: Machine, hash: RHash, key: RValue, value: RValue): RValue {
  vm.checkFrozen(hash);
  if (hash.iterating > 0 && !hash.has(vm, key))
    vm.raise('RuntimeError', "can't add a new key into hash during iteration");
  hash.set(vm, key, value);
  return value;
}

/** Visits the entries; meanwhile no key can be added. */
export function eachEntry(hash: RHash, visit: (key: RValue, value: RValue) => boolean | void): void {
  hash.iterating += 1;
  try {
    for (const { key, value } of hash.entries.values()) if (visit(key, value) === false) return;
  } finally {
    hash.iterating -= 1;
  }
}

/** Yields a pair, as one array or apart, whichever the block takes: the same to all but lambdas. */
export function yieldPair(vm: Machine, block: RProc, key: RValue, value: RValue): RValue {
  const takesTwo = !block.isLambda && block.code && block.code.parameters.required.length > 1;
  return takesTwo ? vm.callProc(block, [key, value]) : vm.yield(block, new RArray([key, value]));
}

/** Refuses a default proc that is a lambda of another arity. */
export function checkDefaultProc(vm: Machine, proc: RProc): RProc {
  if (proc.isLambda) {
    const arity = vm.toInt(vm.send(proc, 'arity'));
    if (arity !== 2 && (arity >= 0 || arity < -3))
      vm.raise('TypeError', `default_proc takes two arguments (2 for ${arity < 0 ? -arity - 1 : arity})`);
  }
  return proc;
}

/** Adds a pair that was given as an array: for `to_h` blocks. */
export function storePair(vm: Machine, hash: RHash, value: RValue): void {
  const pair = vm.toAryOrNull(value);
  if (!pair) vm.raise('TypeError', `wrong element type ${value === null || typeof value === 'boolean' ? vm.inspect(value) : vm.className(value)} (expected array)`);
  if (pair.items.length !== 2)
    vm.raise('ArgumentError', `element has wrong array length (expected 2, was ${pair.items.length})`);
  hash.set(vm, pair.items[0] as RValue, pair.items[1] as RValue);
}
