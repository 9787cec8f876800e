import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids allow_downgrades in dnf_package, which does not have it. */
export const dnfPackageAllowDowngrades = defineRule({
  name: 'correctness/dnf_package_allow_downgrades',
  describe: 'Forbids allow_downgrades in dnf_package, which does not have it.',
  sameAs: ['Chef/Correctness/DnfPackageAllowDowngrades'],
  severity: 'error',

  bad: [
    ["dnf_package 'nova' do\n  allow_downgrades true\n  version '1'\nend", "dnf_package 'nova' do\n  version '1'\nend"],
  ],
  good: ["yum_package 'nova' do\n  allow_downgrades true\nend"],
  ...properties(['dnf_package'], ['allow_downgrades'], ({ call }, context) =>
    context.report(call.node, 'dnf_package has no property "allow_downgrades".', {
      fix: remove(context.file, call.node),
    }),
  ),
});
