import type { Rule } from '../../define_rule.ts';
import { assignsUnlessNil } from './assigns_unless_nil.ts';
import { bareAttributeKeys } from './bare_attribute_keys.ts';
import { debuggerLeft } from './debugger_left.ts';
import { deployResource } from './deploy_resource.ts';
import { executeCurl } from './execute_curl.ts';
import { executeGit } from './execute_git.ts';
import { gemAtCompileTime } from './gem_at_compile_time.ts';
import { generatedReadme } from './generated_readme.ts';
import { includedCookbookNotInMetadata } from './included_cookbook_not_in_metadata.ts';
import { inlineResourcesWithActionMethods } from './inline_resources_with_action_methods.ts';
import { invalidAction } from './invalid_action.ts';
import { invalidNotificationAction } from './invalid_notification_action.ts';
import { invalidRoleName } from './invalid_role_name.ts';
import { invalidSearch } from './invalid_search.ts';
import { kindOfInProperty } from './kind_of_in_property.ts';
import { largeFile } from './large_file.ts';
import { longRubyBlock } from './long_ruby_block.ts';
import { missingChefVersion } from './missing_chef_version.ts';
import { missingIssuesUrl } from './missing_issues_url.ts';
import { missingLicense } from './missing_license.ts';
import { missingLicenseFile } from './missing_license_file.ts';
import { missingMaintainer } from './missing_maintainer.ts';
import { missingMaintainerEmail } from './missing_maintainer_email.ts';
import { missingReadme } from './missing_readme.ts';
import { missingSourceUrl } from './missing_source_url.ts';
import { missingSupports } from './missing_supports.ts';
import { needlessInterpolation } from './needless_interpolation.ts';
import { noDefaultAction } from './no_default_action.ts';
import { nodeMethodAsKey } from './node_method_as_key.ts';
import { oldOhaiConfig } from './old_ohai_config.ts';
import { oldOhaiData } from './old_ohai_data.ts';
import { packageProviderProperty } from './package_provider_property.ts';
import { partialsIncludeEachOther } from './partials_include_each_other.ts';
import { recommendsMetadata } from './recommends_metadata.ts';
import { roleNamedLikeFile } from './role_named_like_file.ts';
import { rootAliasShadows } from './root_alias_shadows.ts';
import { scriptCommandProperty } from './script_command_property.ts';
import { setsUpdated } from './sets_updated.ts';
import { shellsOut } from './shells_out.ts';
import { unfreeLicense } from './unfree_license.ts';
import { unknownProperty } from './unknown_property.ts';
import { updatedByLastAction } from './updated_by_last_action.ts';

/** The rules of this department, by name. */
export const foodcriticRules: readonly Rule[] = [
  assignsUnlessNil,
  bareAttributeKeys,
  debuggerLeft,
  deployResource,
  executeCurl,
  executeGit,
  gemAtCompileTime,
  generatedReadme,
  includedCookbookNotInMetadata,
  inlineResourcesWithActionMethods,
  invalidAction,
  invalidNotificationAction,
  invalidRoleName,
  invalidSearch,
  kindOfInProperty,
  largeFile,
  longRubyBlock,
  missingChefVersion,
  missingIssuesUrl,
  missingLicense,
  missingLicenseFile,
  missingMaintainer,
  missingMaintainerEmail,
  missingReadme,
  missingSourceUrl,
  missingSupports,
  needlessInterpolation,
  noDefaultAction,
  nodeMethodAsKey,
  oldOhaiConfig,
  oldOhaiData,
  packageProviderProperty,
  partialsIncludeEachOther,
  recommendsMetadata,
  roleNamedLikeFile,
  rootAliasShadows,
  scriptCommandProperty,
  setsUpdated,
  shellsOut,
  unfreeLicense,
  unknownProperty,
  updatedByLastAction,
];
