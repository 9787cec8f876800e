import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';

/** Forbids poise_archive. */
export const poiseArchiveUsage = defineRule({
  name: 'deprecations/poise_archive_usage',
  describe: 'Forbids poise_archive.',
  sameAs: ['Chef/Deprecations/PoiseArchiveUsage'],
  severity: 'warning',

  since: 15,
  bad: ["poise_archive '/a' do\n  destination '/b'\nend", { 'metadata.rb': "name 'demo'\ndepends 'poise-archive'\n" }],
  good: ["archive_file '/a' do\n  destination '/b'\nend"],
  files: ['recipe', 'resource', 'provider', 'definition', 'library', 'metadata'],
  calls: {
    poise_archive(call, context) {
      if (!call.receiver && call.args.length > 0)
        context.report(call.methodNode, 'Chef has archive_file for what poise_archive does.');
    },
    depends(call, context) {
      if (context.file.kind === 'metadata' && stringOf(call.args[0]) === 'poise-archive')
        context.report(call.node, 'Chef has archive_file for what poise-archive brings.');
    },
  },
});
