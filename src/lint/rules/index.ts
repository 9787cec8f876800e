import type { Rule } from '../define_rule.ts';
import { configurationRules } from './configuration/index.ts';
import { cookbookRules } from './cookbook/index.ts';
import { correctnessRules } from './correctness/index.ts';
import { deprecationsRules } from './deprecations/index.ts';
import { evaluatedRules } from './evaluated/index.ts';
import { foodcriticRules } from './foodcritic/index.ts';
import { modernizeRules } from './modernize/index.ts';
import { powervmRules } from './powervm/index.ts';
import { redundantCodeRules } from './redundant_code/index.ts';
import { rubyRules } from './ruby/index.ts';
import { securityRules } from './security/index.ts';
import { sharingRules } from './sharing/index.ts';
import { styleRules } from './style/index.ts';
import { templatesRules } from './templates/index.ts';

/** All rules, department by department. */
export const rules: readonly Rule[] = [
  ...configurationRules,
  ...cookbookRules,
  ...correctnessRules,
  ...deprecationsRules,
  ...evaluatedRules,
  ...foodcriticRules,
  ...modernizeRules,
  ...powervmRules,
  ...redundantCodeRules,
  ...rubyRules,
  ...securityRules,
  ...sharingRules,
  ...styleRules,
  ...templatesRules,
];
