import { RArray } from '../../value/array.ts';
import { RHash } from '../../value/hash.ts';
import { type RSymbol, symbol } from '../../value/symbol.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Closure } from '../../machine/code.ts';
import type { Frame } from '../../machine/frame.ts';
import type { Node } from '../../syntax/node.ts';
import type { Compiler } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';
import { localTarget } from '../places.ts';

/** Pattern matching: `case … in`, `value => pattern`, `value in pattern`. */
export const patterns = defineCompilers({
  case_match: (compiler, node) => {
    const value = compiler.compile(node.field('value') as Node);
    const written = node.fields('clauses').map((clause) => {
      const pattern = compileTopPattern(compiler, clause.field('pattern') as Node);
      const guardNode = clause.field('guard');
      const guard = guardNode && compiler.compile(guardNode.field('condition') as Node);
      const wanted = guardNode?.kind !== 'unless_guard';
      return { pattern, guard, wanted, body: compiler.compileOptional(clause.field('body')) };
    });
    const elseNode = node.field('else');
    const ways = node.fields('clauses').map((clause) => [`in ${clause.field('pattern')?.text ?? ''}`, clause] as const);
    const closures = [...written.map(({ body }) => body), ...(elseNode ? [compiler.compile(elseNode)] : [])];
    const arms = compiler.arms('case', node, elseNode ? [...ways, ['else', elseNode]] : ways, closures);
    const clauses = written.map((clause, index) => ({ ...clause, body: arms[index] as Closure }));
    const otherwise = arms[clauses.length];
    const line = node.line;
    // Why nothing matched is told where there is one pattern only.
    const tellsWhy = clauses.length === 1;
    return (frame) => {
      const match = new Match(value(frame));
      for (const { pattern, guard, wanted, body } of clauses) {
        if (!pattern(frame, match.subject, match)) continue;
        if (!guard || truthy(guard(frame)) === wanted) return body(frame);
        match.fail(() => 'guard clause does not return true');
      }
      if (otherwise) return otherwise(frame);
      frame.line = line;
      return refuse(frame, match, tellsWhy);
    };
  },
  match_pattern: (compiler, node) => {
    const value = compiler.compile(node.field('value') as Node);
    const pattern = compileTopPattern(compiler, node.field('pattern') as Node);
    const line = node.line;
    return (frame) => {
      const match = new Match(value(frame));
      if (pattern(frame, match.subject, match)) return null;
      frame.line = line;
      return refuse(frame, match, true);
    };
  },
  test_pattern: (compiler, node) => {
    const value = compiler.compile(node.field('value') as Node);
    const pattern = compileTopPattern(compiler, node.field('pattern') as Node);
    return (frame) => {
      const match = new Match(value(frame));
      return pattern(frame, match.subject, match);
    };
  },
});

/** One value on its way through patterns. */
class Match {
  readonly subject: RValue;
  /** What the subject's `deconstruct` gave: it is asked once. */
  deconstructed: readonly RValue[] | undefined;
  /** Why the last pattern did not fit. */
  reason: (() => string) | undefined;
  missingKey: { readonly key: RSymbol; readonly matchee: RHash } | undefined;

  constructor(subject: RValue) {
    this.subject = subject;
  }

  fail(reason: () => string, missingKey?: { key: RSymbol; matchee: RHash }): false {
    this.reason = reason;
    this.missingKey = missingKey;
    return false;
  }
}

type Pattern = (frame: Frame, value: RValue, match: Match) => boolean;

function refuse(frame: Frame, { subject, reason, missingKey }: Match, tellsWhy: boolean): never {
  const { vm } = frame;
  const shown = vm.inspect(subject);
  if (!tellsWhy || !reason) return vm.raise('NoMatchingPatternError', shown);
  const message = `${shown}: ${reason()}`;
  if (missingKey)
    return vm.raise('NoMatchingPatternKeyError', message, { key: missingKey.key, matchee: missingKey.matchee });
  return vm.raise('NoMatchingPatternError', message);
}

/** A whole pattern, in which no name and no key may come twice. */
function compileTopPattern(compiler: Compiler, node: Node): Pattern {
  checkNames(compiler, node, new Set());
  return compilePattern(compiler, node);
}

