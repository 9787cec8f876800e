import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';

/** Forbids positional parameters of search behind the query. */
export const searchUsesPositionalParameters = defineRule({
  name: 'deprecations/search_uses_positional_parameters',
  describe: 'Forbids positional parameters of search behind the query.',
  sameAs: ['Chef/Deprecations/SearchUsesPositionalParameters', 'FC111'],
  severity: 'warning',

  bad: [
    ["search(:node, 'role:a', 'X_CHEF_id_CHEF_X asc', 0, 1000)", "search(:node, 'role:a', start: 0, rows: 1000)"],
    ["search(:node, '*:*', nil, 0, 10)", "search(:node, '*:*', start: 0, rows: 10)"],
  ],
  good: [
    "search(:node, 'role:a', start: 0)",
    "search(:node, 'role:a', filter_result: {})",
    "search(:node, 'a', options)",
    "search(:node, 'a') { |x| y }",
  ],
  calls: {
    search(call, context) {
      const more = call.args.slice(2);
      if (call.receiver || more.every((arg) => !['string', 'integer', 'nil', 'simple_symbol'].includes(arg.kind)))
        return;
      const names = ['start', 'rows', 'filter_result'];
      const [sort, ...positional] = more;
      const values = sort && (sort.kind === 'nil' || sort.kind === 'string') ? positional : more;
      const named = values.map((value, index) => `${names[index]}: ${value.text}`);
      const first = more[0] as Node;
      const before = call.args[1] as Node;
      const end = more.at(-1)?.end ?? first.end;
      const fix =
        call.pairs.length > 0 || values.length > names.length
          ? undefined
          : { edits: [{ start: before.end, end, text: named.map((each) => `, ${each}`).join('') }] };
      context.report(call.node, 'Give start, rows and filter_result of a search by their names.', { fix });
    },
  },
});
