import type { Machine } from '../machine/machine.ts';

/** Features which every Ruby 3.1 has from the start, so that `require` of them changes nothing. */
export function preloaded(_vm: Machine): void {}
