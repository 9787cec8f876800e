import { defineRule } from '../../define_rule.ts';
import { constantOf } from '../../literals.ts';

/** Forbids actions that are methods. */
export const actionMethodInResource = defineRule({
  name: 'modernize/action_method_in_resource',
  describe: 'Forbids actions that are methods.',
  sameAs: ['Chef/Modernize/ActionMethodInResource'],
  severity: 'info',

  bad: [['def action_create\n  a\nend', 'action :create do\n  a\nend']],
  good: [
    'action :create do\n  a\nend',
    'def action_create(name)\n  a\nend',
    'def action_class_name\n  a\nend\ninclude Poise',
  ],
  files: ['resource', 'provider'],
  nodes: {
    method(node, context) {
      const name = node.field('name');
      if (!name || !name.text.startsWith('action_') || (node.field('parameters')?.children.length ?? 0) > 0) return;
      if (context.file.calls.some((call) => call.method === 'include' && constantOf(call.args[0]) === 'Poise')) return;
      const fix = /^def\s/.test(node.text)
        ? { edits: [{ start: node.start, end: name.end, text: `action :${name.text.slice('action_'.length)} do` }] }
        : undefined;
      context.report(name, `Write "action :${name.text.slice('action_'.length)} do".`, { fix });
    },
  },
});
