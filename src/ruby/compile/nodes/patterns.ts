import { RArray } from '../../value/array.ts';
import { RHash } from '../../value/hash.ts';
import { symbol } from '../../value/symbol.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Closure } from '../../machine/code.ts';
import type { Frame } from '../../machine/frame.ts';
import type { Node } from '../../syntax/node.ts';
import type { Compiler } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';
import { localTarget } from '../targets.ts';

/** Pattern matching: `case … in`, `value => pattern`, `value in pattern`. */
export const patterns = defineCompilers({
  case_match: (compiler, node) => {
    const value = compiler.compile(node.field('value') as Node);
    const clauses = node.fields('clauses').map((clause) => {
      const pattern = compilePattern(compiler, clause.field('pattern') as Node);
      const guardNode = clause.field('guard');
      const guard = guardNode && compiler.compile(guardNode.field('condition') as Node);
      const wanted = guardNode?.kind !== 'unless_guard';
      return { pattern, guard, wanted, body: compiler.compileOptional(clause.field('body')) };
    });
    const elseNode = node.field('else');
    const otherwise = elseNode && compiler.compile(elseNode);
    const line = node.line;
    return (frame) => {
      const subject = value(frame);
      for (const { pattern, guard, wanted, body } of clauses)
        if (pattern(frame, subject) && (!guard || truthy(guard(frame)) === wanted)) return body(frame);
      if (otherwise) return otherwise(frame);
      frame.line = line;
      return refuse(frame, subject);
    };
  },
  match_pattern: (compiler, node) => {
    const value = compiler.compile(node.field('value') as Node);
    const pattern = compilePattern(compiler, node.field('pattern') as Node);
    const line = node.line;
    return (frame) => {
      const subject = value(frame);
      if (pattern(frame, subject)) return null;
      frame.line = line;
      return refuse(frame, subject);
    };
  },
  test_pattern: (compiler, node) => {
    const value = compiler.compile(node.field('value') as Node);
    const pattern = compilePattern(compiler, node.field('pattern') as Node);
    return (frame) => pattern(frame, value(frame));
  },
});

type Pattern = (frame: Frame, value: RValue) => boolean;

function refuse(frame: Frame, subject: RValue): never {
  return frame.vm.raise('NoMatchingPatternError', frame.vm.inspect(subject));
}

function compilePattern(compiler: Compiler, node: Node): Pattern {
  switch (node.kind) {
    case 'identifier':
      return binding(compiler, node.text);
    case 'as_pattern': {
      const inner = compilePattern(compiler, node.field('value') as Node);
      const bind = binding(compiler, node.field('name')?.text as string);
      return (frame, value) => inner(frame, value) && bind(frame, value);
    }
    case 'alternative_pattern': {
      const choices = node.children.map((child) => compilePattern(compiler, child));
      return (frame, value) => choices.some((choice) => choice(frame, value));
    }
    case 'parenthesized_pattern':
      return compilePattern(compiler, node.children[0] as Node);
    case 'variable_reference_pattern':
      return equalTo(compiler.compile(node.field('name') as Node));
    case 'expression_reference_pattern':
      return equalTo(compiler.compile(node.field('value') as Node));
    case 'array_pattern':
      return arrayPattern(compiler, node);
    case 'find_pattern':
      return findPattern(compiler, node);
    case 'hash_pattern':
      return hashPattern(compiler, node);
    default:
      return equalTo(compiler.compile(node));
  }
}

function equalTo(closure: Closure): Pattern {
  return (frame, value) => frame.vm.caseEqual(closure(frame), value);
}

function binding(compiler: Compiler, name: string): Pattern {
  const assign = localTarget(compiler, name);
  return (frame, value) => {
    assign(frame, value);
    return true;
  };
}

function classTest(compiler: Compiler, node: Node): Pattern {
  const klass = node.field('class');
  return klass ? equalTo(compiler.compile(klass)) : () => true;
}

function deconstruct(frame: Frame, value: RValue): readonly RValue[] | undefined {
  if (value instanceof RArray) return value.items;
  if (!frame.vm.respondTo(value, 'deconstruct')) return undefined;
  const made = frame.vm.call(value, 'deconstruct', []);
  if (!(made instanceof RArray)) return frame.vm.raise('TypeError', 'deconstruct must return Array');
  return made.items;
}

