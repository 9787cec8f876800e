import { defineClass } from '../ruby/core/define_class.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { RValue } from '../ruby/value/value.ts';
import { contextOf } from './resource/references.ts';

/** What Chef 12's resources have besides. */
export const oldResource = defineClass<RObject>({
  name: 'Chef::Resource',
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
