import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { isString } from '../../literals.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids %{file} in verify. */
export const verifyPropertyUsesFileExpansion = defineRule({
  name: 'deprecations/verify_property_uses_file_expansion',
  describe: 'Forbids %{file} in verify.',
  sameAs: ['Chef/Deprecations/VerifyPropertyUsesFileExpansion'],
  severity: 'warning',

  since: 12.5,
  bad: [["template '/a' do\n  verify 'check %{file}'\nend", "template '/a' do\n  verify 'check %{path}'\nend"]],
  good: ["template '/a' do\n  verify 'check %{path}'\nend"],
  ...properties(['*'], ['verify'], ({ call, value }, context) => {
    if (value && isString(value) && value.text.includes('%{file}'))
      context.report(call.node, 'Write %{path} rather than %{file}.', {
        fix: replace(value, value.text.replaceAll('%{file}', '%{path}')),
      });
  }),
});
