import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids supports in user. */
export const userDeprecatedSupportsProperty = defineRule({
  name: 'deprecations/user_deprecated_supports_property',
  describe: 'Forbids supports in user.',
  sameAs: ['Chef/Deprecations/UserDeprecatedSupportsProperty', 'FC080'],
  severity: 'warning',

  bad: [
    ["user 'nova' do\n  supports manage_home: true\nend", "user 'nova' do\n  manage_home true\nend"],
    [
      "user 'nova' do\n  supports(:manage_home => true, :non_unique => false)\nend",
      "user 'nova' do\n  manage_home true\n  non_unique false\nend",
    ],
  ],
  good: ["user 'nova' do\n  manage_home true\nend", "service 'nova' do\n  supports restart: true\nend"],
  ...properties(['user'], ['supports'], ({ call }, context) => {
    const entries = [...call.hash].map(([key, value]) => `${key} ${value.text}`);
    const indent = ' '.repeat(call.node.range.start.column - 1);
    context.report(call.node, 'The user resource has properties for what "supports" held.', {
      fix: entries.length === 0 ? undefined : replace(call.node, entries.join(`\n${indent}`)),
    });
  }),
});
