import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';

/** Forbids names of roles and environments with other characters than letters, digits, dashes and underscores. */
export const invalidRoleName = defineRule({
  name: 'foodcritic/invalid_role_name',
  describe:
    'Forbids names of roles and environments with other characters than letters, digits, dashes and underscores.',
  sameAs: ['FC050'],

  severity: 'error',
  bad: [{ 'roles/a.rb': "name 'my role'\n" }, { 'environments/a.rb': "name 'a.b'\n" }],
  good: [{ 'roles/a.rb': "name 'my-role_1'\n" }],
  files: ['role', 'environment'],
  calls: {
    name(call, context) {
      const text = stringOf(call.args[0]);
      if (
        !call.receiver &&
        text !== undefined &&
        !/^[\w-]+$/.test(text) &&
        context.file.parent(call.node)?.kind === 'program'
      )
        context.report(call.node, `"${text}" is no name: use letters, digits, dashes and underscores.`);
    },
  },
});
