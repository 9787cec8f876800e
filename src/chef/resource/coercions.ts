import type { Machine } from '../../ruby/machine/machine.ts';
import { arrayOfTexts, RHash } from '../../ruby/value/hash.ts';
import { RArray } from '../../ruby/value/array.ts';
import type { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol, symbol } from '../../ruby/value/symbol.ts';
import { isInteger, type RValue } from '../../ruby/value/value.ts';
import { generationOf } from '../generation.ts';
import type { Coerce } from './define_resource.ts';
import { shellSplit } from './shell_split.ts';

/** `Array(value)` */
export const toArray: Coerce = (vm, _resource, value) => vm.call(vm.main, 'Array', [value]);

/** `Array(value)`, sorted. */
export const toSortedArray: Coerce = (vm, resource, value) => vm.send(toArray(vm, resource, value), 'sort');

/** `[value].flatten` */
export const flattened: Coerce = (vm, _resource, value) => vm.send(new RArray([value]), 'flatten');

/** A String becomes an array of it. */
export const stringToArray: Coerce = (_vm, _resource, value) =>
  value instanceof RString ? new RArray([value]) : value;

/** A String is split into words as a shell does. */
export const shellWords: Coerce = (vm, _resource, value) =>
  value instanceof RString ? arrayOfTexts(shellSplit(vm, value.text)) : value;

/** A String is split at its commas. */
export const commaList: Coerce = (_vm, _resource, value) =>
  value instanceof RString ? arrayOfTexts(splitAtCommas(value.text)) : value;

/** `Integer(value)` */
export const toInteger: Coerce = (vm, _resource, value) => vm.call(vm.main, 'Integer', [value]);

/** `Integer(value)`, or the value where that fails. */
export const integerOrItself: Coerce = (vm, resource, value) =>
  vm.rescue(
    () => toInteger(vm, resource, value),
    ['StandardError'],
    () => value,
  );

/** `value.to_i` */
export const toI: Coerce = (vm, _resource, value) => vm.send(value, 'to_i');

/** `value.to_s` */
export const toS: Coerce = (vm, _resource, value) => vm.str(vm.toS(value));

/** A String becomes a Symbol. */
export const stringToSymbol: Coerce = (_vm, _resource, value) =>
  value instanceof RString ? symbol(value.text) : value;

/** A String becomes a Symbol in lower case. */
export const stringToLowerSymbol: Coerce = (vm, _resource, value) =>
  value instanceof RString ? vm.send(vm.send(value, 'downcase'), 'to_sym') : value;

/** A String or Symbol, with or without a leading colon in the text, as a Symbol. */
export const colonToSymbol: Coerce = (vm, _resource, value) => colonSymbol(vm, value);

/** An array of names as Symbols with a capital, as Ohai names its plugins. */
export const pluginNames: Coerce = (vm, _resource, value) =>
  mapArray(vm, value, (item) => vm.send(colonSymbol(vm, item), 'capitalize'));

/** `value.downcase` */
export const downcased: Coerce = (vm, _resource, value) => vm.send(value, 'downcase');

/** A String in lower case. */
export const stringDowncased: Coerce = (vm, _resource, value) =>
  value instanceof RString ? vm.send(value, 'downcase') : value;

/** An array is joined with commas. */
export const joinedByCommas: Coerce = (vm, _resource, value) =>
  value instanceof RArray ? vm.send(value, 'join', vm.str(',')) : value;

/** `value.sort` */
export const sorted: Coerce = (vm, _resource, value) => vm.send(value, 'sort');

/** Slashes become backslashes. */
export const backslashed: Coerce = (vm, _resource, value) => vm.send(value, 'tr', vm.str('/'), vm.str('\\'));

/** Names given as a list or with commas between, in lower case. */
export const lowerNames: Coerce = (vm, resource, value) =>
  mapArray(vm, commaList(vm, resource, value), (item) => vm.send(item, 'downcase'));

/** Paths given as a list or with commas between, in lower case and with backslashes. */
export const lowerPaths: Coerce = (vm, resource, value) =>
  mapArray(vm, commaList(vm, resource, value), (item) => backslashed(vm, resource, vm.send(item, 'downcase')));

/** Names given in one String with commas between, or as a value or list of any kind: sorted Strings. */
export const sortedNames: Coerce = (vm, resource, value) =>
  value instanceof RString
    ? vm.send(commaList(vm, resource, value), 'sort')
    : mapArray(vm, toSortedArray(vm, resource, value), (item) => vm.str(vm.toS(item)));

/** The value as a Hash with true for each item of an array. */
export const arrayToFlags: Coerce = (vm, _resource, value) => {
  if (!(value instanceof RArray)) return value;
  const flags = new RHash();
  for (const item of value.items) flags.set(vm, item, true);
  return flags;
};

/** Chef 12: an array's items become true in what is supported so far. */
export const flagsOverCurrent: Coerce = (vm, resource, value) => {
  if (!(value instanceof RArray)) return value;
  const flags = new RHash();
  const current = resource.ivar('@supports');
  if (current instanceof RHash) flags.replaceEntries(current);
  for (const item of value.items) flags.set(vm, item, true);
  return flags;
};

/** Chef 12: a String is split at its commas, and at nothing else. */
export const bareCommaList: Coerce = (vm, _resource, value) =>
  value instanceof RString ? vm.send(value, 'split', vm.str(',')) : value;

/** An absolute path. */
export const expandedPath: Coerce = (vm, _resource, value) => vm.send(vm.classAt('File'), 'expand_path', value);

/** A URL as it is, a path made absolute. */
export const urlOrPath: Coerce = (vm, _resource, value) =>
  /^[A-Za-z][A-Za-z0-9+\-.]*:\/\//.test(vm.toStr(value)) ? value : vm.send(vm.classAt('File'), 'absolute_path', value);

/** A Hash becomes a Mash. */
export const toMash: Coerce = (vm, _resource, value) =>
  value instanceof RHash ? vm.send(vm.classAt(generationOf(vm).mashName), 'new', value) : value;

/** false becomes nil. */
export const falseToNil: Coerce = (_vm, _resource, value) => (value === false ? null : value);

/** nil, false or an array: false stays. */
export const arrayUnlessFalse: Coerce = (vm, resource, value) =>
  value === false ? value : toArray(vm, resource, value);

/** An Integer is taken for a truth value: 0 is false. */
export const zeroIsFalse: Coerce = (_vm, _resource, value) => (isInteger(value) ? value !== 0 : value);

/** An array's items each made anew. */
export function mapArray(vm: Machine, value: RValue, make: (item: RValue) => RValue): RArray {
  return new RArray(vm.toAry(vm.send(value, 'to_a')).items.map(make));
}

/** The parts between commas, blanks around them dropped, empty ones at the end left out. */
export function splitAtCommas(text: string): string[] {
  if (text === '') return [];
  const parts = text.split(/[ \t\r\n\f\v]*,[ \t\r\n\f\v]*/);
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts;
}

/** The value of a property (or any method) of a resource. */
export function ask(vm: Machine, resource: RObject, name: string): RValue {
  return vm.call(resource, name, []);
}

function colonSymbol(vm: Machine, value: RValue): RValue {
  if (value instanceof RSymbol) return value;
  if (value instanceof RString && value.text.startsWith(':')) return symbol(value.text.slice(1));
  return vm.send(value, 'to_sym');
}

/** The value as it is. */
export const itself: Coerce = (vm, _resource, value) => (value instanceof RArray ? vm.send(value, 'to_a') : value);
