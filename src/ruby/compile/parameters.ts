import {
  type KeywordParameter,
  type OptionalParameter,
  type ParameterList,
  type Target,
} from '../machine/arguments.ts';
import type { ParameterShape } from '../value/method.ts';
import { symbol } from '../value/symbol.ts';
import type { Node } from '../syntax/node.ts';
import type { Compiler } from './compiler.ts';
import { ANONYMOUS } from './anonymous.ts';
import { checkParameters } from './refusals.ts';

const NO_PARAMETERS: ParameterList = {
  shapes: [], required: [], optional: [], rest: -1, takesRest: false, post: [], keywords: [], keywordRest: -1,
  takesKeywordRest: false, refusesKeywords: false, block: -1, trailingComma: false, isPlain: true, numbered: 0,
}; // prettier-ignore

/** Compiles the parameter list of a method, block or lambda into the current scope. */
export function compileParameters(compiler: Compiler, list: Node | undefined): ParameterList {
  if (!list) return NO_PARAMETERS;
  checkParameters(compiler, list);
  const scope = compiler.scope;
  const shapes: ParameterShape[] = [];
  const required: Target[] = [];
  const post: Target[] = [];
  const optional: OptionalParameter[] = [];
  const keywords: KeywordParameter[] = [];
  let rest = -1;
  let takesRest = false;
  let keywordRest = -1;
  let takesKeywordRest = false;
  let refusesKeywords = false;
  let block = -1;
  let isPlain = true;

  // Required parameters come first into the slots 0, 1, 2 …, whatever is found among them.
  const positional = (node: Node): Target => {
    if (node.kind === 'identifier') {
      shapes.push({ kind: 'req', name: node.text });
      const slot = scope.names.has(node.text) ? scope.reserve() : scope.declare(node.text);
      return (frame, value) => {
        frame.slots[slot] = value;
      };
    }
    isPlain = false;
    shapes.push({ kind: 'req', name: undefined });
    return destructuring(compiler, node);
  };

  list.children.forEach((node, index) => {
    if (list.names[index] === 'locals') {
      scope.names.set(node.text, scope.reserve());
      return;
    }
    const name = node.field('name')?.text;
    switch (node.kind) {
      case 'identifier':
      case 'destructured_parameter':
        if (takesRest || optional.length > 0) {
          isPlain = false;
          post.push(positional(node));
        } else required.push(positional(node));
        return;
      case 'optional_parameter': {
        isPlain = false;
        shapes.push({ kind: 'opt', name });
        const slot = scope.declare(name as string);
        optional.push({ slot, value: compiler.compile(node.field('value') as Node) });
        return;
      }
      case 'splat_parameter':
        isPlain = false;
        takesRest = true;
        shapes.push({ kind: 'rest', name: name ?? (list.kind === 'method_parameters' ? '*' : undefined) });
        rest = scope.declare(name ?? ANONYMOUS.rest);
        return;
      case 'keyword_parameter': {
        isPlain = false;
        const value = node.field('value');
        shapes.push({ kind: value ? 'key' : 'keyreq', name });
        const slot = scope.declare(name as string);
        keywords.push({ key: symbol(name as string), slot, value: value && compiler.compile(value) });
        return;
      }
      case 'hash_splat_parameter':
        isPlain = false;
        takesKeywordRest = true;
        shapes.push({ kind: 'keyrest', name: name ?? (list.kind === 'method_parameters' ? '**' : undefined) });
        keywordRest = scope.declare(name ?? ANONYMOUS.keywordRest);
        return;
      case 'hash_splat_nil':
        isPlain = false;
        refusesKeywords = true;
        shapes.push({ kind: 'nokey', name: undefined });
        return;
      case 'block_parameter':
        isPlain = false;
        shapes.push({ kind: 'block', name: name ?? '&' });
        block = scope.declare(name ?? ANONYMOUS.block);
        return;
      case 'forward_parameter':
        isPlain = false;
        takesRest = true;
        takesKeywordRest = true;
        shapes.push({ kind: 'rest', name: '*' }, { kind: 'keyrest', name: '**' }, { kind: 'block', name: '&' });
        rest = scope.declare(ANONYMOUS.rest);
        keywordRest = scope.declare(ANONYMOUS.keywordRest);
        block = scope.declare(ANONYMOUS.block);
        scope.declare(ANONYMOUS.forward);
        return;
      default:
        compiler.unsupported(node, node.kind.replaceAll('_', ' '));
    }
  });
  const trailingComma =
    list.kind === 'block_parameters' && /,\s*(?:;[^|]*)?\|$/.test(list.text) && required.length === 1;
  return {
    shapes, required, optional, rest, takesRest, post, keywords, keywordRest, takesKeywordRest, refusesKeywords, block,
    trailingComma, isPlain: isPlain && !trailingComma, numbered: 0,
  }; // prettier-ignore
}

/** The parameters of a block which uses `_1`, `_2` …: they are required ones by other names. */
export function numberedParameters(compiler: Compiler, count: number): ParameterList {
  const required: Target[] = [];
  const shapes: ParameterShape[] = [];
  for (let number = 1; number <= count; number += 1) {
    const slot = compiler.scope.declare(`_${number}`);
    shapes.push({ kind: 'req', name: `_${number}` });
    required.push((frame, value) => {
      frame.slots[slot] = value;
    });
  }
  return { ...NO_PARAMETERS, shapes, required, numbered: count };
}

/** `(a, (b, *c))`: takes an array apart. */
function destructuring(compiler: Compiler, node: Node): Target {
  const before: Target[] = [];
  const after: Target[] = [];
  let splat: number | undefined;
  let hasSplat = false;
  for (const child of node.children) {
    if (child.kind === 'splat_parameter') {
      hasSplat = true;
      const name = child.field('name')?.text;
      if (name !== undefined) splat = compiler.scope.declare(name);
      continue;
    }
    const list = hasSplat ? after : before;
    if (child.kind === 'destructured_parameter') list.push(destructuring(compiler, child));
    else {
      const slot = compiler.scope.declare(child.text);
      list.push((frame, value) => {
        frame.slots[slot] = value;
      });
    }
  }
  return (frame, value) => {
    const items = frame.vm.toAryOrNull(value)?.items ?? [value];
    spread(frame, items, before, after, hasSplat, (rest) => {
      if (splat !== undefined) frame.slots[splat] = frame.vm.array(rest);
    });
  };
}

/** Gives items to targets, and what is left in the middle to a splat. */
export function spread(
  frame: Parameters<Target>[0],
  items: readonly Parameters<Target>[1][],
  before: readonly Target[],
  after: readonly Target[],
  hasSplat: boolean,
  takeRest: (rest: Parameters<Target>[1][]) => void,
): void {
  before.forEach((target, index) => target(frame, items[index] ?? null));
  if (!hasSplat) return;
  const end = Math.max(items.length - after.length, before.length);
  takeRest(items.slice(before.length, end));
  after.forEach((target, index) => target(frame, items[end + index] ?? null));
}
