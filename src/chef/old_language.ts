import { defineClass, defineModule, type ClassDefinition } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { RSymbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';

/** Who misses a method, in Chef 12's words. */
function describeSelf(vm: Machine, self: RValue): string {
  for (const name of ['name', 'recipe_name'])
    if (vm.respondTo(self, name)) return `\`${vm.className(self)} "${vm.toS(vm.call(self, name, []))}"'`;
  return vm.toS(self);
}

/** What the recipe language of Chef 12 had besides. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const oldLanguage: readonly ClassDefinition<any>[] = [
  defineModule({
    name: 'Chef::DSL::MethodMissing',
    methods: {
      describe_self_for_error: (vm, self) => vm.str(describeSelf(vm, self)),
      'method_missing(name, *args, &block)': (vm, self, name: RSymbol) =>
        vm.missingStyle === 'variable'
          ? vm.raise('NameError', `No resource, method, or local variable named \`${name.name}' for ${describeSelf(vm, self)}`, { name, receiver: self })
          : vm.raise('NoMethodError', `No resource or method named \`${name.name}' for ${describeSelf(vm, self)}`, { name, receiver: self }),
    },
  }),
  defineModule({ name: 'Chef::DSL::Recipe', includes: ['Chef::DSL::MethodMissing'] }),
  defineModule({
    name: 'Chef::DSL::PlatformIntrospection',
    methods: { 'docker?(node = absent)': (vm, _self, node) => vm.call(vm.classAt('ChefUtils'), 'docker?', node === undefined ? [] : [node]) },
  }),
  defineClass<RObject>({ name: 'Chef::Provider', superclass: 'Object', includes: ['Chef::DSL::DeclareResource'], methods: { recipe_name: () => null } }),
];
