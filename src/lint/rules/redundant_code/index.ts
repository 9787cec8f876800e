import type { Rule } from '../../define_rule.ts';
import { aptRepositoryDistributionDefault } from './apt_repository_distribution_default.ts';
import { aptRepositoryNotifiesAptUpdate } from './apt_repository_notifies_apt_update.ts';
import { attributeMetadata } from './attribute_metadata.ts';
import { conflictsMetadata } from './conflicts_metadata.ts';
import { customResourceWithAllowedActions } from './custom_resource_with_allowed_actions.ts';
import { doubleCompileTime } from './double_compile_time.ts';
import { groupingMetadata } from './grouping_metadata.ts';
import { longDescriptionMetadata } from './long_description_metadata.ts';
import { multiplePlatformChecks } from './multiple_platform_checks.ts';
import { namePropertyIsRequired } from './name_property_is_required.ts';
import { ohaiAttributeToString } from './ohai_attribute_to_string.ts';
import { propertySplatRegex } from './property_splat_regex.ts';
import { propertyWithRequiredAndDefault } from './property_with_required_and_default.ts';
import { providesMetadata } from './provides_metadata.ts';
import { recipeMetadata } from './recipe_metadata.ts';
import { replacesMetadata } from './replaces_metadata.ts';
import { resourceWithNothingAction } from './resource_with_nothing_action.ts';
import { sensitivePropertyInResource } from './sensitive_property_in_resource.ts';
import { serviceGuardOnStopDisable } from './service_guard_on_stop_disable.ts';
import { stringPropertyWithNilDefault } from './string_property_with_nil_default.ts';
import { suggestsMetadata } from './suggests_metadata.ts';
import { unnecessaryDesiredState } from './unnecessary_desired_state.ts';
import { unnecessaryNameProperty } from './unnecessary_name_property.ts';
import { useCreateIfMissing } from './use_create_if_missing.ts';

/** The rules of this department, by name. */
export const redundantCodeRules: readonly Rule[] = [
  aptRepositoryDistributionDefault,
  aptRepositoryNotifiesAptUpdate,
  attributeMetadata,
  conflictsMetadata,
  customResourceWithAllowedActions,
  doubleCompileTime,
  groupingMetadata,
  longDescriptionMetadata,
  multiplePlatformChecks,
  namePropertyIsRequired,
  ohaiAttributeToString,
  propertySplatRegex,
  propertyWithRequiredAndDefault,
  providesMetadata,
  recipeMetadata,
  replacesMetadata,
  resourceWithNothingAction,
  sensitivePropertyInResource,
  serviceGuardOnStopDisable,
  stringPropertyWithNilDefault,
  suggestsMetadata,
  unnecessaryDesiredState,
  unnecessaryNameProperty,
  useCreateIfMissing,
];
