import type { Rule } from '../../define_rule.ts';
import { blockGuardWithOnlyString } from './block_guard_with_only_string.ts';
import { chefApplicationFatal } from './chef_application_fatal.ts';
import { conditionalRubyShellout } from './conditional_ruby_shellout.ts';
import { conditionalUnifiedModeTrue } from './conditional_unified_mode_true.ts';
import { cookbookUsesNodeSave } from './cookbook_uses_node_save.ts';
import { dnfPackageAllowDowngrades } from './dnf_package_allow_downgrades.ts';
import { emptyResourceGuard } from './empty_resource_guard.ts';
import { executeDeleteFile } from './execute_delete_file.ts';
import { incorrectLibraryInjection } from './incorrect_library_injection.ts';
import { invalidChecksum } from './invalid_checksum.ts';
import { invalidCookbookName } from './invalid_cookbook_name.ts';
import { invalidDefaultAction } from './invalid_default_action.ts';
import { invalidNotificationResource } from './invalid_notification_resource.ts';
import { invalidNotificationTiming } from './invalid_notification_timing.ts';
import { invalidPlatformFamilyHelper } from './invalid_platform_family_helper.ts';
import { invalidPlatformFamilyInCase } from './invalid_platform_family_in_case.ts';
import { invalidPlatformHelper } from './invalid_platform_helper.ts';
import { invalidPlatformInCase } from './invalid_platform_in_case.ts';
import { invalidPlatformMetadata } from './invalid_platform_metadata.ts';
import { invalidPlatformValueForPlatformFamilyHelper } from './invalid_platform_value_for_platform_family_helper.ts';
import { invalidPlatformValueForPlatformHelper } from './invalid_platform_value_for_platform_helper.ts';
import { invalidVersionMetadata } from './invalid_version_metadata.ts';
import { lazyEvalNodeAttributeDefaults } from './lazy_eval_node_attribute_defaults.ts';
import { lazyInResourceGuard } from './lazy_in_resource_guard.ts';
import { macosUserdefaultsInvalidType } from './macos_userdefaults_invalid_type.ts';
import { malformedPlatformValueForPlatformHelper } from './malformed_platform_value_for_platform_helper.ts';
import { metadataMalformedDepends } from './metadata_malformed_depends.ts';
import { metadataMissingName } from './metadata_missing_name.ts';
import { metadataMissingVersion } from './metadata_missing_version.ts';
import { nodeNormal } from './node_normal.ts';
import { nodeNormalUnless } from './node_normal_unless.ts';
import { notifiesActionNotSymbol } from './notifies_action_not_symbol.ts';
import { octalModeAsString } from './octal_mode_as_string.ts';
import { openSslPasswordHelpers } from './open_ssl_password_helpers.ts';
import { platformVersionStringComparison } from './platform_version_string_comparison.ts';
import { powershellFileExists } from './powershell_file_exists.ts';
import { powershellScriptDeleteFile } from './powershell_script_delete_file.ts';
import { propertyWithoutType } from './property_without_type.ts';
import { resourceSetsInternalProperties } from './resource_sets_internal_properties.ts';
import { resourceSetsNameProperty } from './resource_sets_name_property.ts';
import { resourceWithNoneAction } from './resource_with_none_action.ts';
import { rubyGuardWithoutBlock } from './ruby_guard_without_block.ts';
import { scopedFileExist } from './scoped_file_exist.ts';
import { serviceResource } from './service_resource.ts';
import { supportsMustBeFloat } from './supports_must_be_float.ts';
import { tmpPath } from './tmp_path.ts';

/** The rules of this department, by name. */
export const correctnessRules: readonly Rule[] = [
  blockGuardWithOnlyString,
  chefApplicationFatal,
  conditionalRubyShellout,
  conditionalUnifiedModeTrue,
  cookbookUsesNodeSave,
  dnfPackageAllowDowngrades,
  emptyResourceGuard,
  executeDeleteFile,
  incorrectLibraryInjection,
  invalidChecksum,
  invalidCookbookName,
  invalidDefaultAction,
  invalidNotificationResource,
  invalidNotificationTiming,
  invalidPlatformFamilyHelper,
  invalidPlatformFamilyInCase,
  invalidPlatformHelper,
  invalidPlatformInCase,
  invalidPlatformMetadata,
  invalidPlatformValueForPlatformFamilyHelper,
  invalidPlatformValueForPlatformHelper,
  invalidVersionMetadata,
  lazyEvalNodeAttributeDefaults,
  lazyInResourceGuard,
  macosUserdefaultsInvalidType,
  malformedPlatformValueForPlatformHelper,
  metadataMalformedDepends,
  metadataMissingName,
  metadataMissingVersion,
  nodeNormal,
  nodeNormalUnless,
  notifiesActionNotSymbol,
  octalModeAsString,
  openSslPasswordHelpers,
  platformVersionStringComparison,
  powershellFileExists,
  powershellScriptDeleteFile,
  propertyWithoutType,
  resourceSetsInternalProperties,
  resourceSetsNameProperty,
  resourceWithNoneAction,
  rubyGuardWithoutBlock,
  scopedFileExist,
  serviceResource,
  supportsMustBeFloat,
  tmpPath,
];
