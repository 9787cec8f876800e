import type { ClassDefinition } from './define_class.ts';

/** Every core class, in boot order: superclasses and included modules before those which need them. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const coreClasses: readonly ClassDefinition<any>[] = [];
