import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import { RStruct } from '../../ruby/core/struct.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { RubyError } from '../../ruby/machine/control_flow.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { compareText } from '../../ruby/machine/compare.ts';
import { isArgumentMatcher, isDescribable, isMatcher } from '../matchers/is_matcher.ts';

/** How long a value may be in a message before its middle is left out. */
const LONGEST = 200;

/** A text which stands for a value: inspects as itself. */
export class Shown extends RObject {
  readonly text: string;

  constructor(vm: Machine, text: string) {
    super(vm.classAt('RSpec::Support::ObjectFormatter::InspectableItem'));
    this.text = text;
  }
}

/** A value as messages show it: matchers by their descriptions, the middle of long ones left out. */
export function describe(vm: Machine, value: RValue): string {
  const limit = limits(vm);
  const text = vm.inspect(prepare(vm, value, []));
  const characters = [...text];
  if (limit === null || characters.length < limit) return text;
  const half = Math.floor(limit / 2);
  const start = characters.slice(0, half + 1).join('');
  const end = characters.slice(-Math.ceil(limit / 2)).join('');
  return `${start}...${end}`;
}

const LIMIT = Symbol('longest formatted output');

function limits(vm: Machine): number | null {
  const set = vm.attachments.get(LIMIT) as number | null | undefined;
  return set === undefined ? LONGEST : set;
}

/** Changes how long a value may be in a message; null for any length. */
export function setLongestOutput(vm: Machine, length: number | null): void {
  vm.attachments.set(LIMIT, length);
}

/** A value with all in it replaced by what messages show. */
export function prepare(vm: Machine, value: RValue, inside: RValue[]): RValue {
  if (value instanceof RArray) {
    inside.push(value);
    const made = new RArray(value.items.map((item) => element(vm, item, inside)));
    inside.pop();
    return made;
  }
  if (value instanceof RHash) {
    inside.push(value);
    const made = new RHash();
    const pairs = [...value];
    const isSortable = pairs.every(({ key }) => key instanceof RString || key instanceof RSymbol);
    if (isSortable) pairs.sort((a, b) => compareText(vm.toS(a.key), vm.toS(b.key)));
    made.comparesByIdentity = true;
    for (const pair of pairs) made.set(vm, element(vm, pair.key, inside), element(vm, pair.value, inside));
    inside.pop();
    return made;
  }
  return prepareOne(vm, value);
}

function element(vm: Machine, value: RValue, inside: RValue[]): RValue {
  if (value instanceof RObject && inside.includes(value))
    return new Shown(vm, value instanceof RArray ? '[...]' : '{...}');
  return prepare(vm, value, inside);
}

function prepareOne(vm: Machine, value: RValue): RValue {
  if (!(value instanceof RObject) || value instanceof RString) return value;
  const name = vm.className(value);
  if (name === 'Time') {
    const nanoseconds = String(vm.call(value, 'nsec', [])).padStart(9, '0');
    return new Shown(vm, vm.toS(vm.call(value, 'strftime', [new RString(`%Y-%m-%d %H:%M:%S.${nanoseconds} %z`)])));
  }
  const { frame } = vm;
  try {
    if (isDescribable(vm, value) || isArgumentMatcher(vm, value))
      return new Shown(vm, vm.toS(vm.call(value, 'description', [])));
    const delegator = vm.constantAt('Delegator');
    if (delegator && vm.isModule(delegator) && vm.isA(value, delegator))
      return new Shown(vm, `#<${name}(${describe(vm, vm.call(value, '__getobj__', []))})>`);
    return new Shown(vm, vm.toS(vm.call(value, 'inspect', [])));
  } catch (thrown) {
    if (!(thrown instanceof RubyError) || !vm.isA(thrown.exception, vm.classAt('NoMethodError'))) throw thrown;
    vm.frame = frame;
    return new Shown(vm, `#<${name}:0x${(value.objectId * 2).toString(16).padStart(14, '0')}>`);
  }
}

/** `be_within` → "be within" */
export function splitWords(name: string): string {
  return name.replaceAll('_', ' ');
}

/** " 1, 2, and 3": the values of a description with the blank before them. */
export function englishList(vm: Machine, value: RValue): string {
  if (value === null || value === false || value instanceof RHash || value instanceof RStruct)
    return ` ${describe(vm, value)}`;
  const values =
    value instanceof RArray
      ? value.items
      : vm.respondTo(value, 'to_ary') || vm.respondTo(value, 'to_a')
        ? vm.splat(value)
        : [value];
  const items = values.map((item) => describe(vm, item));
  if (items.length === 0) return '';
  if (items.length < 3) return ` ${items.join(' and ')}`;
  return ` ${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`;
}

/** A matcher inside of a description: in parentheses. */
export class DescribedItem extends RObject {
  readonly item: RValue;

  constructor(vm: Machine, item: RValue) {
    super(vm.classAt('RSpec::Matchers::Composable::DescribableItem'));
    this.item = item;
  }
}

/** A value in which matchers are replaced by their descriptions. */
export function surface(vm: Machine, value: RValue): RValue {
  if (isDescribable(vm, value)) return new DescribedItem(vm, value);
  if (value instanceof RHash) {
    const made = new RHash();
    for (const pair of value) made.set(vm, surface(vm, pair.key), surface(vm, pair.value));
    return made;
  }
  if (value instanceof RStruct) return new RString(describe(vm, value));
  if (value instanceof RArray && !value.items.includes(value))
    return new RArray(value.items.map((item) => surface(vm, item)));
  return value;
}

/** The same value, with copies of the matchers in it: each can be matched anew. */
export function withMatchersCloned(vm: Machine, value: RValue): RValue {
  if (value instanceof RArray) {
    if (value.items.includes(value)) return value;
    return value.items.some((item) => item instanceof RObject)
      ? new RArray(value.items.map((item) => withMatchersCloned(vm, item)))
      : value;
  }
  if (value instanceof RHash) {
    const made = new RHash();
    for (const pair of value) made.set(vm, withMatchersCloned(vm, pair.key), withMatchersCloned(vm, pair.value));
    return made;
  }
  return isMatcher(vm, value) ? vm.call(value, 'clone', []) : value;
}

/** `{"a"=>1}` → `{"a" => 1}` */
export function improveHash(text: string): string {
  return text.replace(/(\S)=>(\S)/g, '$1 => $2');
}