function checkNames(compiler: Compiler, node: Node, seen: Set<string>, isAlternative = false): void {
  const nameNode =
    node.kind === 'identifier'
      ? node
      : node.kind === 'as_pattern' || node.kind === 'splat_parameter' || node.kind === 'hash_splat_parameter'
        ? node.field('name')
        : node.kind === 'keyword_pattern' && !node.field('value')
          ? node.field('key')
          : undefined;
  const name = nameNode?.text;
  if (nameNode && name !== undefined && !name.startsWith('_')) {
    if (isAlternative) compiler.refuse(nameNode, `illegal variable in alternative pattern (${name})`);
    if (seen.has(name)) compiler.refuse(nameNode, 'duplicated variable name');
    seen.add(name);
  }
  if (node.kind === 'hash_pattern') {
    const keys = node.children.flatMap((child) =>
      child.kind === 'keyword_pattern' ? (child.field('key')?.text ?? []) : [],
    );
    if (new Set(keys).size < keys.length) compiler.refuse(node, 'duplicated key name');
  }
  if (!node.kind.endsWith('_pattern') || node.kind.includes('reference')) return;
  node.children.forEach((child, index) => {
    if (!['class', 'name', 'key'].includes(node.names[index] ?? ''))
      checkNames(compiler, child, seen, isAlternative || node.kind === 'alternative_pattern');
  });
}

