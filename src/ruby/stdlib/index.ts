import type { Machine } from '../machine/machine.ts';
import { ostruct } from './ostruct.ts';
import { set } from './set.ts';
import { stringio } from './stringio.ts';

/** What `require` loads without a file: feature name → installer, run once a machine. Sorted by name. */
export const stdlib: Readonly<Record<string, (vm: Machine) => void>> = { ostruct, set, stringio };
