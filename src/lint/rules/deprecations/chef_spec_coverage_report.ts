import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { constantOf } from '../../literals.ts';

/** Forbids ChefSpec's report of coverage. */
export const chefSpecCoverageReport = defineRule({
  name: 'deprecations/chef_spec_coverage_report',
  describe: "Forbids ChefSpec's report of coverage.",
  sameAs: ['Chef/Deprecations/ChefSpecCoverageReport'],
  severity: 'warning',

  bad: ['at_exit { ChefSpec::Coverage.report! }', 'ChefSpec::Coverage.start!'],
  good: ["require 'chefspec'"],
  files: ['spec'],
  nodes: {
    scope_resolution(node, context) {
      if (constantOf(node) !== 'ChefSpec::Coverage') return;
      const call = context.file.callAt(context.file.parent(node));
      if (!call || (call.method !== 'report!' && call.method !== 'start!')) return;
      const block = context.file.enclosing(call.node, 'block', 'do_block');
      const outer = block && context.file.callAt(context.file.parent(block));
      const whole = outer?.method === 'at_exit' && outer.body.length === 1 ? outer.node : call.node;
      context.report(whole, "ChefSpec's coverage is deprecated and counts only which resources were declared.", {
        fix: remove(context.file, whole),
      });
    },
  },
});
