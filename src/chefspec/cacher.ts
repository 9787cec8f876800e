import { defineModule } from '../ruby/core/define_class.ts';
import { rawBody } from '../ruby/core/raw_method.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { RClass } from '../ruby/value/class.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { chefOf } from '../chef/chef_state.ts';
import { chefSpecOf } from './chefspec_state.ts';

function cached(vm: Machine, group: RClass, given: RValue, block: RProc): void {
  const name = vm.toName(given);
  const key = `${locationOf(vm, group)}.${name}`;
  vm.addMethod(
    group,
    name,
    rawBody((machine, self) => {
      const { cached: values } = chefSpecOf(machine);
      const known = values.get(key);
      if (known !== undefined && truthy(known)) return known;
      const made = machine.callProc(block, [self], { self: self as never, definee: 'singleton' });
      values.set(key, made);
      return made;
    }),
  );
}

/** Where a group is, with its description, as ChefSpec tells groups apart. */
function locationOf(vm: Machine, group: RClass): string {
  const metadata = vm.call(vm.ancestors(group)[0] as RClass, 'metadata', []) as RHash;
  const text = (from: RHash, name: string): string | undefined => {
    const value = from.option(symbol(name)) ?? null;
    return value === null ? undefined : vm.toS(value);
  };
  const location = text(metadata, 'location');
  if (location !== undefined) {
    const scope = chefOf(vm).generation.name === '12' ? '' : (text(metadata, 'scoped_id') ?? '');
    return location + (text(metadata, 'description') ?? '') + scope;
  }
  const above = metadata.option(symbol('parent_example_group'));
  return above instanceof RHash ? (text(above, 'location') ?? '') : '';
}

/** ChefSpec::Cacher: `cached(:chef_run) { … }` keeps a value for all examples of a group. */
export const cacher = defineModule({
  name: 'ChefSpec::Cacher',
  methods: {
    'cached(name, &block)': (vm, self, name, block: RProc) => cached(vm, self as RClass, name, block),
    'cached!(name, &block)': (vm, self, name, block: RProc) => {
      cached(vm, self as RClass, name, block);
      const call = vm.proc((_args, _block, instance) => vm.call(instance, vm.toName(name), []), 0);
      vm.call(self, 'before', [], call);
    },
  },
});
