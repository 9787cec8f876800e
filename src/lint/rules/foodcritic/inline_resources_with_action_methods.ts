import { defineRule } from '../../define_rule.ts';

/** Forbids use_inline_resources beside methods that are actions. */
export const inlineResourcesWithActionMethods = defineRule({
  name: 'foodcritic/inline_resources_with_action_methods',
  describe: 'Forbids use_inline_resources beside methods that are actions.',
  sameAs: ['FC058', 'FC060'],

  severity: 'error',
  bad: ['use_inline_resources\ndef action_create\n  package "a"\nend'],
  good: ['use_inline_resources\naction :create do\n  package "a"\nend', 'def action_create\nend'],
  files: ['provider', 'library'],
  calls: {
    use_inline_resources(call, context) {
      const method = context.file.nodes.find(
        (node) => node.kind === 'method' && /^action_(?!class)/.test(node.field('name')?.text ?? ''),
      );
      if (!call.receiver && method)
        context.report(
          method.field('name') ?? method,
          'use_inline_resources wraps only actions that are written "action :name do".',
        );
    },
  },
});
