import type { Rule } from '../../define_rule.ts';
import { duplicateOption } from './duplicate_option.ts';
import { emptyValue } from './empty_value.ts';
import { inspectedValue } from './inspected_value.ts';
import { movedOption } from './moved_option.ts';
import { swallowedLine } from './swallowed_line.ts';
import { unknownOption } from './unknown_option.ts';
import { wrongSection } from './wrong_section.ts';
import { wrongValue } from './wrong_value.ts';

/** The rules of this department, by name. */
export const configurationRules: readonly Rule[] = [
  duplicateOption,
  emptyValue,
  inspectedValue,
  movedOption,
  swallowedLine,
  unknownOption,
  wrongSection,
  wrongValue,
];
