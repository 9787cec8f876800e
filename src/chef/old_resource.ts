import { defineClass } from '../ruby/core/define_class.ts';
import type { RClass } from '../ruby/value/class.ts';
import type { RObject } from '../ruby/value/object.ts';
import { symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import { contextOf } from './resource/references.ts';

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toLowerCase().replace(/^_/, '');
}

/** What Chef 12's resources have besides. */
export const oldResource = defineClass<RObject>({
  name: 'Chef::Resource',
  singletonMethods: {
    // A class below Chef::Resource goes by its own name.
    'inherited(child)': (vm, _klass, child: RClass) => {
      const name = /^Chef::Resource::(\w+)$/.exec(child.name ?? '')?.[1];
      if (name !== undefined && vm.call(child, 'resource_name', []) === null) vm.call(child, 'resource_name', [symbol(snakeCase(name))]);
    },
  },
  methods: {
    'resources(*references)': (vm, self, references: RValue[]) => contextOf(self)?.resources.find(vm, references) ?? null,
    state: (vm, self) => vm.call(self, 'state_for_resource_reporter', []),
    'noop(flag = nil)': (_vm, self, flag) => {
      if (flag !== null) self.setIvar('@noop', flag);
      return self.ivar('@noop') ?? null;
    },
    'is(*args)': (vm, _self, args: RValue[]) => (args.length === 1 ? (args[0] as RValue) : vm.array(args)),
  },
});
