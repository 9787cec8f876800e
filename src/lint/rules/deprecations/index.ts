import type { Rule } from '../../define_rule.ts';
import { chefDkGenerators } from './chef_dk_generators.ts';
import { chefHandlerRecipe } from './chef_handler_recipe.ts';
import { chefHandlerUsesSupports } from './chef_handler_uses_supports.ts';
import { chefRewind } from './chef_rewind.ts';
import { chefShellout } from './chef_shellout.ts';
import { chefSpecCoverageReport } from './chef_spec_coverage_report.ts';
import { chefSpecLegacyRunner } from './chef_spec_legacy_runner.ts';
import { chefSugarHelpers } from './chef_sugar_helpers.ts';
import { chefWindowsPlatformHelper } from './chef_windows_platform_helper.ts';
import { cheffile } from './cheffile.ts';
import { chocolateyPackageUninstallAction } from './chocolatey_package_uninstall_action.ts';
import { cookbookDependsOnCompatResource } from './cookbook_depends_on_compat_resource.ts';
import { cookbookDependsOnPartialSearch } from './cookbook_depends_on_partial_search.ts';
import { cookbookDependsOnPoise } from './cookbook_depends_on_poise.ts';
import { cookbooksDependsOnSelf } from './cookbooks_depends_on_self.ts';
import { delivery } from './delivery.ts';
import { dependsOnChefNginxCookbook } from './depends_on_chef_nginx_cookbook.ts';
import { dependsOnChefReportingCookbook } from './depends_on_chef_reporting_cookbook.ts';
import { dependsOnOmnibusUpdaterCookbook } from './depends_on_omnibus_updater_cookbook.ts';
import { deprecatedChefSpecPlatform } from './deprecated_chef_spec_platform.ts';
import { deprecatedPlatformMethods } from './deprecated_platform_methods.ts';
import { deprecatedShelloutMethods } from './deprecated_shellout_methods.ts';
import { deprecatedSudoActions } from './deprecated_sudo_actions.ts';
import { deprecatedWindowsVersionCheck } from './deprecated_windows_version_check.ts';
import { deprecatedYumRepositoryActions } from './deprecated_yum_repository_actions.ts';
import { deprecatedYumRepositoryProperties } from './deprecated_yum_repository_properties.ts';
import { easyInstallResource } from './easy_install_resource.ts';
import { eolAuditModeUsage } from './eol_audit_mode_usage.ts';
import { epicFail } from './epic_fail.ts';
import { erlCallResource } from './erl_call_resource.ts';
import { executePathProperty } from './execute_path_property.ts';
import { executeRelativeCreatesWithoutCwd } from './execute_relative_creates_without_cwd.ts';
import { foodcriticFile } from './foodcritic_file.ts';
import { foodcriticTesting } from './foodcritic_testing.ts';
import { hwrpWithoutProvides } from './hwrp_without_provides.ts';
import { hwrpWithoutUnifiedTrue } from './hwrp_without_unified_true.ts';
import { includingXmlRubyRecipe } from './including_xml_ruby_recipe.ts';
import { includingYumDnfCompatRecipe } from './including_yum_dnf_compat_recipe.ts';
import { launchdDeprecatedHashProperty } from './launchd_deprecated_hash_property.ts';
import { legacyNotifySyntax } from './legacy_notify_syntax.ts';
import { legacyYumCookbookRecipes } from './legacy_yum_cookbook_recipes.ts';
import { librarianChefSpec } from './librarian_chef_spec.ts';
import { localeDeprecatedLcAllProperty } from './locale_deprecated_lc_all_property.ts';
import { logResourceNotifications } from './log_resource_notifications.ts';
import { macosUserdefaultsGlobalProperty } from './macos_userdefaults_global_property.ts';
import { namePropertyWithDefaultValue } from './name_property_with_default_value.ts';
import { nodeDeepFetch } from './node_deep_fetch.ts';
import { nodeMethodsInsteadofAttributes } from './node_methods_insteadof_attributes.ts';
import { nodeSet } from './node_set.ts';
import { nodeSetUnless } from './node_set_unless.ts';
import { nodeSetWithoutLevel } from './node_set_without_level.ts';
import { partialSearchClassUsage } from './partial_search_class_usage.ts';
import { partialSearchHelperUsage } from './partial_search_helper_usage.ts';
import { poiseArchiveUsage } from './poise_archive_usage.ts';
import { policyfileCommunitySource } from './policyfile_community_source.ts';
import { powershellCookbookHelpers } from './powershell_cookbook_helpers.ts';
import { requireRecipe } from './require_recipe.ts';
import { resourceInheritsFromCompatResource } from './resource_inherits_from_compat_resource.ts';
import { resourceOverridesProvidesMethod } from './resource_overrides_provides_method.ts';
import { resourceUsesDslNameMethod } from './resource_uses_dsl_name_method.ts';
import { resourceUsesOnlyResourceName } from './resource_uses_only_resource_name.ts';
import { resourceUsesProviderBaseMethod } from './resource_uses_provider_base_method.ts';
import { resourceUsesUpdatedMethod } from './resource_uses_updated_method.ts';
import { resourceWithoutUnifiedTrue } from './resource_without_unified_true.ts';
import { ruby27KeywordArgumentWarnings } from './ruby27_keyword_argument_warnings.ts';
import { rubyBlockCreateAction } from './ruby_block_create_action.ts';
import { searchUsesPositionalParameters } from './search_uses_positional_parameters.ts';
import { useAutomaticResourceName } from './use_automatic_resource_name.ts';
import { useInlineResourcesDefined } from './use_inline_resources_defined.ts';
import { useYamlDump } from './use_yaml_dump.ts';
import { userDeprecatedSupportsProperty } from './user_deprecated_supports_property.ts';
import { usesChefRestHelpers } from './uses_chef_rest_helpers.ts';
import { usesDeprecatedMixins } from './uses_deprecated_mixins.ts';
import { usesRunCommandHelper } from './uses_run_command_helper.ts';
import { verifyPropertyUsesFileExpansion } from './verify_property_uses_file_expansion.ts';
import { windowsFeatureServermanagercmd } from './windows_feature_servermanagercmd.ts';
import { windowsPackageInstallerTypeString } from './windows_package_installer_type_string.ts';
import { windowsTaskChangeAction } from './windows_task_change_action.ts';
import { windowsVersionHelpers } from './windows_version_helpers.ts';

