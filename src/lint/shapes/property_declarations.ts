import type { Node } from '../../ruby/syntax/node.ts';
import type { Call } from '../call.ts';
import type { Rule } from '../define_rule.ts';
import { wordOf } from '../literals.ts';
import type { FileContext } from '../rule_context.ts';

/** Looks at `property` and `attribute` of custom resources. */
export function declarations(
  check: (call: Call, context: FileContext) => void,
  methods: readonly string[] = ['property', 'attribute'],
): Pick<Rule, 'files' | 'calls'> {
  const listen = (call: Call, context: FileContext): void => {
    if (!call.receiver && call.args[0]?.kind === 'simple_symbol') check(call, context);
  };
  return { files: ['resource', 'library'], calls: Object.fromEntries(methods.map((method) => [method, listen])) };
}

/** The pair of an option such as `default:`. */
export function pairOf(call: Call, ...keys: readonly string[]): Node | undefined {
  const pairs =
    call.pairs.length > 0 ? call.pairs : call.args.flatMap((arg) => (arg.kind === 'hash' ? arg.children : []));
  return pairs.find((pair) => pair.kind === 'pair' && keys.includes(wordOf(pair.field('key')) ?? ''));
}

/** Whether an option is there and `true`. */
export function isTrue(call: Call, ...keys: readonly string[]): boolean {
  return keys.some((key) => pairOf(call, key)?.field('value')?.kind === 'true');
}
