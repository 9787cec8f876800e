import type { Machine } from '../machine/machine.ts';

/** What `require` loads without a file: feature name → installer, run once a machine. Sorted by name. */
export const stdlib: Readonly<Record<string, (vm: Machine) => void>> = {};
