import type { Node } from '../ruby/syntax/node.ts';
import type { LintCookbook } from './lint_cookbook.ts';
import type { LintFile } from './lint_file.ts';
import { stringOf, unwrapped } from './literals.ts';

const FLAG = /powervm['"\]:\s,)]+.*\benable|^@?(?:is_)?powervm(?:_enabled|_enable|\?)?$|enabled\?\(.*powervm/is;

/** Whether a cookbook knows PowerVM: an attribute of its own says so. */
export function hasPowervm(cookbook: LintCookbook): boolean {
  return cookbook
    .filesOf('attributes')
    .some((file) => file.attributes.some(({ kind, path }) => kind === 'write' && path.includes('powervm')));
}

/** What a condition says of PowerVM's switch when it holds; undefined where it says nothing. */
function saidBy(condition: Node | undefined): boolean | undefined {
  if (!condition) return undefined;
  const node = unwrapped(condition);
  if (!/powervm/i.test(node.text)) return undefined;
  if (node.kind === 'unary') {
    const said = saidBy(node.children[0]);
    return said === undefined ? undefined : !said;
  }
  if (node.kind === 'binary') {
    const [left, right] = [node.field('left'), node.field('right')];
    if (node.operator === '&&' || node.operator === 'and') return saidBy(left) ?? saidBy(right);
    if (node.operator === '==' || node.operator === '!=') {
      const isEqual = node.operator === '==';
      if (/powervm/i.test(stringOf(right) ?? '')) return isEqual;
      const said = saidBy(left);
      if (said === undefined) return undefined;
      return /^(?:false|nil|['"]false['"])$/i.test(right?.text ?? '') ? said !== isEqual : said === isEqual;
    }
    return undefined;
  }
  return FLAG.test(node.text) ? true : undefined;
}

/** Whether a node only runs with PowerVM on (true) or off (false); undefined where both may be. */
export function flagAt(file: LintFile, node: Node): boolean | undefined {
  let inner = node;
  for (const up of file.ancestors(node)) {
    const said = flagIn(up, inner);
    if (said !== undefined) return said;
    inner = up;
  }
  return undefined;
}

function flagIn(up: Node, inner: Node): boolean | undefined {
  const condition = up.field('condition');
  if (inner === condition) return undefined;
  switch (up.kind) {
    case 'if':
    case 'elsif':
    case 'conditional': {
      const said = saidBy(condition);
      return said !== undefined && up.field('alternative') === inner ? !said : said;
    }
    case 'unless': {
      const said = saidBy(condition);
      return said === undefined || up.field('alternative') === inner ? said : !said;
    }
    case 'if_modifier':
      return saidBy(condition);
    case 'unless_modifier': {
      const said = saidBy(condition);
      return said === undefined ? undefined : !said;
    }
    case 'when':
      return up.field('body') === inner && up.fields('pattern').every(({ text }) => /powervm/i.test(text)) ? true : undefined;
    default:
      return undefined;
  }
}

/** Whether code serves PowerVM alone: a recipe of its own, or behind its switch. */
export function isForPowervm(file: LintFile, node: Node): boolean {
  return flagAt(file, node) ?? /^recipes\/.*powervm/.test(file.name);
}

/** Whether code may run with PowerVM on: neither a branch nor a return before it excludes it. */
export function mayRunOnPowervm(file: LintFile, node: Node): boolean {
  if (flagAt(file, node) === false) return false;
  for (const up of file.ancestors(node))
    if (['if', 'unless', 'elsif', 'case', 'conditional', 'if_modifier', 'unless_modifier', 'when'].includes(up.kind)) return false;
  return !file.nodes.some((each) => each.kind === 'return' && each.start < node.start && flagAt(file, each) !== false);
}

/** Whether a resource's guards or a value around it name PowerVM. */
export function isGuardedByPowervm(guards: readonly { readonly call: { readonly node: Node } }[]): boolean {
  return guards.some(({ call }) => /powervm/i.test(call.node.text));
}
