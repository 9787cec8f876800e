import { defineRule } from '../../define_rule.ts';

/** Forbids control groups of audit mode, which is gone. */
export const eolAuditModeUsage = defineRule({
  name: 'deprecations/eol_audit_mode_usage',
  describe: 'Forbids control groups of audit mode, which is gone.',
  sameAs: ['Chef/Deprecations/EOLAuditModeUsage'],
  severity: 'warning',

  bad: ["control_group 'nova' do\n  control 'a' do\n  end\nend"],
  good: ["control 'a' do\n  title 'x'\nend"],
  calls: {
    control_group(call, context) {
      if (!call.receiver && (call.block || call.args.length > 0))
        context.report(call.methodNode, 'Audit mode is gone since Chef 15: use InSpec.');
    },
  },
});
