import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';

/** Forbids use_automatic_resource_name, which is gone. */
export const useAutomaticResourceName = defineRule({
  name: 'deprecations/use_automatic_resource_name',
  describe: 'Forbids use_automatic_resource_name, which is gone.',
  sameAs: ['Chef/Deprecations/UseAutomaticResourceName'],
  severity: 'warning',

  bad: [['use_automatic_resource_name\nproperty :a, String', 'property :a, String']],
  good: ['provides :nova'],
  files: ['resource', 'library'],
  calls: {
    use_automatic_resource_name(call, context) {
      context.report(call.node, 'use_automatic_resource_name is gone since Chef 16: use provides.', {
        fix: remove(context.file, call.node),
      });
    },
  },
});