function compilePattern(compiler: Compiler, node: Node): Pattern {
  switch (node.kind) {
    case 'identifier':
      return binding(compiler, node.text);
    case 'as_pattern': {
      const inner = compilePattern(compiler, node.field('value') as Node);
      const bind = binding(compiler, node.field('name')?.text as string);
      return (frame, value, match) => inner(frame, value, match) && bind(frame, value, match);
    }
    case 'alternative_pattern': {
      const choices = node.children.map((child) => compilePattern(compiler, child));
      return (frame, value, match) => choices.some((choice) => choice(frame, value, match));
    }
    case 'parenthesized_pattern':
      return compilePattern(compiler, node.children[0] as Node);
    case 'variable_reference_pattern':
      if (node.field('name')?.kind === 'identifier' && !compiler.scope.resolve(node.field('name')?.text as string))
        compiler.refuse(node, `${node.field('name')?.text}: no such local variable`);
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
  return (frame, value, match) => {
    const { vm } = frame;
    const wanted = closure(frame);
    return (
      vm.caseEqual(wanted, value) ||
      match.fail(() => `${vm.inspect(wanted)} === ${vm.inspect(value)} does not return true`)
    );
  };
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

function deconstruct(frame: Frame, value: RValue, match: Match): readonly RValue[] | undefined {
  if (value instanceof RArray) return value.items;
  if (value === match.subject && match.deconstructed) return match.deconstructed;
  const { vm } = frame;
  if (!vm.respondTo(value, 'deconstruct')) {
    match.fail(() => `${vm.inspect(value)} does not respond to #deconstruct`);
    return undefined;
  }
  const made = vm.call(value, 'deconstruct', []);
  if (!(made instanceof RArray)) return vm.raise('TypeError', 'deconstruct must return Array');
  if (value === match.subject) match.deconstructed = made.items;
  return made.items;
}

function splatBinding(compiler: Compiler, node: Node): Pattern {
  const name = node.field('name')?.text;
  return name === undefined ? () => true : binding(compiler, name);
}

function lengthMismatch(frame: Frame, match: Match, items: readonly RValue[], least: number, isOpen: boolean): false {
  const shown = () => frame.vm.inspect(new RArray([...items]));
  return match.fail(() => `${shown()} length mismatch (given ${items.length}, expected ${least}${isOpen ? '+' : ''})`);
}

function arrayPattern(compiler: Compiler, node: Node): Pattern {
  const test = classTest(compiler, node);
  const parts = node.children.filter((child) => child !== node.field('class'));
  const at = parts.findIndex((part) => part.kind === 'splat_parameter');
  // Compiled in their order, for a later part may use what an earlier one has named.
  const compiled = parts.map((part, index) =>
    index === at ? splatBinding(compiler, part) : compilePattern(compiler, part),
  );
  const splat = compiled[at];
  const before = at === -1 ? compiled : compiled.slice(0, at);
  const after = at === -1 ? [] : compiled.slice(at + 1);
  // `in a,` takes more than one.
  const isOpen = splat !== undefined || /,\s*$/.test(node.text);
  return (frame, value, match) => {
    if (!test(frame, value, match)) return false;
    const items = deconstruct(frame, value, match);
    if (!items) return false;
    const least = before.length + after.length;
    if (isOpen ? items.length < least : items.length !== least)
      return lengthMismatch(frame, match, items, least, isOpen);
    if (!before.every((pattern, index) => pattern(frame, items[index] as RValue, match))) return false;
    const end = items.length - after.length;
    if (splat && !splat(frame, new RArray(items.slice(before.length, end)), match)) return false;
    return after.every((pattern, index) => pattern(frame, items[end + index] as RValue, match));
  };
}

function findPattern(compiler: Compiler, node: Node): Pattern {
  const test = classTest(compiler, node);
  const parts = node.children.filter((child) => child !== node.field('class'));
  const first = splatBinding(compiler, parts[0] as Node);
  const middle = parts.slice(1, -1).map((part) => compilePattern(compiler, part));
  const last = splatBinding(compiler, parts.at(-1) as Node);
  return (frame, value, match) => {
    if (!test(frame, value, match)) return false;
    const items = deconstruct(frame, value, match);
    if (!items) return false;
    if (items.length < middle.length) return lengthMismatch(frame, match, items, middle.length, true);
    for (let start = 0; start + middle.length <= items.length; start += 1) {
      if (!middle.every((pattern, index) => pattern(frame, items[start + index] as RValue, match))) continue;
      first(frame, new RArray(items.slice(0, start)), match);
      last(frame, new RArray(items.slice(start + middle.length)), match);
      return true;
    }
    return match.fail(() => `${frame.vm.inspect(new RArray([...items]))} does not match to find pattern`);
  };
}

function hashPattern(compiler: Compiler, node: Node): Pattern {
  const test = classTest(compiler, node);
  const pairs = node.children
    .filter((child) => child.kind === 'keyword_pattern')
    .map((child) => {
      const keyNode = child.field('key') as Node;
      if (keyNode.children.some((part) => part.kind === 'interpolation'))
        compiler.refuse(keyNode, 'symbol literal with interpolation is not allowed');
      const name =
        keyNode.kind === 'hash_key_symbol' ? keyNode.text : keyNode.children.map((part) => part.text).join('');
      const valueNode = child.field('value');
      return { key: symbol(name), pattern: valueNode ? compilePattern(compiler, valueNode) : binding(compiler, name) };
    });
  const restNode = node.children.find((child) => child.kind === 'hash_splat_parameter');
  const rest = restNode && splatBinding(compiler, restNode);
  const isClosed = node.children.some((child) => child.kind === 'hash_splat_nil');
  return (frame, value, match) => {
    const { vm } = frame;
    if (!test(frame, value, match)) return false;
    if (!(value instanceof RHash) && !vm.respondTo(value, 'deconstruct_keys'))
      return match.fail(() => `${vm.inspect(value)} does not respond to #deconstruct_keys`);
    const wanted = rest ? null : new RArray(pairs.map((pair) => pair.key));
    const hash = value instanceof RHash ? value : vm.call(value, 'deconstruct_keys', [wanted]);
    if (!(hash instanceof RHash)) return vm.raise('TypeError', 'deconstruct_keys must return Hash');
    for (const { key, pattern } of pairs) {
      const found = hash.get(vm, key);
      if (found === undefined) return match.fail(() => `key not found: ${vm.inspect(key)}`, { key, matchee: hash });
      if (!pattern(frame, found, match)) return false;
    }
    if (pairs.length === 0 && !rest && !isClosed)
      return hash.size === 0 || match.fail(() => `${vm.inspect(hash)} is not empty`);
    if (!rest && !isClosed) return true;
    const left = new RHash();
    for (const entry of hash) if (!pairs.some((pair) => pair.key === entry.key)) left.set(vm, entry.key, entry.value);
    if (rest) return rest(frame, left, match);
    return left.size === 0 || match.fail(() => `rest of ${vm.inspect(left)} is not empty`);
  };
}
