import { defineClass } from '../ruby/core/define_class.ts';
import type { RObject } from '../ruby/value/object.ts';
import { RProc } from '../ruby/value/proc.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { stepInto } from '../chef/step_into.ts';

/** `old_run_action`: ChefSpec 4's name for what Chef itself does, with which specs run the block of a `ruby_block`. */
export const oldRunAction = defineClass<RObject>({
  name: 'Chef::Resource',
  methods: {
    'old_run_action(action, notification_type = nil, notifying_resource = nil)': (vm, self, action) => {
      if (vm.truthyCall(self, 'should_skip?', [symbol(vm.toName(action))])) return null;
      if (stepInto(vm, self, vm.toName(action))) return null;
      const block = vm.toS(vm.call(self, 'resource_name', [])) === 'ruby_block' ? (self.ivar('@block') ?? null) : null;
      if (block instanceof RProc) return vm.callProc(block, []);
      return vm.raise('NotImplementedError', `Expected a ruby_block or a custom resource to run, found ${vm.toS(self)}: what Chef's own resources do is not modelled.`);
    },
  },
});