function splatBinding(compiler: Compiler, node: Node): Pattern {
  const name = node.field('name')?.text;
  return name === undefined ? () => true : binding(compiler, name);
}

function arrayPattern(compiler: Compiler, node: Node): Pattern {
  const test = classTest(compiler, node);
  const parts = node.children.filter((child) => child !== node.field('class'));
  const at = parts.findIndex((part) => part.kind === 'splat_parameter');
  const splat = at === -1 ? undefined : splatBinding(compiler, parts[at] as Node);
  const before = (at === -1 ? parts : parts.slice(0, at)).map((part) => compilePattern(compiler, part));
  const after = (at === -1 ? [] : parts.slice(at + 1)).map((part) => compilePattern(compiler, part));
  // `in a,` takes more than one.
  const isOpen = splat !== undefined || /,\s*$/.test(node.text);
  return (frame, value) => {
    if (!test(frame, value)) return false;
    const items = deconstruct(frame, value);
    if (!items) return false;
    const least = before.length + after.length;
    if (isOpen ? items.length < least : items.length !== least) return false;
    if (!before.every((pattern, index) => pattern(frame, items[index] as RValue))) return false;
    const end = items.length - after.length;
    if (splat && !splat(frame, new RArray(items.slice(before.length, end)))) return false;
    return after.every((pattern, index) => pattern(frame, items[end + index] as RValue));
  };
}

function findPattern(compiler: Compiler, node: Node): Pattern {
  const test = classTest(compiler, node);
  const parts = node.children.filter((child) => child !== node.field('class'));
  const first = splatBinding(compiler, parts[0] as Node);
  const last = splatBinding(compiler, parts.at(-1) as Node);
  const middle = parts.slice(1, -1).map((part) => compilePattern(compiler, part));
  return (frame, value) => {
    if (!test(frame, value)) return false;
    const items = deconstruct(frame, value);
    if (!items) return false;
    for (let start = 0; start + middle.length <= items.length; start += 1) {
      if (!middle.every((pattern, index) => pattern(frame, items[start + index] as RValue))) continue;
      first(frame, new RArray(items.slice(0, start)));
      last(frame, new RArray(items.slice(start + middle.length)));
      return true;
    }
    return false;
  };
}

function hashPattern(compiler: Compiler, node: Node): Pattern {
  const test = classTest(compiler, node);
  const pairs = node.children
    .filter((child) => child.kind === 'keyword_pattern')
    .map((child) => {
      const keyNode = child.field('key') as Node;
      const name = keyNode.kind === 'hash_key_symbol' ? keyNode.text : keyNode.children.map((part) => part.text).join('');
      const valueNode = child.field('value');
      return { key: symbol(name), pattern: valueNode ? compilePattern(compiler, valueNode) : binding(compiler, name) };
    });
  const restNode = node.children.find((child) => child.kind === 'hash_splat_parameter');
  const rest = restNode && splatBinding(compiler, restNode);
  const isClosed = node.children.some((child) => child.kind === 'hash_splat_nil');
  return (frame, value) => {
    const { vm } = frame;
    if (!test(frame, value)) return false;
    if (!(value instanceof RHash) && !vm.respondTo(value, 'deconstruct_keys')) return false;
    const wanted = rest ? null : new RArray(pairs.map((pair) => pair.key));
    const hash = value instanceof RHash ? value : vm.call(value, 'deconstruct_keys', [wanted]);
    if (!(hash instanceof RHash)) return vm.raise('TypeError', 'deconstruct_keys must return Hash');
    for (const { key, pattern } of pairs) {
      const found = hash.get(vm, key);
      if (found === undefined || !pattern(frame, found)) return false;
    }
    const isExact = isClosed || (pairs.length === 0 && !rest);
    if (isExact && hash.size !== pairs.length) return false;
    if (!rest) return true;
    const left = new RHash();
    for (const entry of hash) if (!pairs.some((pair) => pair.key === entry.key)) left.set(vm, entry.key, entry.value);
    return rest(frame, left);
  };
}
