import { defineRule } from '../../define_rule.ts';
import { replace, unsafe } from '../../edits.ts';
import { constantOf } from '../../literals.ts';

/** Forbids Powershell::VersionHelper. */
export const powershellCookbookHelpers = defineRule({
  name: 'deprecations/powershell_cookbook_helpers',
  describe: 'Forbids Powershell::VersionHelper.',
  sameAs: ['Chef/Deprecations/PowershellCookbookHelpers'],
  severity: 'warning',

  bad: [
    ["a if Powershell::VersionHelper.powershell_version?('4.0')", "a if node['powershell']['version'].to_f == '4.0'"],
  ],
  good: ["a if node['powershell']['version'].to_f >= 4.0"],
  calls: {
    'powershell_version?'(call, context) {
      if (constantOf(call.receiver) !== 'Powershell::VersionHelper') return;
      const [version] = call.args;
      context.report(call.node, "Use node['powershell']['version'].", {
        fix: version && unsafe(replace(call.node, `node['powershell']['version'].to_f == ${version.text}`)),
      });
    },
  },
});
