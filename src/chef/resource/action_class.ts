import type { Machine } from '../../ruby/machine/machine.ts';
import type { RClass } from '../../ruby/value/class.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { resourceClass } from './resource_class.ts';

/** The provider class that holds a custom resource's actions; made when it is first needed. */
export function actionClassOf(vm: Machine, klass: RClass): RClass {
  const state = resourceClass(klass);
  if (state.actionClass) return state.actionClass;
  state.isCustom = true;
  const above =
    klass.superclass && resourceClass(klass.superclass).isCustom
      ? actionClassOf(vm, klass.superclass)
      : vm.classAt('Chef::Resource::ActionClass');
  const made = vm.defineClass(null, above);
  made.lexicalParent = klass;
  resourceClass(made).runContext = klass;
  return (state.actionClass = made);
}

/** The resource class that a provider class belongs to. */
export function resourceOfActionClass(provider: RClass): RClass | null {
  return resourceClass(provider).runContext as RClass | null;
}

/** `action :name do … end` in a custom resource: a method of its action class. */
export function defineAction(vm: Machine, klass: RClass, name: string, block: RProc | null): void {
  vm.call(actionClassOf(vm, klass), 'action', [symbol(name)], block);
}
