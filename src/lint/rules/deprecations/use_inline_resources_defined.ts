import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';

/** Forbids use_inline_resources, which is always so. */
export const useInlineResourcesDefined = defineRule({
  name: 'deprecations/use_inline_resources_defined',
  describe: 'Forbids use_inline_resources, which is always so.',
  sameAs: ['Chef/Deprecations/UseInlineResourcesDefined', 'FC113'],
  severity: 'warning',

  bad: [
    ['use_inline_resources\naction :create do\nend', 'action :create do\nend'],
    ['use_inline_resources if defined?(use_inline_resources)\naction :create do\nend', 'action :create do\nend'],
  ],
  good: ['action :create do\nend'],
  files: ['resource', 'provider', 'library'],
  calls: {
    use_inline_resources(call, context) {
      if (context.file.enclosing(call.node, 'unary')) return;
      const parent = context.file.parent(call.node);
      const whole =
        parent && /^(?:if|unless)_modifier$/.test(parent.kind) && parent.field('body') === call.node
          ? parent
          : call.node;
      context.report(call.node, 'use_inline_resources is always so since Chef 13.', {
        fix: remove(context.file, whole),
      });
    },
  },
});
