import type { Node } from '../../ruby/syntax/node.ts';
import { wordOf } from '../literals.ts';

/** The key of `node['key']`, and only of that; undefined for anything else. */
export function nodeKey(node: Node | undefined): string | undefined {
  if (node?.kind !== 'element_reference' || node.children.length !== 2) return undefined;
  const [object, key] = node.children;
  return object?.kind === 'identifier' && object.text === 'node' ? wordOf(key) : undefined;
}

/** The keys of `node['a']['b']`; undefined for anything else. */
export function nodeKeys(node: Node | undefined): readonly string[] | undefined {
  if (node?.kind === 'identifier') return node.text === 'node' ? [] : undefined;
  if (node?.kind !== 'element_reference' || node.children.length !== 2) return undefined;
  const [object, key] = node.children;
  const above = nodeKeys(object);
  const word = wordOf(key);
  return above && word !== undefined ? [...above, word] : undefined;
}
