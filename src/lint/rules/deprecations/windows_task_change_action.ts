import { defineRule } from '../../define_rule.ts';
import { actions } from '../../shapes/resources.ts';

/** Forbids the action :change of windows_task. */
export const windowsTaskChangeAction = defineRule({
  name: 'deprecations/windows_task_change_action',
  describe: 'Forbids the action :change of windows_task.',
  sameAs: ['Chef/Deprecations/WindowsTaskChangeAction', 'FC119'],
  severity: 'warning',

  since: 13,
  bad: [["windows_task 'a' do\n  action :change\nend", "windows_task 'a' do\n  action :create\nend"]],
  good: ["windows_task 'a' do\n  action :create\nend"],
  ...actions('windows_task', { change: 'create' }, () => 'The action :change is gone: :create changes too.'),
});
