import type { Rule } from '../../define_rule.ts';
import { notifiesActionNotSymbol } from './notifies_action_not_symbol.ts';

/** The rules of this department, by name. */
export const correctnessRules: readonly Rule[] = [notifiesActionNotSymbol];
