import { defineClass } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { RDefinition } from './definition.ts';
import { loadInto } from './load_into.ts';
import type { RRunContext } from './run_context.ts';

/** A Chef::ResourceDefinitionList: the definitions of a file, by name. */
export class RDefinitionList extends RObject {
  readonly defines = new Map<string, RDefinition>();
}

/** Chef::ResourceDefinitionList. */
export const resourceDefinitionList = defineClass<RDefinitionList>({
  name: 'Chef::ResourceDefinitionList',
  superclass: 'Object',
  allocate: (_vm, klass) => new RDefinitionList(klass),
  methods: {
    defines: (vm, self) => {
      const hash = new RHash();
      for (const [name, definition] of self.defines) hash.set(vm, symbol(name), definition);
      return hash;
    },
    'define(name, params = nil, &block)': (vm, self, name, params, block) => {
      const made = new RDefinition(vm);
      vm.call(made, 'define', [name, params], block);
      self.defines.set(vm.toName(name), made);
      return true;
    },
    'from_file(path)': (vm, self, path) => loadInto(vm, vm.toS(path), self),
  },
});

/** Loads a file of definitions: one of a name that is known already takes its place. */
export function loadDefinitions(vm: Machine, context: RRunContext, path: string): void {
  const list = vm.call(vm.classAt('Chef::ResourceDefinitionList'), 'new', []) as RDefinitionList;
  loadInto(vm, path, list);
  for (const [name, definition] of list.defines) context.definitions.set(name, definition);
}
