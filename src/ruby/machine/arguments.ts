import { RArray } from '../value/array.ts';
import { RHash } from '../value/hash.ts';
import { symbol, type RSymbol } from '../value/symbol.ts';
import type { ParameterShape } from '../value/method.ts';
import type { RProc } from '../value/proc.ts';
import type { RValue } from '../value/value.ts';
import type { Closure } from './code.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';

/** Puts one positional argument where it belongs: into a slot, or apart into a nested pattern. */
export type Target = (frame: Frame, value: RValue) => void;

export interface OptionalParameter {
  readonly slot: number;
  readonly value: Closure;
}

export interface KeywordParameter {
  readonly key: RSymbol;
  readonly slot: number;
  /** undefined for a required keyword. */
  readonly value: Closure | undefined;
}

/** A compiled parameter list. Slots of -1 mean that there is no such parameter. */
export interface ParameterList {
  readonly shapes: readonly ParameterShape[];
  readonly required: readonly Target[];
  readonly optional: readonly OptionalParameter[];
  readonly rest: number;
  /** There is a `*`, named or not. */
  readonly takesRest: boolean;
  readonly post: readonly Target[];
  readonly keywords: readonly KeywordParameter[];
  readonly keywordRest: number;
  readonly takesKeywordRest: boolean;
  /** `**nil` */
  readonly refusesKeywords: boolean;
  readonly block: number;
  /** A block's `|a, |`: takes a lone array apart although it names one parameter. */
  readonly trailingComma: boolean;
  /** Only required parameters, in the slots 0, 1, 2 …: the common case, bound without further ado. */
  readonly isPlain: boolean;
  /** For numbered parameters (`_1`): how many there are. */
  readonly numbered: number;
}

/** The arity that Ruby shows: of a method or lambda, or of a proc, which counts optional parameters differently. */
export function arityOf(list: ParameterList, isProc: boolean): number {
  const required = list.required.length + list.post.length;
  const least = required + (list.keywords.some((keyword) => !keyword.value) ? 1 : 0);
  const most = list.takesRest ? Infinity : required + list.optional.length + (acceptsKeywords(list) ? 1 : 0);
  const isExact = isProc ? most !== Infinity : least === most;
  return isExact ? least : -least - 1;
}

/** Binds a method's or lambda's arguments: the counts must fit. */
export function bindStrictly(
  vm: Machine,
  frame: Frame,
  list: ParameterList,
  args: RValue[],
  block: RProc | null,
): void {
  if (list.isPlain && !endsInKeywords(args)) {
    const count = list.required.length;
    if (args.length !== count) wrongNumber(vm, list, args.length);
    for (let index = 0; index < count; index += 1) frame.slots[index] = args[index] as RValue;
    return;
  }
  const { positional, keywords } = separate(list, args);
  if (keywords && list.refusesKeywords && keywords.size > 0) vm.raise('ArgumentError', 'no keywords accepted');
  const required = list.required.length + list.post.length;
  const maximum = list.takesRest ? Infinity : required + list.optional.length;
  if (positional.length < required || positional.length > maximum) wrongNumber(vm, list, positional.length);
  place(vm, frame, list, positional, keywords, block);
}

/** Binds a block's arguments: a lone array is taken apart, missing ones are nil, too many are dropped. */
export function bindLoosely(vm: Machine, frame: Frame, list: ParameterList, args: RValue[], block: RProc | null): void {
  if (list.isPlain && !endsInKeywords(args)) {
    const count = list.required.length;
    const parts = args.length === 1 && count > 1 ? (vm.toAryOrNull(args[0] as RValue)?.items ?? args) : args;
    const given = parts.length < count ? parts.length : count;
    for (let index = 0; index < given; index += 1) frame.slots[index] = parts[index] as RValue;
    return;
  }
  let { positional, keywords } = separate(list, args);
  const named = list.required.length + list.optional.length + list.post.length;
  if (
    positional.length === 1 &&
    (named > 1 || list.trailingComma || (list.takesRest && named > 0) || (named === 1 && acceptsKeywords(list)))
  ) {
    const parts = vm.toAryOrNull(positional[0] as RValue);
    if (parts) positional = parts.items;
  }
  const required = list.required.length + list.post.length;
  if (positional.length < required) {
    positional = positional.slice();
    while (positional.length < required) positional.push(null);
  } else if (!list.takesRest && positional.length > named) positional = positional.slice(0, named);
  place(vm, frame, list, positional, keywords, block);
}

function endsInKeywords(args: RValue[]): boolean {
  // Never asks for the index -1: that is slow.
  if (args.length === 0) return false;
  const last = args[args.length - 1];
  return typeof last === 'object' && last instanceof RHash && last.isKeywords;
}

