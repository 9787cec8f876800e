import { defineRule } from '../../define_rule.ts';
import { actions } from '../../shapes/resources.ts';

/** Forbids the actions :add and :delete of yum_repository. */
export const deprecatedYumRepositoryActions = defineRule({
  name: 'deprecations/deprecated_yum_repository_actions',
  describe: 'Forbids the actions :add and :delete of yum_repository.',
  sameAs: ['Chef/Deprecations/DeprecatedYumRepositoryActions'],
  severity: 'warning',

  since: 12.14,
  bad: [
    ["yum_repository 'a' do\n  action :add\nend", "yum_repository 'a' do\n  action :create\nend"],
    ["yum_repository 'a' do\n  action [:delete]\nend", "yum_repository 'a' do\n  action [:remove]\nend"],
  ],
  good: ["yum_repository 'a' do\n  action :create\nend"],
  ...actions(
    'yum_repository',
    { add: 'create', delete: 'remove' },
    (action, replacement) => `The action :${action} of yum_repository is called :${replacement}.`,
  ),
});
