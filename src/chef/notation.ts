import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RClass } from '../ruby/value/class.ts';
import { RFloat } from '../ruby/value/float.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RMethod, RProc } from '../ruby/value/proc.ts';
import { RRegexp } from '../ruby/value/regexp.ts';
import { RString } from '../ruby/value/string.ts';
import { RSymbol } from '../ruby/value/symbol.ts';
import { isInteger, type RValue } from '../ruby/value/value.ts';
import type { Json } from './platform/json.ts';

/**
 * A Ruby value as JSON that loses nothing of note: `:name` is a Symbol, `{"$class": …}`, `{"$proc": true}`,
 * `{"$regexp": …}`, `{"$resource": "type[name]"}` what they say.
 */
export function toNotation(vm: Machine, value: RValue, depth = 0): Json {
  if (depth > 40) return { $deep: true };
  if (value === null || typeof value === 'boolean') return value;
  if (isInteger(value)) return typeof value === 'number' ? value : String(value);
  if (value instanceof RFloat) return Number.isFinite(value.value) ? value.value : String(value.value);
  if (value instanceof RSymbol) return `:${value.name}`;
  if (value instanceof RString) return value.text;
  if (value instanceof RHash) {
    const record: Record<string, Json> = {};
    for (const { key, value: item } of value) record[notationKey(vm, key)] = toNotation(vm, item, depth + 1);
    return record;
  }
  if (value instanceof RArray) return value.items.map((item) => toNotation(vm, item, depth + 1));
  if (value instanceof RClass) return { $class: vm.moduleName(value) };
  if (value instanceof RProc || value instanceof RMethod) return { $proc: true };
  if (value instanceof RRegexp) return { $regexp: vm.inspect(value) };
  if (vm.isA(value, vm.classAt('Chef::Resource'))) return { $resource: vm.toS(value) };
  if (vm.className(value) === 'Set') return vm.splat(value).map((item) => toNotation(vm, item, depth + 1));
  if (vm.className(value).startsWith('URI::')) return { $uri: vm.toS(value) };
  return { $object: vm.className(value), $s: vm.toS(value).replace(/0x[0-9a-f]+/g, '0x') };
}

function notationKey(vm: Machine, key: RValue): string {
  return key instanceof RSymbol ? `:${key.name}` : vm.toS(key);
}
