import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';

/** Asks for roles that are called like their files. */
export const roleNamedLikeFile = defineRule({
  name: 'foodcritic/role_named_like_file',
  describe: 'Asks for roles that are called like their files.',
  sameAs: ['FC049'],
  severity: 'warning',

  bad: [{ 'roles/compute.rb': "name 'network'\n" }],
  good: [{ 'roles/compute.rb': "name 'compute'\n" }],
  files: ['role'],
  calls: {
    name(call, context) {
      const text = stringOf(call.args[0]);
      const file = /([^/]+)\.rb$/.exec(context.file.name)?.[1];
      if (!call.receiver && text !== undefined && text !== file && context.file.parent(call.node)?.kind === 'program')
        context.report(call.node, `The role "${text}" stands in the file ${file}.rb.`);
    },
  },
});
