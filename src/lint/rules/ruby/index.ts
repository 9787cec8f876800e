import type { Rule } from '../../define_rule.ts';
import { assignmentInCondition } from './assignment_in_condition.ts';
import { comparesWithItself } from './compares_with_itself.ts';
import { deprecatedExists } from './deprecated_exists.ts';
import { duplicateCaseCondition } from './duplicate_case_condition.ts';
import { duplicateElsifCondition } from './duplicate_elsif_condition.ts';
import { duplicateHashKey } from './duplicate_hash_key.ts';
import { duplicateMethod } from './duplicate_method.ts';
import { interpolationInSingleQuotes } from './interpolation_in_single_quotes.ts';
import { literalCondition } from './literal_condition.ts';
import { propertyTwice } from './property_twice.ts';
import { rescueException } from './rescue_exception.ts';
import { unreachableCode } from './unreachable_code.ts';

/** The rules of this department, by name. */
export const rubyRules: readonly Rule[] = [
  assignmentInCondition,
  comparesWithItself,
  deprecatedExists,
  duplicateCaseCondition,
  duplicateElsifCondition,
  duplicateHashKey,
  duplicateMethod,
  interpolationInSingleQuotes,
  literalCondition,
  propertyTwice,
  rescueException,
  unreachableCode,
];