/** The rules of this department, by name. */
export const deprecationsRules: readonly Rule[] = [
  chefDkGenerators,
  chefHandlerRecipe,
  chefHandlerUsesSupports,
  chefRewind,
  chefShellout,
  chefSpecCoverageReport,
  chefSpecLegacyRunner,
  chefSugarHelpers,
  chefWindowsPlatformHelper,
  cheffile,
  chocolateyPackageUninstallAction,
  cookbookDependsOnCompatResource,
  cookbookDependsOnPartialSearch,
  cookbookDependsOnPoise,
  cookbooksDependsOnSelf,
  delivery,
  dependsOnChefNginxCookbook,
  dependsOnChefReportingCookbook,
  dependsOnOmnibusUpdaterCookbook,
  deprecatedChefSpecPlatform,
  deprecatedPlatformMethods,
  deprecatedShelloutMethods,
  deprecatedSudoActions,
  deprecatedWindowsVersionCheck,
  deprecatedYumRepositoryActions,
  deprecatedYumRepositoryProperties,
  easyInstallResource,
  eolAuditModeUsage,
  epicFail,
  erlCallResource,
  executePathProperty,
  executeRelativeCreatesWithoutCwd,
  foodcriticFile,
  foodcriticTesting,
  hwrpWithoutProvides,
  hwrpWithoutUnifiedTrue,
  includingXmlRubyRecipe,
  includingYumDnfCompatRecipe,
  launchdDeprecatedHashProperty,
  legacyNotifySyntax,
  legacyYumCookbookRecipes,
  librarianChefSpec,
  localeDeprecatedLcAllProperty,
  logResourceNotifications,
  macosUserdefaultsGlobalProperty,
  namePropertyWithDefaultValue,
  nodeDeepFetch,
  nodeMethodsInsteadofAttributes,
  nodeSet,
  nodeSetUnless,
  nodeSetWithoutLevel,
  partialSearchClassUsage,
  partialSearchHelperUsage,
  poiseArchiveUsage,
  policyfileCommunitySource,
  powershellCookbookHelpers,
  requireRecipe,
  resourceInheritsFromCompatResource,
  resourceOverridesProvidesMethod,
  resourceUsesDslNameMethod,
  resourceUsesOnlyResourceName,
  resourceUsesProviderBaseMethod,
  resourceUsesUpdatedMethod,
  resourceWithoutUnifiedTrue,
  ruby27KeywordArgumentWarnings,
  rubyBlockCreateAction,
  searchUsesPositionalParameters,
  useAutomaticResourceName,
  useInlineResourcesDefined,
  useYamlDump,
  userDeprecatedSupportsProperty,
  usesChefRestHelpers,
  usesDeprecatedMixins,
  usesRunCommandHelper,
  verifyPropertyUsesFileExpansion,
  windowsFeatureServermanagercmd,
  windowsPackageInstallerTypeString,
  windowsTaskChangeAction,
  windowsVersionHelpers,
];
