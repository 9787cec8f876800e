import type { Rule } from '../../define_rule.ts';
import { attributeNeverSet } from './attribute_never_set.ts';
import { notificationOfNoResource } from './notification_of_no_resource.ts';
import { platformNotSupported } from './platform_not_supported.ts';
import { secretNotSensitive } from './secret_not_sensitive.ts';
import { serviceNotRestarted } from './service_not_restarted.ts';
import { sourceForSomePlatforms } from './source_for_some_platforms.ts';
import { unusedDependency } from './unused_dependency.ts';
import { unusedFile } from './unused_file.ts';
import { unusedTemplate } from './unused_template.ts';

/** The rules of this department, by name. */
export const evaluatedRules: readonly Rule[] = [
  attributeNeverSet,
  notificationOfNoResource,
  platformNotSupported,
  secretNotSensitive,
  serviceNotRestarted,
  sourceForSomePlatforms,
  unusedDependency,
  unusedFile,
  unusedTemplate,
];
