import type { Rule } from '../define_rule.ts';
import { remove, replace } from '../edits.ts';
import { stringOf } from '../literals.ts';
import type { Fix } from '../rule_context.ts';

/** What comes in the place of an `include_recipe`: nothing, another statement, or it is left to people. */
export type Instead = { readonly text: string } | 'nothing' | 'unknown';

/** Looks at `include_recipe` of one of some recipes; `default` may be left out. */
export function includesRecipe(
  names: readonly string[],
  message: string,
  instead: Instead,
): Pick<Rule, 'files' | 'calls'> {
  const all = new Set(names.flatMap((name) => [name, name.replace('::default', '')]));
  return {
    files: ['recipe', 'resource', 'provider', 'definition', 'library'],
    calls: {
      include_recipe(call, context) {
        if (call.receiver && call.receiver.text !== 'run_context') return;
        for (const arg of call.args) {
          const name = stringOf(arg);
          if (name === undefined || !all.has(name)) continue;
          const parent = context.file.parent(call.node);
          const whole = parent && /^(?:if|unless)_modifier$/.test(parent.kind) ? parent : call.node;
          let fix: Fix | undefined;
          if (call.args.length === 1 && instead === 'nothing') fix = remove(context.file, whole);
          else if (call.args.length === 1 && typeof instead === 'object') fix = replace(call.node, instead.text);
          context.report(arg, message, { fix });
        }
      },
    },
  };
}
