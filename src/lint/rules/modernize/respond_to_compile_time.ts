import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids to ask whether chef_gem has compile_time. */
export const respondToCompileTime = defineRule({
  name: 'modernize/respond_to_compile_time',
  describe: 'Forbids to ask whether chef_gem has compile_time.',
  sameAs: ['Chef/Modernize/RespondToCompileTime'],
  severity: 'info',

  since: 12.1,
  bad: [
    [
      "chef_gem 'a' do\n  compile_time true if respond_to?(:compile_time)\nend",
      "chef_gem 'a' do\n  compile_time true\nend",
    ],
    [
      "chef_gem 'a' do\n  compile_time false if Chef::Resource::ChefGem.method_defined?(:compile_time)\nend",
      "chef_gem 'a' do\n  compile_time false\nend",
    ],
  ],
  good: ["chef_gem 'a' do\n  compile_time true\nend"],
  files: RESOURCE_CODE,
  nodes: {
    if_modifier(node, context) {
      const body = node.field('body');
      const property = context.file.callAt(body);
      const condition = node.field('condition')?.text ?? '';
      if (!body || property?.method !== 'compile_time' || context.file.resourceAround(node)?.type !== 'chef_gem')
        return;
      if (/(?:respond_to\?|method_defined\?|include\?)\s*\(?\s*:compile_time/.test(condition))
        context.report(node, 'chef_gem always has compile_time.', { fix: replace(node, body.text) });
    },
  },
});
