import { statementsOf } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';

/** Forbids whyrun_supported?, which is true anyway. */
export const whyRunSupportedTrue = defineRule({
  name: 'modernize/why_run_supported_true',
  describe: 'Forbids whyrun_supported?, which is true anyway.',
  sameAs: ['Chef/Modernize/WhyRunSupportedTrue'],
  severity: 'info',

  since: 13,
  bad: [['def whyrun_supported?\n  true\nend\naction :a do\nend', 'action :a do\nend']],
  good: ['def whyrun_supported?\n  false\nend'],
  files: ['resource', 'provider', 'library'],
  nodes: {
    method(node, context) {
      const body = statementsOf(node);
      if (
        /^why_?run_supported\?$/.test(node.field('name')?.text ?? '') &&
        body.length === 1 &&
        body[0]?.kind === 'true'
      )
        context.report(node, 'That is the default since Chef 13.', { fix: remove(context.file, node) });
    },
  },
});
