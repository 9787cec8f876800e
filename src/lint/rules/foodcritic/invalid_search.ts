import { defineRule } from '../../define_rule.ts';
import { CHEF_CODE } from '../../lint_file.ts';
import { stringOf } from '../../literals.ts';

/** Forbids search queries that the server cannot read. */
export const invalidSearch = defineRule({
  name: 'foodcritic/invalid_search',
  describe: 'Forbids search queries that the server cannot read.',
  sameAs: ['FC010'],

  severity: 'error',
  bad: [
    "search(:node, 'role:nova AND (chef_environment:a')",
    "search(:node, 'role:nova AND')",
    "search(:node, 'name:\"a')",
  ],
  good: [
    "search(:node, 'role:nova AND (chef_environment:a OR chef_environment:b)')",
    "search(:node, '*:*')",
    'search(:node, "role:#{x}")',
    'search(:node, "recipes:nova\\\\:\\\\:compute")',
    "search(:node, 'ip:[10.0.0.1 TO 10.0.0.9]')",
  ],
  files: CHEF_CODE,
  calls: {
    search(call, context) {
      const node = call.args[1];
      const query = stringOf(node);
      if (call.receiver || !node || query === undefined) return;
      const plain = query.replace(/\\./g, '').replace(/"[^"]*"/g, 'x');
      const count = (mark: string): number => plain.split(mark).length - 1;
      const isBroken =
        plain.includes('"') ||
        count('(') !== count(')') ||
        count('[') + count('{') !== count(']') + count('}') ||
        /(?:^|\s)(?:AND|OR|NOT|&&|\|\|)\s*$/.test(plain) ||
        /^\s*(?:AND|OR)\s/.test(plain) ||
        /:\s*$/.test(plain);
      if (isBroken) context.report(node, 'The server cannot read this query.');
    },
  },
});
