import type { MatcherDefinition } from './define_matcher.ts';
import { blocks } from './blocks.ts';
import { change } from './change.ts';
import { collections } from './collections.ts';
import { compound } from './compound.ts';
import { equality } from './equality.ts';
import { predicates } from './predicates.ts';
import { respondTo } from './respond_to.ts';
import { values } from './values.ts';

/** Every built-in matcher. */
export const builtInMatchers: readonly MatcherDefinition[] = [
  ...equality,
  ...values,
  ...collections,
  ...predicates,
  ...blocks,
  change,
  respondTo,
  ...compound,
];
