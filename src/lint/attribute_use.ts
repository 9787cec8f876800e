import type { Node } from '../ruby/syntax/node.ts';
import { Call } from './call.ts';
import { wordOf } from './literals.ts';

/** A read or write of node attributes. */
export interface AttributeUse {
  readonly kind: 'read' | 'write';
  /** As it was written: `default`, `set`, `force_override`; undefined for a plain read and for a write without a level. */
  readonly level: string | undefined;
  /** The keys; undefined for one that only a run knows. */
  readonly path: readonly (string | undefined)[];
  /** How each key was written. */
  readonly keys: readonly Node[];
  /** The whole chain, from `node` to the last key. */
  readonly node: Node;
  /** For a write: what is assigned. */
  readonly value: Node | undefined;
  /** `=`, `||=`, `<<`, a method that changes in place; "" for a read. */
  readonly operator: string;
  /** Asks whether it is there: `key?`, `attribute?`, a condition. */
  readonly isTest: boolean;
}

/** The names of levels, and what sets an attribute that is not set. */
export const LEVEL_METHODS: ReadonlySet<string> = new Set([
  'default', 'normal', 'override', 'automatic', 'force_default', 'force_override', 'set', 'default!', 'normal!', 'override!',
  'force_default!', 'force_override!', 'set_unless', 'default_unless', 'normal_unless', 'override_unless', 'role_default', 'env_default',
  'role_override', 'env_override', 'default_attrs', 'normal_attrs', 'override_attrs', 'automatic_attrs',
]); // prettier-ignore

/** Levels that an attribute file names without `node`. */
const BARE_LEVELS = new Set([
  'default', 'normal', 'override', 'automatic', 'force_default', 'force_override', 'set', 'set_unless', 'default_unless',
  'normal_unless', 'override_unless',
]); // prettier-ignore

const READERS = new Set(['read', 'dig', 'fetch', 'deep_fetch', 'read!']);
const TESTERS = new Set(['key?', 'has_key?', 'attribute?', 'exist?', 'include?', 'member?', 'nil?', 'empty?']);
const CHANGERS = new Set([
  'push',
  'append',
  'concat',
  'merge!',
  'update',
  'unshift',
  'insert',
  'delete',
  'store',
  'replace',
  'clear',
  '<<',
  'write',
  'unlink',
  'rm',
]);

/** The attribute chain that ends in a node, without what is done with it; undefined where it is none. */
export function chainOf(node: Node, isAttributeFile: boolean): Chain | undefined {
  if (node.kind === 'element_reference') {
    const object = node.field('object');
    const above = object && chainOf(object, isAttributeFile);
    const keys = node.children.filter((child) => child !== object && child.kind !== 'block');
    if (!above || keys.length !== 1) return undefined;
    return { ...above, node, keys: [...above.keys, keys[0] as Node] };
  }
  if (node.kind === 'identifier') {
    if (node.text === 'node') return { node, level: undefined, keys: [] };
    if (isAttributeFile && BARE_LEVELS.has(node.text)) return { node, level: node.text, keys: [] };
    return undefined;
  }
  if (node.kind === 'instance_variable')
    return node.text === '@node' ? { node, level: undefined, keys: [] } : undefined;
  if (node.kind !== 'call') return undefined;
  const call = new Call(node);
  if (!call.receiver) return undefined;
  if (call.method === 'node' && call.args.length === 0) return { node, level: undefined, keys: [] };
  const above = chainOf(call.receiver, isAttributeFile);
  if (!above) return undefined;
  if (above.keys.length === 0 && above.level === undefined && LEVEL_METHODS.has(call.method) && call.args.length === 0)
    return { ...above, node, level: call.method };
  if (READERS.has(call.method) && call.args.length > 0 && !call.block) {
    const keys = call.method === 'fetch' ? call.args.slice(0, 1) : call.args;
    return { ...above, node, keys: [...above.keys, ...keys] };
  }
  return undefined;
}

/** `node.default['a']['b']`: a level and keys. */
export interface Chain {
  readonly node: Node;
  readonly level: string | undefined;
  readonly keys: readonly Node[];
}

/** What is done with the longest chain that ends in a node, seen from its parents. */
export function attributeUse(
  chain: Chain,
  parent: Node | undefined,
  grandparent: Node | undefined,
): AttributeUse | undefined {
  const keys = [...chain.keys];
  let { node } = chain;
  const made = (kind: 'read' | 'write', operator: string, value?: Node, isTest = false): AttributeUse => ({
    kind,
    level: chain.level,
    path: keys.map(wordOf),
    keys,
    node,
    value,
    operator,
    isTest,
  });
  if (parent?.kind === 'assignment' && parent.field('left') === node) return made('write', '=', parent.field('right'));
  if (parent?.kind === 'operator_assignment' && parent.field('left') === node)
    return made('write', parent.operator, parent.field('right'));
  if (parent?.kind === 'binary' && parent.operator === '<<' && parent.field('left') === node)
    return made('write', '<<', parent.field('right'));
  if (parent?.kind === 'call' && parent.field('receiver') === node) {
    const call = new Call(parent);
    if (CHANGERS.has(call.method) && (chain.level !== undefined || keys.length > 0)) {
      if (call.method === 'store') keys.push(...call.args.slice(0, 1));
      return made('write', call.method, call.args.at(-1));
    }
    if (TESTERS.has(call.method)) {
      if (call.args.length === 1 && call.method !== 'include?') {
        keys.push(call.args[0] as Node);
        node = parent;
      }
      return made('read', '', undefined, true);
    }
  }
  if (keys.length === 0) return undefined;
  const isTest =
    (parent !== undefined &&
      ['if', 'unless', 'if_modifier', 'unless_modifier', 'conditional', 'elsif'].includes(parent.kind) &&
      parent.field('condition') === node) ||
    (parent?.kind === 'unary' && parent.operator === 'defined?') ||
    (parent?.kind === 'parenthesized_statements' &&
      grandparent?.kind === 'unary' &&
      grandparent.operator === 'defined?');
  return made('read', '', undefined, isTest);
}
