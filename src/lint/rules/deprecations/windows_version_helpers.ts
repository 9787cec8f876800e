import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { constantOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

const INSTEAD = {
  nt_version: "node['platform_version'].to_f",
  'server_version?': "node['kernel']['product_type'] == 'Server'",
  'core_version?': "node['kernel']['server_core']",
  'workstation_version?': "node['kernel']['product_type'] == 'Workstation'",
};

/** Forbids Windows::VersionHelper. */
export const windowsVersionHelpers = defineRule({
  name: 'deprecations/windows_version_helpers',
  describe: 'Forbids Windows::VersionHelper.',
  sameAs: ['Chef/Deprecations/WindowsVersionHelpers'],
  severity: 'warning',

  since: 14,
  bad: [
    ['Windows::VersionHelper.nt_version', "node['platform_version'].to_f"],
    ['a if ::Windows::VersionHelper.core_version?', "a if node['kernel']['server_core']"],
  ],
  good: ["node['platform_version'].to_f"],
  calls: Object.fromEntries(
    Object.entries(INSTEAD).map(([method, instead]) => [
      method,
      (call: Call, context: FileContext): void => {
        if (constantOf(call.receiver) === 'Windows::VersionHelper')
          context.report(call.node, `Use ${instead}.`, { fix: replace(call.node, instead) });
      },
    ]),
  ),
});
