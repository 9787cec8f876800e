import type { Source } from '../../source/source.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { Node } from '../../ruby/syntax/node.ts';
import { parse } from '../../ruby/syntax/parse.ts';

const trees = new WeakMap<Source, Node>();

/** The one line inside of a block that a matcher was given: for its description; null where that is not clear. */
export function blockSnippet(_vm: Machine, block: RProc | null, method: string): string | null {
  const code = block?.code;
  if (!code) return null;
  let root = trees.get(code.source);
  if (!root) {
    try {
      root = parse(code.source).root;
    } catch {
      return null;
    }
    trees.set(code.source, root);
  }
  const found: (Node | undefined)[] = [];
  collect(root, method, code.line, found);
  const [call] = found;
  const body = found.length === 1 ? call?.field('block') : undefined;
  if (!body) return null;
  const opener = body.text.startsWith('do') ? 2 : 1;
  const closer = opener === 2 ? 3 : 1;
  const parameters = body.field('parameters');
  const start = parameters ? parameters.end : body.start + opener;
  const lines = code.source.text
    .slice(start, body.end - closer)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 1 ? (lines[0] as string) : null;
}

/** Finds what is called by a name on a line: the calls, or undefined for a name that is not called with a block. */
function collect(node: Node, method: string, line: number, found: (Node | undefined)[]): void {
  if (node.kind === 'identifier' && node.text === method && node.line === line) found.push(undefined);
  if (node.kind === 'call') {
    const name = node.field('method');
    if (name && name.text === method && name.line === line) {
      found.push(node);
      for (const child of node.children) if (child !== name) collect(child, method, line, found);
      return;
    }
  }
  for (const child of node.children) collect(child, method, line, found);
}
