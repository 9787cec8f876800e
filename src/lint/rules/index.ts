import type { Rule } from '../define_rule.ts';
import { correctnessRules } from './correctness/index.ts';
import { deprecationsRules } from './deprecations/index.ts';
import { modernizeRules } from './modernize/index.ts';

/** All rules, department by department. */
export const rules: readonly Rule[] = [...correctnessRules, ...deprecationsRules, ...modernizeRules];
