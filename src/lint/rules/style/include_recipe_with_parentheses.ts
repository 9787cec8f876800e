import { defineRule } from '../../define_rule.ts';
import { CHEF_CODE } from '../../lint_file.ts';
import { isString, stringOf } from '../../literals.ts';

/** Forbids parentheses around the argument of include_recipe. */
export const includeRecipeWithParentheses = defineRule({
  name: 'style/include_recipe_with_parentheses',
  describe: 'Forbids parentheses around the argument of include_recipe.',
  sameAs: ['Chef/Style/IncludeRecipeWithParentheses'],
  severity: 'info',

  bad: [["include_recipe('nova')", "include_recipe 'nova'"]],
  good: ["include_recipe 'nova'", 'include_recipe(name)', 'x = [include_recipe("a")]'],
  files: CHEF_CODE,
  calls: {
    include_recipe(call, context) {
      const list = call.argumentList;
      const [arg] = call.args;
      if (
        (call.receiver && call.receiver.text !== 'run_context') ||
        !list ||
        !arg ||
        call.args.length !== 1 ||
        !list.text.startsWith('(') ||
        !isString(arg) ||
        stringOf(arg) === undefined
      )
        return;
      const parent = context.file.parent(call.node);
      if (parent && ['argument_list', 'array', 'call', 'pair'].includes(parent.kind)) return;
      context.report(call.node, 'Leave the parentheses out.', {
        fix: { edits: [{ start: call.methodNode.end, end: list.end, text: ` ${arg.text}` }] },
      });
    },
  },
});
