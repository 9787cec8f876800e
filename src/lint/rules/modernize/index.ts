import type { Rule } from '../../define_rule.ts';
import { actionMethodInResource } from './action_method_in_resource.ts';
import { allowedActionsFromInitialize } from './allowed_actions_from_initialize.ts';
import { chefGemNokogiri } from './chef_gem_nokogiri.ts';
import { classEvalActionClass } from './class_eval_action_class.ts';
import { conditionalUsingTest } from './conditional_using_test.ts';
import { cronDFileOrTemplate } from './cron_d_file_or_template.ts';
import { cronManageResource } from './cron_manage_resource.ts';
import { customResourceWithAttributes } from './custom_resource_with_attributes.ts';
import { databagHelpers } from './databag_helpers.ts';
import { declareActionClass } from './declare_action_class.ts';
import { defaultActionFromInitialize } from './default_action_from_initialize.ts';
import { definesChefSpecMatchers } from './defines_chef_spec_matchers.ts';
import { definitions } from './definitions.ts';
import { dependsOnChefVaultCookbook } from './depends_on_chef_vault_cookbook.ts';
import { dependsOnChocolateyCookbooks } from './depends_on_chocolatey_cookbooks.ts';
import { dependsOnKernelModuleCookbook } from './depends_on_kernel_module_cookbook.ts';
import { dependsOnLocaleCookbook } from './depends_on_locale_cookbook.ts';
import { dependsOnOpensslCookbook } from './depends_on_openssl_cookbook.ts';
import { dependsOnTimezoneLwrpCookbook } from './depends_on_timezone_lwrp_cookbook.ts';
import { dependsOnWindowsFirewallCookbook } from './depends_on_windows_firewall_cookbook.ts';
import { dependsOnZypperCookbook } from './depends_on_zypper_cookbook.ts';
import { dslIncludeInResource } from './dsl_include_in_resource.ts';
import { emptyResourceInitializeMethod } from './empty_resource_initialize_method.ts';
import { executeAptUpdate } from './execute_apt_update.ts';
import { executeArchiveExtract } from './execute_archive_extract.ts';
import { executeScExe } from './execute_sc_exe.ts';
import { executeSleep } from './execute_sleep.ts';
import { executeSysctl } from './execute_sysctl.ts';
import { executeTzUtil } from './execute_tz_util.ts';
import { executeUpdateAlternatives } from './execute_update_alternatives.ts';
import { foodcriticComments } from './foodcritic_comments.ts';
import { ifProvidesDefaultAction } from './if_provides_default_action.ts';
import { includingAptDefaultRecipe } from './including_apt_default_recipe.ts';
import { includingMixinShelloutInResources } from './including_mixin_shellout_in_resources.ts';
import { includingOhaiDefaultRecipe } from './including_ohai_default_recipe.ts';
import { includingWindowsDefaultRecipe } from './including_windows_default_recipe.ts';
import { legacyBerksfileSource } from './legacy_berksfile_source.ts';
import { libarchiveFileResource } from './libarchive_file_resource.ts';
import { macOsXUserdefaults } from './mac_os_x_userdefaults.ts';
import { minitestHandlerUsage } from './minitest_handler_usage.ts';
import { nodeInitPackage } from './node_init_package.ts';
import { nodeRolesInclude } from './node_roles_include.ts';
import { opensslRsaKeyResource } from './openssl_rsa_key_resource.ts';
import { opensslX509Resource } from './openssl_x509_resource.ts';
import { osxConfigProfileResource } from './osx_config_profile_resource.ts';
import { powerShellGuardInterpreter } from './power_shell_guard_interpreter.ts';
import { powershellDownloadFile } from './powershell_download_file.ts';
import { powershellInstallPackage } from './powershell_install_package.ts';
import { powershellInstallWindowsFeature } from './powershell_install_windows_feature.ts';
import { powershellScriptExpandArchive } from './powershell_script_expand_archive.ts';
import { propertyWithNameAttribute } from './property_with_name_attribute.ts';
import { providesFromInitialize } from './provides_from_initialize.ts';
import { resourceForcingCompileTime } from './resource_forcing_compile_time.ts';
import { resourceNameFromInitialize } from './resource_name_from_initialize.ts';
import { respondToCompileTime } from './respond_to_compile_time.ts';
import { respondToInMetadata } from './respond_to_in_metadata.ts';
import { respondToProvides } from './respond_to_provides.ts';
import { respondToResourceName } from './respond_to_resource_name.ts';
import { setOrReturnInResources } from './set_or_return_in_resources.ts';
import { sevenZipArchiveResource } from './seven_zip_archive_resource.ts';
import { shellOutHelper } from './shell_out_helper.ts';
import { shellOutToChocolatey } from './shell_out_to_chocolatey.ts';
import { simplifyAptPpaSetup } from './simplify_apt_ppa_setup.ts';
import { sysctlParamResource } from './sysctl_param_resource.ts';
import { unnecessaryDependsChef14 } from './unnecessary_depends_chef14.ts';
import { unnecessaryDependsChef15 } from './unnecessary_depends_chef15.ts';
import { unnecessaryMixlibShelloutRequire } from './unnecessary_mixlib_shellout_require.ts';
import { useBuildEssentialResource } from './use_build_essential_resource.ts';
import { useChefLanguageCloudHelpers } from './use_chef_language_cloud_helpers.ts';
import { useChefLanguageEnvHelpers } from './use_chef_language_env_helpers.ts';
import { useChefLanguageSystemdHelper } from './use_chef_language_systemd_helper.ts';
import { useMultipackageInstalls } from './use_multipackage_installs.ts';
import { useRequireRelative } from './use_require_relative.ts';
import { usesZypperRepo } from './uses_zypper_repo.ts';
import { whyRunSupportedTrue } from './why_run_supported_true.ts';
import { windowsRegistryUac } from './windows_registry_uac.ts';
import { windowsScResource } from './windows_sc_resource.ts';
import { windowsZipfileUsage } from './windows_zipfile_usage.ts';
import { zipfileResource } from './zipfile_resource.ts';

