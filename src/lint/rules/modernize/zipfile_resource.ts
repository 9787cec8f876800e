import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';

/** Forbids the resource and cookbook zipfile. */
export const zipfileResource = defineRule({
  name: 'modernize/zipfile_resource',
  describe: 'Forbids the resource and cookbook zipfile.',
  sameAs: ['Chef/Modernize/ZipfileResource'],
  severity: 'info',

  since: 15,
  bad: ["zipfile '/a' do\n  into '/b'\nend", { 'metadata.rb': "name 'demo'\ndepends 'zipfile'\n" }],
  good: ["archive_file '/a'"],
  files: ['recipe', 'resource', 'provider', 'definition', 'library', 'metadata'],
  calls: {
    zipfile(call, context) {
      if (!call.receiver && call.args.length > 0 && call.block)
        context.report(call.methodNode, 'Chef has archive_file since 15.0.');
    },
    depends(call, context) {
      if (context.file.kind === 'metadata' && stringOf(call.args[0]) === 'zipfile')
        context.report(call.node, 'Chef has archive_file since 15.0.');
    },
  },
});
