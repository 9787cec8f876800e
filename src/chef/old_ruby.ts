import { defineModule, installClass } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { requireFeature } from '../ruby/machine/loader.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RArray } from '../ruby/value/array.ts';
import { RString } from '../ruby/value/string.ts';
import type { RValue } from '../ruby/value/value.ts';
import { addObsoleteUriMethods } from '../ruby/stdlib/uri.ts';

/**
 * What the Rubies of Chef 12's day had and 3.1 has not, and `blank?` and `present?`, which the tools around Chef
 * (Berkshelf) brought into every process.
 */
export function installOldRuby(vm: Machine): void {
  vm.setConstant(vm.classes.Object, 'TRUE', true);
  vm.setConstant(vm.classes.Object, 'FALSE', false);
  vm.setConstant(vm.classes.Object, 'NIL', null);
  requireFeature(vm, 'uri');
  addObsoleteUriMethods(vm);
  installClass(vm, blankness);
}

const blankness = defineModule({
  name: 'Kernel',
  methods: {
    'blank?': (vm, self) => isBlank(vm, self),
    'present?': (vm, self) => !isBlank(vm, self),
    presence: (vm, self) => (isBlank(vm, self) ? null : self),
  },
});

function isBlank(vm: Machine, value: RValue): boolean {
  if (value === null || value === false) return true;
  if (value instanceof RString) return /^\s*$/.test(value.text);
  if (value instanceof RArray) return value.items.length === 0;
  if (value instanceof RHash) return value.size === 0;
  return vm.respondTo(value, 'empty?') && vm.truthyCall(value, 'empty?', []);
}
