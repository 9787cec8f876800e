import type { Machine } from '../../../ruby/machine/machine.ts';

/** Fails as a value does which no property accepts. */
export function refuse(vm: Machine, message: string): never {
  return vm.raise('Chef::Exceptions::ValidationFailed', message);
}
