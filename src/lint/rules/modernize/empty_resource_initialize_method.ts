import { statementsOf } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';

/** Forbids an initialize that only calls super. */
export const emptyResourceInitializeMethod = defineRule({
  name: 'modernize/empty_resource_initialize_method',
  describe: 'Forbids an initialize that only calls super.',
  sameAs: ['Chef/Modernize/EmptyResourceInitializeMethod'],
  severity: 'info',

  bad: [['def initialize(*args)\n  super\nend\nprovides :a', 'provides :a']],
  good: ['def initialize(*args)\n  super\n  @a = 1\nend'],
  files: ['resource', 'provider'],
  nodes: {
    method(node, context) {
      const body = statementsOf(node);
      const parameters = node.field('parameters')?.children ?? [];
      const isEmpty = node.field('name')?.text === 'initialize' && body.length === 1 && body[0]?.kind === 'super';
      if (isEmpty && parameters.length === 1 && parameters[0]?.kind === 'splat_parameter')
        context.report(node, 'This initialize does nothing of its own.', { fix: remove(context.file, node) });
    },
  },
});
