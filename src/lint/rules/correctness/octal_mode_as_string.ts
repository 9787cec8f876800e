import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids modes such as "0o644". */
export const octalModeAsString = defineRule({
  name: 'correctness/octal_mode_as_string',
  describe: 'Forbids modes such as "0o644".',
  sameAs: ['Chef/Correctness/OctalModeAsString'],
  severity: 'error',

  why: 'A mode that is a string is read without the marks of Ruby literals.',
  bad: ["file '/a' do\n  mode '0o644'\nend"],
  good: ["file '/a' do\n  mode '0644'\nend", "file '/a' do\n  mode '644'\nend"],
  files: RESOURCE_CODE,
  calls: {
    mode(call, context) {
      const [arg] = call.args;
      if (!call.receiver && arg && /^0o/i.test(stringOf(arg) ?? ''))
        context.report(arg, `"${stringOf(arg)}" is no mode: write '${stringOf(arg)?.replace(/^0o/i, '0')}'.`);
    },
  },
});
