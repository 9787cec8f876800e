import type { Machine } from '../ruby/machine/machine.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { RRunContext } from './run_context.ts';

/** Runs the actions of every resource of a run context, those that are declared meanwhile too (Chef::Runner). */
export function convergeCollection(vm: Machine, context: RRunContext): void {
  const { resources } = context;
  for (let index = 0; index < resources.list.length; index += 1) {
    resources.insertAfter = index;
    const resource = resources.list[index] as RObject;
    if (resource.ivar('@executed_by_runner') === true) continue;
    for (const action of vm.splat(resource.ivar('@action') ?? null)) vm.call(resource, 'run_action', [action]);
  }
  resources.insertAfter = null;
}

