import { truthy } from '../../value/value.ts';
import type { Closure } from '../../machine/code.ts';
import type { Node } from '../../syntax/node.ts';
import type { Compiler } from '../compiler.ts';
import type { ArmSketch } from '../code_counters.ts';
import { nothing } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';
import { outward } from '../places.ts';
import { refuseVoid } from '../refusals.ts';

/** Every spelling of a choice. */
export const choices = defineCompilers({
  if: (compiler, node) =>
    choose(compiler, node, node.field('consequence'), node.field('alternative')),
  elsif: (compiler, node) =>
    choose(compiler, node, node.field('consequence'), node.field('alternative')),
  unless: (compiler, node) =>
    choose(compiler, node, node.field('alternative'), node.field('consequence')),
  conditional: (compiler, node) =>
    choose(compiler, node, node.field('consequence'), node.field('alternative')),
  if_modifier: (compiler, node) => chooseBehind(compiler, node, true),
  unless_modifier: (compiler, node) => chooseBehind(compiler, node, false),
  then: (compiler, node) => compiler.compileAll(node.children),
  else: (compiler, node) => compiler.compileAll(node.children),
  case: (compiler, node) => compileCase(compiler, node),
});

function choose(compiler: Compiler, node: Node, yes: Node | undefined, no: Node | undefined): Closure {
  const condition = compileCondition(compiler, node.field('condition') as Node);
  return branch(compiler, node, condition, [yes, compiler.compileOptional(yes)], [no, compiler.compileOptional(no)]);
}

/** The body stands before the condition: its variables are known there first. */
function chooseBehind(compiler: Compiler, node: Node, when: boolean): Closure {
  const bodyNode = node.field('body') as Node;
  const body: Way = [bodyNode, compiler.compile(bodyNode)];
  const condition = compileCondition(compiler, node.field('condition') as Node);
  return branch(compiler, node, condition, when ? body : NO_WAY, when ? NO_WAY : body);
}

/** One way of a choice, with its code where it has some. */
type Way = readonly [node: Node | undefined, closure: Closure];

const NO_WAY: Way = [undefined, nothing];

function branch(compiler: Compiler, node: Node, test: Closure, [yesNode, ifTrue]: Way, [noNode, ifFalse]: Way): Closure {
  const kind = node.kind === 'conditional' ? '?:' : node.kind.replace(/_modifier$/, '');
  const [yes, no] = compiler.arms(kind, node, [['true', yesNode], ['false', noNode]], [ifTrue, ifFalse]) as [Closure, Closure]; // prettier-ignore
  return (frame) => (truthy(test(frame)) ? yes(frame) : no(frame));
}

/** A condition, in which a bare range would be a flip-flop and a bare regular expression a match on `$_`. */
export function compileCondition(compiler: Compiler, node: Node): Closure {
  refuseVoid(compiler, node);
  const inner =
    node.kind === 'parenthesized_statements' && node.children.length === 1 ? (node.children[0] as Node) : node;
  if (inner.kind === 'range') return compileFlipFlop(compiler, inner);
  if (inner.kind === 'regex') return compiler.unsupported(inner, 'regular expression as a condition');
  return compiler.compile(node);
}

/** `first..last` as a condition: true from where the one holds to where the other does. */
function compileFlipFlop(compiler: Compiler, node: Node): Closure {
  const beginNode = node.field('begin');
  const endNode = node.field('end');
  const bounds = [beginNode, endNode].filter((bound) => bound?.kind === 'integer' || !bound);
  if (!beginNode || !endNode || bounds.length > 0) return compiler.unsupported(node, 'range as a condition');
  const first = compileCondition(compiler, beginNode);
  const last = compileCondition(compiler, endNode);
  const isExclusive = node.operator === '...';
  const { depth, slot } = compiler.scope.reserveAtHome();
  return (frame) => {
    const { slots } = outward(frame, depth);
    if (slots[slot] !== true) {
      if (!truthy(first(frame))) return false;
      slots[slot] = isExclusive || !truthy(last(frame));
      return true;
    }
    slots[slot] = !truthy(last(frame));
    return true;
  };
}

function compileCase(compiler: Compiler, node: Node): Closure {
  const valueNode = node.field('value');
  if (!node.children.some((child) => child.kind === 'when'))
    return compiler.refuse(node, "syntax error, expecting `when'");
  const value = valueNode && compiler.compile(valueNode);
  const branches: { tests: { closure: Closure; isSplat: boolean; line: number }[]; body: Closure }[] = [];
  const ways: ArmSketch[] = [];
  let otherwise: Closure = nothing;
  let elseNode: Node | undefined;
  for (const child of node.children) {
    if (child.kind === 'else') otherwise = compiler.compile((elseNode = child));
    if (child.kind !== 'when') continue;
    const tests = child.fields('pattern').map((pattern) => {
      const inner = pattern.children[0] as Node;
      const isSplat = inner.kind === 'splat_argument';
      return { closure: compiler.compile(isSplat ? (inner.children[0] as Node) : inner), isSplat, line: inner.line };
    });
    branches.push({ tests, body: compiler.compileOptional(child.field('body')) });
    ways.push([`when ${child.fields('pattern').map(({ text }) => text).join(', ')}`, child]); // prettier-ignore
  }
  const arms = compiler.arms('case', node, [...ways, ['else', elseNode]], [...branches.map(({ body }) => body), otherwise]);
  branches.forEach((each, index) => (each.body = arms[index] as Closure));
  otherwise = arms.at(-1) as Closure;
  return (frame) => {
    const { vm } = frame;
    const subject = value ? value(frame) : null;
    for (const { tests, body } of branches) {
      for (const { closure, isSplat, line } of tests) {
        const pattern = closure(frame);
        frame.line = line;
        const candidates = isSplat ? vm.splat(pattern) : [pattern];
        for (const candidate of candidates)
          if (value ? vm.caseEqual(candidate, subject) : truthy(candidate)) return body(frame);
      }
    }
    return otherwise(frame);
  };
}
