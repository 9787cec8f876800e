import type { ResourceDefinition } from '../resource/define_resource.ts';
import { aptYumResources } from './apt_yum.ts';
import { chefResources } from './chef.ts';
import { chocolateyResources } from './chocolatey.ts';
import { fileResources } from './file.ts';
import { habitatResources } from './habitat.ts';
import { macosResources } from './macos.ts';
import { opensslResources } from './openssl.ts';
import { packageResources } from './package.ts';
import { scriptResources } from './script.ts';
import { selinuxResources } from './selinux.ts';
import { serviceResources } from './service.ts';
import { sourceControlResources } from './source_control.ts';
import { systemResources } from './system.ts';
import { userGroupResources } from './user_group.ts';
import { windowsResources } from './windows.ts';

/** The built-in resources of Chef 18. */
export const resources18: readonly ResourceDefinition[] = [
  ...aptYumResources,
  ...chefResources,
  ...chocolateyResources,
  ...fileResources,
  ...habitatResources,
  ...macosResources,
  ...opensslResources,
  ...packageResources,
  ...scriptResources,
  ...selinuxResources,
  ...serviceResources,
  ...sourceControlResources,
  ...systemResources,
  ...userGroupResources,
  ...windowsResources,
];
