import type { Rule } from '../../define_rule.ts';
import { flagReadBeforeDefault } from './flag_read_before_default.ts';
import { forcedValue } from './forced_value.ts';
import { groupWithoutAppend } from './group_without_append.ts';
import { installsEveryRun } from './installs_every_run.ts';
import { missingRestart } from './missing_restart.ts';
import { openvswitchOnCompute } from './openvswitch_on_compute.ts';
import { unhandledInstallMethod } from './unhandled_install_method.ts';
import { valueOutlivesFlag } from './value_outlives_flag.ts';
import { x86Package } from './x86_package.ts';

/** The rules of this department, by name. */
export const powervmRules: readonly Rule[] = [
  flagReadBeforeDefault,
  forcedValue,
  groupWithoutAppend,
  installsEveryRun,
  missingRestart,
  openvswitchOnCompute,
  unhandledInstallMethod,
  valueOutlivesFlag,
  x86Package,
];
