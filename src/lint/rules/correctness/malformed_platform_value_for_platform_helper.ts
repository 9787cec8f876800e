import { defineRule } from '../../define_rule.ts';
import { isArray, isString, wordOf } from '../../literals.ts';

/** Asks for a hash of hashes in value_for_platform. */
export const malformedPlatformValueForPlatformHelper = defineRule({
  name: 'correctness/malformed_platform_value_for_platform_helper',
  describe: 'Asks for a hash of hashes in value_for_platform.',
  sameAs: ['Chef/Correctness/MalformedPlatformValueForPlatformHelper'],
  severity: 'error',

  bad: [
    "value_for_platform('ubuntu', 'a')",
    "value_for_platform('ubuntu' => 'apache2', 'redhat' => { 'default' => 'httpd' })",
  ],
  good: [
    "value_for_platform('ubuntu' => { '14.04' => 'a', 'default' => 'b' }, 'default' => 'c')",
    'value_for_platform(table)',
    "value_for_platform('ubuntu' => names)",
  ],
  calls: {
    value_for_platform(call, context) {
      if (call.args.length > 1 || (call.args.length === 1 && call.pairs.length > 0))
        context.report(call.node, 'Expected one hash of platforms.');
      const pairs = [...call.pairs, ...call.args.flatMap((arg) => (arg.kind === 'hash' ? arg.children : []))];
      for (const pair of pairs) {
        const value = pair.field('value');
        if (!value || wordOf(pair.field('key')) === 'default') continue;
        if (isString(value) || isArray(value) || /^(?:integer|nil|true|false|simple_symbol)$/.test(value.kind))
          context.report(value, 'Expected a hash of versions (or "default") for the platform.');
      }
    },
  },
});