function acceptsKeywords(list: ParameterList): boolean {
  return list.keywords.length > 0 || list.takesKeywordRest;
}

function separate(list: ParameterList, args: RValue[]): { positional: RValue[]; keywords: RHash | null } {
  if (!endsInKeywords(args)) return { positional: args, keywords: null };
  const last = args[args.length - 1] as RHash;
  if (acceptsKeywords(list) || list.refusesKeywords || last.size === 0)
    return { positional: args.slice(0, -1), keywords: last };
  last.isKeywords = false;
  return { positional: args, keywords: null };
}

function place(
  vm: Machine,
  frame: Frame,
  list: ParameterList,
  positional: RValue[],
  keywords: RHash | null,
  block: RProc | null,
): void {
  let next = 0;
  for (const target of list.required) target(frame, positional[next++] as RValue);
  const spare = positional.length - list.required.length - list.post.length;
  const given = Math.min(spare, list.optional.length);
  for (let index = 0; index < list.optional.length; index += 1) {
    const { slot, value } = list.optional[index] as OptionalParameter;
    frame.slots[slot] = index < given ? (positional[next++] as RValue) : value(frame);
  }
  if (list.takesRest) {
    const end = positional.length - list.post.length;
    if (list.rest >= 0) frame.slots[list.rest] = new RArray(positional.slice(next, end));
    next = end;
  }
  for (const target of list.post) target(frame, positional[next++] as RValue);
  if (acceptsKeywords(list)) placeKeywords(vm, frame, list, keywords);
  if (list.block >= 0) frame.slots[list.block] = block;
}

function placeKeywords(vm: Machine, frame: Frame, list: ParameterList, given: RHash | null): void {
  let taken = 0;
  let isMissing = false;
  for (const keyword of list.keywords) {
    const value = given?.option(keyword.key);
    if (value !== undefined) {
      frame.slots[keyword.slot] = value;
      taken += 1;
    } else if (!keyword.value) isMissing = true;
  }
  if (isMissing) missingKeywords(vm, list, given);
  if (taken < list.keywords.length)
    for (const keyword of list.keywords)
      if (keyword.value && given?.option(keyword.key) === undefined) frame.slots[keyword.slot] = keyword.value(frame);

  const size = given ? given.size : 0;
  if (list.takesKeywordRest) {
    if (list.keywordRest < 0) return;
    const rest = new RHash();
    const known = new Set<RValue>(list.keywords.map((keyword) => keyword.key));
    if (given) for (const { key, value } of given) if (!known.has(key)) rest.set(vm, key, value);
    frame.slots[list.keywordRest] = rest;
  } else if (size > taken && given) {
    const known = new Set<RValue>(list.keywords.map((keyword) => keyword.key));
    const unknown = [...given].filter(({ key }) => !known.has(key)).map(({ key }) => vm.inspect(key));
    vm.raise('ArgumentError', `unknown keyword${unknown.length > 1 ? 's' : ''}: ${unknown.join(', ')}`);
  }
}

function missingKeywords(vm: Machine, list: ParameterList, given: RHash | null): never {
  const names = list.keywords
    .filter(({ key, value }) => !value && given?.option(key) === undefined)
    .map(({ key }) => `:${key.name}`);
  return vm.raise('ArgumentError', `missing keyword${names.length > 1 ? 's' : ''}: ${names.join(', ')}`);
}

function wrongNumber(vm: Machine, list: ParameterList, given: number): never {
  const required = list.required.length + list.post.length;
  const expected = list.takesRest
    ? `${required}+`
    : list.optional.length > 0
      ? `${required}..${required + list.optional.length}`
      : `${required}`;
  const missing = list.keywords.filter((keyword) => !keyword.value);
  const names = missing.map((keyword) => keyword.key.name).join(', ');
  const tail = missing.length > 0 ? `; required keyword${missing.length > 1 ? 's' : ''}: ${names}` : '';
  vm.raise('ArgumentError', `wrong number of arguments (given ${given}, expected ${expected}${tail})`);
}

/** Parameters that are all required and plain: what `attr_writer` and native one-argument methods show. */
export function requiredShapes(names: readonly string[]): ParameterShape[] {
  return names.map((name) => ({ kind: 'req', name }));
}

/** Keyword arguments for a call made by the machine itself. */
export function keywordArguments(vm: Machine, options: Record<string, RValue>): RHash {
  const hash = new RHash();
  for (const [name, value] of Object.entries(options)) hash.set(vm, symbol(name), value);
  hash.isKeywords = true;
  return hash;
}
