import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf } from '../../literals.ts';

/** Asks for versions with a point in supports. */
export const supportsMustBeFloat = defineRule({
  name: 'correctness/supports_must_be_float',
  describe: 'Asks for versions with a point in supports.',
  sameAs: ['Chef/Correctness/SupportsMustBeFloat'],
  severity: 'error',

  why: 'Chef refuses a version of one number.',
  bad: [["supports 'redhat', '> 8'", "supports 'redhat', '> 8.0'"]],
  good: ["supports 'redhat', '> 8.0'", "supports 'windows'"],
  files: ['metadata'],
  calls: {
    supports(call, context) {
      const version = call.args[1];
      const text = stringOf(version);
      if (!version || text === undefined || text.includes('.') || !/\d/.test(text)) return;
      context.report(version, `Expected a version such as ${text}.0.`, {
        fix: replace(version, version.text.replace(text, `${text}.0`)),
      });
    },
  },
});
