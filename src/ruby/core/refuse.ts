import type { Machine } from '../machine/machine.ts';

/** Stops the program at something that the machine does not do: no Ruby code can rescue that. */
export function refuse(vm: Machine, what: string): never {
  vm.stop(`Expected a supported construct, found ${what}.`);
}
