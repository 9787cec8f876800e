import { defineRule } from '../../define_rule.ts';
import { isArray } from '../../literals.ts';

/** Asks for a default_action that is a symbol or a list of symbols. */
export const invalidDefaultAction = defineRule({
  name: 'correctness/invalid_default_action',
  describe: 'Asks for a default_action that is a symbol or a list of symbols.',
  sameAs: ['Chef/Correctness/InvalidDefaultAction'],
  severity: 'error',

  bad: ["default_action 'create'", 'default_action nil', "default_action ['create']"],
  good: [
    'default_action :create',
    'default_action [:create, :start]',
    'default_action %i(create start)',
    'default_action compute',
  ],
  files: ['resource', 'library'],
  calls: {
    default_action(call, context) {
      const [arg] = call.args;
      if (call.receiver || !arg) return;
      const isWrong =
        /^(?:string|nil|true|false|integer|float|hash|chained_string)$/.test(arg.kind) ||
        (isArray(arg) && arg.children.some((child) => child.kind === 'string' || child.kind === 'bare_string'));
      if (isWrong) context.report(arg, `Expected a symbol or a list of symbols, found ${arg.text}.`);
    },
  },
});
