import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids variants of shell_out that are gone. */
export const deprecatedShelloutMethods = defineRule({
  name: 'deprecations/deprecated_shellout_methods',
  describe: 'Forbids variants of shell_out that are gone.',
  sameAs: ['Chef/Deprecations/DeprecatedShelloutMethods'],
  severity: 'warning',

  since: 14.3,
  bad: ["shell_out_with_timeout('ls')", "shell_out_compact!('ls', 'a')"],
  good: ["shell_out('ls', timeout: 5)"],
  calls: Object.fromEntries(
    ['compact', 'compact_timeout', 'with_timeout', 'with_systems_locale']
      .flatMap((ending) => [`shell_out_${ending}`, `shell_out_${ending}!`])
      .map((method) => [
        method,
        (call: Call, context: FileContext): void =>
          context.report(call.methodNode, `"${method}" is gone: use shell_out${method.endsWith('!') ? '!' : ''}.`),
      ]),
  ),
});
