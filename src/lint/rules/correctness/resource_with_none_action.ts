import { defineRule } from '../../define_rule.ts';
import { actions } from '../../shapes/resources.ts';

/** Forbids the action :none, where :nothing is meant. */
export const resourceWithNoneAction = defineRule({
  name: 'correctness/resource_with_none_action',
  describe: 'Forbids the action :none, where :nothing is meant.',
  sameAs: ['Chef/Correctness/ResourceWithNoneAction'],
  severity: 'error',

  bad: [["service 'nova' do\n  action :none\nend", "service 'nova' do\n  action :nothing\nend"]],
  good: ["service 'nova' do\n  action :nothing\nend"],
  ...actions('*', { none: 'nothing' }, () => 'There is no action :none: it is called :nothing.'),
});
