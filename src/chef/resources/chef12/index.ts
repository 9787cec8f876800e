import type { ResourceDefinition } from '../../resource/define_resource.ts';
import { aptYumResources12 } from './apt_yum.ts';
import { chefResources12 } from './chef.ts';
import { chocolateyResources12 } from './chocolatey.ts';
import { fileResources12 } from './file.ts';
import { macosResources12 } from './macos.ts';
import { packageResources12 } from './package.ts';
import { scriptResources12 } from './script.ts';
import { serviceResources12 } from './service.ts';
import { sourceControlResources12 } from './source_control.ts';
import { systemResources12 } from './system.ts';
import { userGroupResources12 } from './user_group.ts';
import { windowsResources12 } from './windows.ts';

/** The built-in resources of Chef 12. */
export const resources12: readonly ResourceDefinition[] = [
  ...aptYumResources12,
  ...chefResources12,
  ...chocolateyResources12,
  ...fileResources12,
  ...macosResources12,
  ...packageResources12,
  ...scriptResources12,
  ...serviceResources12,
  ...sourceControlResources12,
  ...systemResources12,
  ...userGroupResources12,
  ...windowsResources12,
];
