import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { stringOf, symbolOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids a key twice in a hash. */
export const duplicateHashKey = defineRule({
  name: 'ruby/duplicate_hash_key',
  describe: 'Forbids a key twice in a hash.',
  sameAs: ['Lint/DuplicateHashKey'],

  severity: 'error',
  why: 'The first value is lost.',
  bad: [
    "x = { 'a' => 1, 'b' => 2, 'a' => 3 }",
    "template '/a' do\n  variables(port: 1, host: 2, port: 3)\nend",
    "default['a'] = { b: 1, b: 2 }",
  ],
  good: ["x = { 'a' => 1, a: 2, b => 3, b => 4, 1 => 5 }", "x = { 'a' => { 'c' => 1 }, 'b' => { 'c' => 2 } }"],
  files: [
    'recipe',
    'attributes',
    'library',
    'resource',
    'provider',
    'definition',
    'template',
    'metadata',
    'role',
    'environment',
    'spec',
    'ruby',
  ],
  nodes: { hash: check, argument_list: check },
});

function check(node: Node, context: FileContext): void {
  const seen = new Set<string>();
  for (const pair of node.children) {
    const key = pair.kind === 'pair' ? pair.field('key') : undefined;
    const text = stringOf(key);
    const name = text === undefined ? symbolOf(key) : undefined;
    const known =
      text !== undefined
        ? `"${text}"`
        : name !== undefined
          ? `:${name}`
          : key?.kind === 'integer'
            ? key.text
            : undefined;
    if (!key || known === undefined) continue;
    if (seen.has(known)) context.report(key, `The key ${known} is there twice: the first value is lost.`);
    seen.add(known);
  }
}
