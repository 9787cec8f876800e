import type { Node } from '../../ruby/syntax/node.ts';
import type { Rule } from '../define_rule.ts';
import { together, remove } from '../edits.ts';
import type { FileContext } from '../rule_context.ts';

/** Looks at instance variables that `initialize` of a resource sets in the place of a method of the resource language. */
export function setInInitialize(variables: readonly string[], method: string): Pick<Rule, 'files' | 'nodes'> {
  return {
    files: ['resource', 'provider', 'library'],
    nodes: {
      assignment(node, context) {
        const variable = node.field('left');
        if (variable?.kind !== 'instance_variable' || !variables.includes(variable.text)) return;
        const initializer = context.file.enclosing(node, 'method');
        if (initializer?.field('name')?.text !== 'initialize') return;
        context.report(node, `Call "${method}" in the class rather than setting ${variable.text}.`, {
          fix: moved(node, initializer, method, context),
        });
      },
    },
  };
}

function moved(
  node: Node,
  initializer: Node,
  method: string,
  { file }: FileContext,
): ReturnType<typeof remove> | undefined {
  const value = node.field('right');
  if (!value) return undefined;
  const out = remove(file, node);
  if (file.calls.some((call) => !call.receiver && call.method === method && call.args.length > 0)) return out;
  const indent = ' '.repeat(initializer.range.start.column - 1);
  const text = `${method} ${value.text}\n\n${indent}`;
  return together({ edits: [{ start: initializer.start, end: initializer.start, text }] }, out);
}
