import type { Rule } from '../../define_rule.ts';
import { missingPartial } from './missing_partial.ts';
import { missingSource } from './missing_source.ts';
import { unusedVariables } from './unused_variables.ts';
import { variablesNotPassed } from './variables_not_passed.ts';

/** The rules of this department, by name. */
export const templatesRules: readonly Rule[] = [missingPartial, missingSource, unusedVariables, variablesNotPassed];
