import type { Rule } from '../../define_rule.ts';
import { attributeKeys } from './attribute_keys.ts';
import { chefWhaaat } from './chef_whaaat.ts';
import { commentFormat } from './comment_format.ts';
import { commentSentenceSpacing } from './comment_sentence_spacing.ts';
import { copyrightCommentFormat } from './copyright_comment_format.ts';
import { defaultCopyrightComments } from './default_copyright_comments.ts';
import { fileMode } from './file_mode.ts';
import { immediateNotificationTiming } from './immediate_notification_timing.ts';
import { includeRecipeWithParentheses } from './include_recipe_with_parentheses.ts';
import { negatingOnlyIf } from './negating_only_if.ts';
import { overlyComplexSupportsDependsMetadata } from './overly_complex_supports_depends_metadata.ts';
import { simplifyPlatformMajorVersionCheck } from './simplify_platform_major_version_check.ts';
import { trueClassFalseClassResourceProperties } from './true_class_false_class_resource_properties.ts';
import { unnecessaryOsCheck } from './unnecessary_os_check.ts';
import { unnecessaryPlatformCaseStatement } from './unnecessary_platform_case_statement.ts';
import { usePlatformHelpers } from './use_platform_helpers.ts';

/** The rules of this department, by name. */
export const styleRules: readonly Rule[] = [
  attributeKeys,
  chefWhaaat,
  commentFormat,
  commentSentenceSpacing,
  copyrightCommentFormat,
  defaultCopyrightComments,
  fileMode,
  immediateNotificationTiming,
  includeRecipeWithParentheses,
  negatingOnlyIf,
  overlyComplexSupportsDependsMetadata,
  simplifyPlatformMajorVersionCheck,
  trueClassFalseClassResourceProperties,
  unnecessaryOsCheck,
  unnecessaryPlatformCaseStatement,
  usePlatformHelpers,
];
