import type { Rule } from '../../define_rule.ts';
import { attributeNeverSet } from './attribute_never_set.ts';
import { notificationOfNoResource } from './notification_of_no_resource.ts';
import { secretNotSensitive } from './secret_not_sensitive.ts';
import { serviceNotRestarted } from './service_not_restarted.ts';
import { unusedFile } from './unused_file.ts';
import { unusedTemplate } from './unused_template.ts';

/** The rules of this department, by name. */
export const evaluatedRules: readonly Rule[] = [
  attributeNeverSet,
  notificationOfNoResource,
  secretNotSensitive,
  serviceNotRestarted,
  unusedFile,
  unusedTemplate,
];
