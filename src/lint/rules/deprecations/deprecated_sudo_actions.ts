import { defineRule } from '../../define_rule.ts';
import { actions } from '../../shapes/resources.ts';

/** Forbids the actions :install and :remove of sudo. */
export const deprecatedSudoActions = defineRule({
  name: 'deprecations/deprecated_sudo_actions',
  describe: 'Forbids the actions :install and :remove of sudo.',
  sameAs: ['Chef/Deprecations/DeprecatedSudoActions'],
  severity: 'warning',

  since: 14,
  bad: [
    ["sudo 'a' do\n  action :install\nend", "sudo 'a' do\n  action :create\nend"],
    ["sudo 'a' do\n  action :remove\nend", "sudo 'a' do\n  action :delete\nend"],
  ],
  good: ["sudo 'a' do\n  action :create\nend"],
  ...actions(
    'sudo',
    { install: 'create', remove: 'delete' },
    (action, replacement) => `The action :${action} of sudo is called :${replacement}.`,
  ),
});