/** The rules of this department, by name. */
export const modernizeRules: readonly Rule[] = [
  actionMethodInResource,
  allowedActionsFromInitialize,
  chefGemNokogiri,
  classEvalActionClass,
  conditionalUsingTest,
  cronDFileOrTemplate,
  cronManageResource,
  customResourceWithAttributes,
  databagHelpers,
  declareActionClass,
  defaultActionFromInitialize,
  definesChefSpecMatchers,
  definitions,
  dependsOnChefVaultCookbook,
  dependsOnChocolateyCookbooks,
  dependsOnKernelModuleCookbook,
  dependsOnLocaleCookbook,
  dependsOnOpensslCookbook,
  dependsOnTimezoneLwrpCookbook,
  dependsOnWindowsFirewallCookbook,
  dependsOnZypperCookbook,
  dslIncludeInResource,
  emptyResourceInitializeMethod,
  executeAptUpdate,
  executeArchiveExtract,
  executeScExe,
  executeSleep,
  executeSysctl,
  executeTzUtil,
  executeUpdateAlternatives,
  foodcriticComments,
  ifProvidesDefaultAction,
  includingAptDefaultRecipe,
  includingMixinShelloutInResources,
  includingOhaiDefaultRecipe,
  includingWindowsDefaultRecipe,
  legacyBerksfileSource,
  libarchiveFileResource,
  macOsXUserdefaults,
  minitestHandlerUsage,
  nodeInitPackage,
  nodeRolesInclude,
  opensslRsaKeyResource,
  opensslX509Resource,
  osxConfigProfileResource,
  powerShellGuardInterpreter,
  powershellDownloadFile,
  powershellInstallPackage,
  powershellInstallWindowsFeature,
  powershellScriptExpandArchive,
  propertyWithNameAttribute,
  providesFromInitialize,
  resourceForcingCompileTime,
  resourceNameFromInitialize,
  respondToCompileTime,
  respondToInMetadata,
  respondToProvides,
  respondToResourceName,
  setOrReturnInResources,
  sevenZipArchiveResource,
  shellOutHelper,
  shellOutToChocolatey,
  simplifyAptPpaSetup,
  sysctlParamResource,
  unnecessaryDependsChef14,
  unnecessaryDependsChef15,
  unnecessaryMixlibShelloutRequire,
  useBuildEssentialResource,
  useChefLanguageCloudHelpers,
  useChefLanguageEnvHelpers,
  useChefLanguageSystemdHelper,
  useMultipackageInstalls,
  useRequireRelative,
  usesZypperRepo,
  whyRunSupportedTrue,
  windowsRegistryUac,
  windowsScResource,
  windowsZipfileUsage,
  zipfileResource,
];
