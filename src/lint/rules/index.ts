import type { Rule } from '../define_rule.ts';
import { correctnessRules } from './correctness/index.ts';

/** All rules, department by department. */
export const rules: readonly Rule[] = [...correctnessRules];
