import { rescuable } from '../ruby/machine/exceptions.ts';
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
    try {
      for (const action of vm.splat(resource.ivar('@action') ?? null)) vm.call(resource, 'run_action', [action]);
    } catch (thrown) {
      blame(vm, thrown, resource);
      throw thrown;
    }
  }
  resources.insertAfter = null;
}

/** An error that no Ruby code raised was raised where the resource is declared. */
function blame(vm: Machine, thrown: unknown, resource: RObject): void {
  const exception = rescuable(vm, thrown);
  if (!exception || (exception.places && exception.places.length > 0)) return;
  const match = /^(.*?):(\d+):in `(.*)'$/s.exec(vm.toS(resource.ivar('@source_line') ?? null));
  if (match) exception.places = [{ path: match[1] as string, line: Number(match[2]), label: match[3] as string }];
}
