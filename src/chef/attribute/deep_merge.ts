import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { defineClass, type ClassDefinition } from '../../ruby/core/define_class.ts';
import { generationOf } from '../generation.ts';
import { attributeClasses } from './attribute_classes.ts';
import { duplicate } from './duplicate.ts';
import { newMash } from './mash.ts';

/** Chef::Mixin::DeepMerge: merging of nested hashes. */
export const deepMergeModule: readonly ClassDefinition<RValue>[] = [
  defineClass({
    name: 'Chef::Mixin::DeepMerge',
    isModule: true,
    methods: {
      'merge(first, second)': (vm, _self, first: RValue, second: RValue) =>
        deepMerge(vm, duplicate(vm, asMash(vm, second)), duplicate(vm, asMash(vm, first))),
      'deep_merge(source, dest)': (vm, _self, source: RValue, dest: RValue) =>
        deepMerge(vm, duplicate(vm, source), duplicate(vm, dest)),
      'deep_merge!(source, dest)': (vm, _self, source: RValue, dest: RValue) => deepMerge(vm, source, dest),
      'hash_only_merge(merge_onto, merge_with)': (vm, _self, onto: RValue, other: RValue) =>
        hashOnlyMerge(vm, duplicate(vm, onto), duplicate(vm, other)),
      'hash_only_merge!(merge_onto, merge_with)': (vm, _self, onto: RValue, other: RValue) =>
        hashOnlyMerge(vm, onto, other),
      'safe_dup(thing)': (vm, _self, thing: RValue) => duplicate(vm, thing),
    },
    afterwards: (vm, module) => vm.includeModule(vm.singletonClass(module), module),
  }),
  defineClass({ name: 'Chef::Mixin::DeepMerge::InvalidParameter', superclass: 'StandardError' }),
];

/** Merges a source into a destination: hashes key by key, arrays by union, all else is replaced. */
function deepMerge(vm: Machine, source: RValue, dest: RValue): RValue {
  const { nilWins } = generationOf(vm);
  if (!nilWins && dest === null) return source;
  if (!nilWins && source === null) return dest;
  if (source instanceof RHash && dest instanceof RHash) {
    for (const { key, value } of Array.from(source)) {
      const isHeld = nilWins ? vm.truthyCall(dest, 'key?', [key]) : truthy(vm.call(dest, '[]', [key]));
      vm.call(dest, '[]=', [key, isHeld ? deepMerge(vm, value, vm.call(dest, '[]', [key])) : value]);
    }
    return dest;
  }
  return source instanceof RArray && dest instanceof RArray ? vm.call(dest, '|', [source]) : source;
}

/** Merges hashes key by key; all else is replaced by what is merged with. */
function hashOnlyMerge(vm: Machine, onto: RValue, other: RValue): RValue {
  if (onto instanceof RHash && other instanceof RHash) {
    for (const { key, value } of Array.from(other)) {
      const isHeld = vm.truthyCall(onto, 'key?', [key]);
      const held = isHeld ? vm.call(onto, '[]', [key]) : null;
      const merged = isHeld ? hashOnlyMerge(vm, duplicate(vm, held), duplicate(vm, value)) : value;
      vm.call(onto, '[]=', [key, merged]);
    }
    return onto;
  }
  return other === null && !generationOf(vm).nilWins ? onto : other;
}

function asMash(vm: Machine, value: RValue): RValue {
  if (!(value instanceof RHash)) return vm.call(attributeClasses(vm).mash, 'new', [value]);
  return vm.isA(value, attributeClasses(vm).mash) ? value : newMash(vm, value);
}
