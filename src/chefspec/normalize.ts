import { defineModule } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RObject } from '../ruby/value/object.ts';
import { symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';

/** The name that ChefSpec knows a resource by: as it was declared, with underscores. */
export function normalizedName(vm: Machine, thing: RValue): string {
  let name = thing;
  if (thing instanceof RObject && vm.find(vm.classOf(thing), 'declared_type'))
    name = vm.call(thing, 'declared_type', []) ?? vm.call(thing, 'resource_name', []);
  else if (thing instanceof RObject && vm.respondTo(thing, 'resource_name')) name = vm.call(thing, 'resource_name', []);
  return vm.toS(name).replaceAll('-', '_');
}

/** ChefSpec::Normalize */
export const normalize = defineModule({
  name: 'ChefSpec::Normalize',
  methods: { 'resource_name(thing)': (vm, _self, thing) => symbol(normalizedName(vm, thing)) },
});
