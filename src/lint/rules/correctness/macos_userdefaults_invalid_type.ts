import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf } from '../../literals.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids types that macos_userdefaults does not know. */
export const macosUserdefaultsInvalidType = defineRule({
  name: 'correctness/macos_userdefaults_invalid_type',
  describe: 'Forbids types that macos_userdefaults does not know.',
  sameAs: ['Chef/Correctness/MacosUserdefaultsInvalidType'],
  severity: 'error',

  bad: [
    ["macos_userdefaults 'a' do\n  type 'boolean'\nend", "macos_userdefaults 'a' do\n  type 'bool'\nend"],
    "macos_userdefaults 'a' do\n  type 'text'\nend",
  ],
  good: ["macos_userdefaults 'a' do\n  type 'bool'\nend"],
  ...properties(['macos_userdefaults', 'mac_os_x_userdefaults'], ['type'], ({ value }, context) => {
    const text = stringOf(value);
    if (!value || text === undefined || ['array', 'bool', 'dict', 'float', 'int', 'string'].includes(text)) return;
    const meant = { boolean: 'bool', str: 'string', integer: 'int' }[text];
    context.report(value, `Unknown type "${text}": there are array, bool, dict, float, int and string.`, {
      fix: meant === undefined ? undefined : replace(value, `'${meant}'`),
    });
  }),
});
