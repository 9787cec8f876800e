import { defineClass, defineModule, type ClassDefinition } from '../ruby/core/define_class.ts';
import type { RValue } from '../ruby/value/value.ts';

/** What Chef 12 did not have: each class and module by what it has gained. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const currentChef: readonly ClassDefinition<any>[] = [
  defineModule({
    name: 'Chef::DSL::RenderHelpers',
    methods: {
      'render_json(hash)': (vm, _self, hash) => vm.call(vm.call(vm.constantAt('JSON') as RValue, 'pretty_generate', [hash]), '+', [vm.str('\n')]),
      'render_yaml(hash)': (vm, _self, hash) => {
        const named = vm.call(hash, 'transform_keys', [], vm.proc(([key]) => vm.str(vm.toS(key as RValue))));
        vm.constantAt('YAML');
        return vm.str(vm.toS(vm.call(named, 'to_yaml', [])).replaceAll(' :', ' '));
      },
    },
  }),
  defineModule({ name: 'Chef::DSL::PlatformIntrospection', includes: ['ChefUtils'] }),
  defineModule({ name: 'Chef::DSL::Universal', includes: ['Chef::DSL::RenderHelpers'] }),
  defineClass({ name: 'Chef::Resource', superclass: 'Object', includes: ['Chef::DSL::DeclareResource'] }),
  defineClass({ name: 'Chef::Provider', superclass: 'Object', includes: ['Chef::DSL::Recipe'], extends: ['Chef::DSL::Universal'] }),
];
