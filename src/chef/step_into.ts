import { RubyError } from '../ruby/machine/control_flow.ts';
import { rescuable } from '../ruby/machine/exceptions.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import type { RException } from '../ruby/value/exception.ts';
import type { RObject } from '../ruby/value/object.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { chefOf } from './chef_state.ts';
import { customProviderClass, providerFor } from './provider_resolver.ts';

/**
 * Carries out the action of a custom resource, as ChefSpec does for what it steps into: what the action declares joins
 * the resources of the run, guards hold no more, and an error says which resource had it. False for a resource of Chef's own.
 */
export function stepInto(vm: Machine, resource: RObject, action: string): boolean {
  if (!customProviderClass(vm, resource, action)) return false;
  resource.setIvar('@not_if', new RArray([]));
  resource.setIvar('@only_if', new RArray([]));
  vm.call(resource, 'updated_by_last_action', [false]);
  const given = vm.call(resource, 'retries', []);
  let retries = typeof given === 'number' ? given : 0;
  const { frame } = vm;
  for (;;) {
    try {
      vm.call(providerFor(vm, resource, symbol(action)), 'run_action', []);
      return true;
    } catch (thrown) {
      const exception = rescuable(vm, thrown);
      if (!exception || !vm.isA(exception, vm.classAt(chefOf(vm).generation.name === '12' ? 'Exception' : 'StandardError'))) throw thrown;
      vm.frame = frame;
      if (vm.truthyCall(resource, 'ignore_failure', [])) return true;
      if (retries <= 0) throw new RubyError(customized(vm, exception, resource));
      retries -= 1;
    }
  }
}

function customized(vm: Machine, exception: RException, resource: RObject): RException {
  const place = vm.toS(vm.call(resource, 'defined_at', []));
  const message = vm.toS(vm.call(exception, 'message', []));
  const words = `${vm.toS(resource)} (${place}) had an error: ${vm.className(exception)}: ${message}`;
  const made = vm.call(exception, 'exception', [vm.str(words)]) as RException;
  made.places = exception.places;
  return made;
}
