import { RFloat } from '../../value/float.ts';
import { RMatch, RRegexp } from '../../value/regexp.ts';
import { RString } from '../../value/string.ts';
import { RSymbol } from '../../value/symbol.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Closure } from '../../machine/code.ts';
import type { Frame } from '../../machine/frame.ts';
import type { Node } from '../../syntax/node.ts';
import { CallSite } from '../call_site.ts';
import type { CodeCounters } from '../code_counters.ts';
import type { Compiler } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';
import { localTarget } from '../places.ts';
import { checkBinary } from '../refusals.ts';
import { compileDefined } from './defined.ts';
import { negativeLiteral } from './literals.ts';

/** Operators with one and two sides. */
export const operators = defineCompilers({
  binary: (compiler, node) => compileBinary(compiler, node),
  unary: (compiler, node) => compileUnary(compiler, node),
});

function compileBinary(compiler: Compiler, node: Node): Closure {
  const leftNode = node.field('left') as Node;
  const rightNode = node.field('right') as Node;
  const operator = node.operator;
  checkBinary(compiler, node, leftNode, rightNode);
  if (operator === '=~' && leftNode.kind === 'regex') return compileMatch(compiler, node, leftNode, rightNode);
  const left = compiler.compile(leftNode);
  const right = compiler.compile(rightNode);
  switch (operator) {
    case '&&':
    case 'and': {
      if (compiler.counters) return countedLogic(compiler.counters, node, left, right, true);
      return (frame) => {
        const value = left(frame);
        return truthy(value) ? right(frame) : value;
      };
    }
    case '||':
    case 'or': {
      if (compiler.counters) return countedLogic(compiler.counters, node, left, right, false);
      return (frame) => {
        const value = left(frame);
        return truthy(value) ? value : right(frame);
      };
    }
    case '!=': {
      const site = new CallSite('!=', node.line, false);
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        const same = quickEqual(a, b);
        return same === undefined ? site.call(frame, a, [b], null) : !same;
      };
    }
    case '==': {
      const site = new CallSite('==', node.line, false);
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return quickEqual(a, b) ?? site.call(frame, a, [b], null);
      };
    }
    default: {
      const site = new CallSite(operator, node.line, false);
      return (frame) => operate(site, frame, left(frame), right(frame));
    }
  }
}

/** `&&` and `||` which count how often the left side was enough. */
function countedLogic(counters: CodeCounters, node: Node, left: Closure, right: Closure, isAnd: boolean): Closure {
  const sketches = [['left alone', node.field('left')], ['right', node.field('right')]] as const; // prettier-ignore
  const [alone, both] = counters.arms(isAnd ? '&&' : '||', node, sketches) as [number, number];
  const { hits } = counters;
  return (frame) => {
    const value = left(frame);
    const goesOn = truthy(value) === isAnd;
    const hit = goesOn ? both : alone;
    hits[hit] = (hits[hit] as number) + 1;
    return goesOn ? right(frame) : value;
  };
}

/** Equality of the plainest values; undefined where a method must decide. */
function quickEqual(a: RValue, b: RValue): boolean | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  if (a instanceof RString && !a.klass && b instanceof RString && !b.klass && a.encoding === b.encoding)
    return a.text === b.text;
  if (a === null || typeof a === 'boolean' || a instanceof RSymbol) return a === b;
  return undefined;
}

/** `a operator b`, with the arithmetic of safe integers and floats done at once. */
export function operate(site: CallSite, frame: Frame, a: RValue, b: RValue): RValue {
  if (typeof a === 'number' && typeof b === 'number') {
    switch (site.name) {
      case '+': {
        const sum = a + b;
        if (Number.isSafeInteger(sum)) return sum;
        break;
      }
      case '-': {
        const difference = a - b;
        if (Number.isSafeInteger(difference)) return difference;
        break;
      }
      case '*': {
        const product = a * b;
        if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
        break;
      }
      case '<':
        return a < b;
      case '>':
        return a > b;
      case '<=':
        return a <= b;
      case '>=':
        return a >= b;
      default:
    }
  } else if (a instanceof RFloat && b instanceof RFloat) {
    switch (site.name) {
      case '+':
        return new RFloat(a.value + b.value);
      case '-':
        return new RFloat(a.value - b.value);
      case '*':
        return new RFloat(a.value * b.value);
      case '<':
        return a.value < b.value;
      case '>':
        return a.value > b.value;
      default:
    }
  }
  return site.call(frame, a, [b], null);
}

/** `/(?<name>…)/ =~ text` makes local variables of its groups. */
function compileMatch(compiler: Compiler, node: Node, leftNode: Node, rightNode: Node): Closure {
  const site = new CallSite('=~', node.line, false);
  const isStatic = leftNode.children.every((child) => child.kind !== 'interpolation');
  const names = isStatic ? [...leftNode.text.matchAll(/\(\?<([a-z_]\w*)>/g)].map((match) => match[1] as string) : [];
  const targets = [...new Set(names)].map((name) => ({ name, assign: localTarget(compiler, name) }));
  const left = compiler.compile(leftNode);
  const right = compiler.compile(rightNode);
  if (targets.length === 0) return (frame) => site.call(frame, left(frame), [right(frame)], null);
  return (frame) => {
    const regexp = left(frame);
    const result = site.call(frame, regexp, [right(frame)], null);
    const match = regexp instanceof RRegexp && result !== null ? frame.home.match : null;
    for (const { name, assign } of targets)
      assign(frame, match instanceof RMatch ? frame.vm.call(match, '[]', [frame.vm.str(name)]) : null);
    return result;
  };
}

const UNARY: Readonly<Record<string, string>> = { '-': '-@', '+': '+@', '~': '~', '!': '!', not: '!' };

function compileUnary(compiler: Compiler, node: Node): Closure {
  const operand = node.field('operand') as Node;
  const operator = node.operator;
  if (operator === 'defined?') return compileDefined(compiler, operand);
  if (operator === '-' || operator === '+') {
    const value = operator === '-' ? negativeLiteral(operand) : undefined;
    if (value !== undefined) return () => value;
    const reread = signedReceiver(compiler, node, operand, operator);
    if (reread) return reread;
  }
  const value = compiler.compile(operand);
  const site = new CallSite(UNARY[operator] ?? operator, node.line, false);
  if (site.name !== '!') return (frame) => site.call(frame, value(frame), [], null);
  return (frame) => {
    const result = value(frame);
    if (result === null || typeof result !== 'object') return !truthy(result);
    return site.call(frame, result, [], null);
  };
}

/** `-1.abs`: the sign belongs to the number, not to what the call gives. */
function signedReceiver(compiler: Compiler, node: Node, operand: Node, operator: string): Closure | undefined {
  let innermost = operand;
  while (innermost.kind === 'call' || innermost.kind === 'element_reference') {
    const next = innermost.field('receiver') ?? innermost.field('object');
    if (!next) return undefined;
    innermost = next;
  }
  if (
    innermost === operand ||
    innermost.start !== node.start + 1 ||
    (innermost.kind !== 'integer' && innermost.kind !== 'float')
  )
    return undefined;
  return operator === '+'
    ? compiler.compile(operand)
    : compiler.withNegated(innermost, () => compiler.compile(operand));
}
