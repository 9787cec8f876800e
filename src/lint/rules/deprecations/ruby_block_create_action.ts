import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { actions } from '../../shapes/resources.ts';

/** Forbids the action :create of ruby_block. */
export const rubyBlockCreateAction = defineRule({
  name: 'deprecations/ruby_block_create_action',
  describe: 'Forbids the action :create of ruby_block.',
  sameAs: ['Chef/Deprecations/RubyBlockCreateAction', 'FC104'],
  severity: 'warning',

  bad: [
    ["ruby_block 'a' do\n  action :create\nend", "ruby_block 'a' do\n  action :run\nend"],
    ["file '/a' do\n  notifies :create, 'ruby_block[a]'\nend", "file '/a' do\n  notifies :run, 'ruby_block[a]'\nend"],
  ],
  good: ["ruby_block 'a' do\n  action :run\nend", "file '/a' do\n  notifies :create, 'file[b]'\nend"],
  resources: {
    ...actions('ruby_block', { create: 'run' }, () => 'The action :create of ruby_block is called :run.').resources,
    '*'(resource, context) {
      for (const { call, action, target } of resource.notifications) {
        const [node] = call.args;
        if (
          node?.kind !== 'simple_symbol' ||
          action !== 'create' ||
          !target?.startsWith('ruby_block[') ||
          call.method !== 'notifies'
        )
          continue;
        context.report(node, 'The action :create of ruby_block is called :run.', { fix: replace(node, ':run') });
      }
    },
  },
});
