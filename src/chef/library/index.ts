import type { ClassDefinition } from '../../ruby/core/define_class.ts';

/** Classes of Chef and its gems which cookbooks use directly, in boot order. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const libraryClasses: readonly ClassDefinition<any>[] = [];
