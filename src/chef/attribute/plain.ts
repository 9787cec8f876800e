import { RArray } from '../../ruby/value/array.ts';
import { RFloat } from '../../ruby/value/float.ts';
import { hashOfTexts, RHash } from '../../ruby/value/hash.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { isJsonObject, type Json } from '../platform/json.ts';

/** A Ruby value of JSON. */
export function fromPlain(plain: Json): RValue {
  if (Array.isArray(plain)) return new RArray((plain as readonly Json[]).map(fromPlain));
  if (isJsonObject(plain))
    return hashOfTexts(Object.entries(plain).map(([key, value]) => [key, fromPlain(value)] as const));
  if (typeof plain === 'string') return new RString(plain);
  if (typeof plain === 'number' && !Number.isSafeInteger(plain)) return new RFloat(plain);
  return plain as RValue;
}

/** JSON of a Ruby value: symbols become texts, what JSON cannot say is inspected. */
export function toPlain(vm: Machine, value: RValue): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof RString) return value.text;
  if (value instanceof RSymbol) return value.name;
  if (value instanceof RFloat) return value.value;
  if (value instanceof RArray) return value.items.map((item) => toPlain(vm, item));
  if (value instanceof RHash) {
    const record: Record<string, Json> = {};
    for (const { key, value: held } of value)
      Object.defineProperty(record, plainKey(vm, key), {
        value: toPlain(vm, held),
        configurable: true,
        enumerable: true,
        writable: true,
      });
    return record;
  }
  return vm.inspect(value);
}

/** A hash key as text. */
function plainKey(vm: Machine, key: RValue): string {
  return key instanceof RString ? key.text : vm.toS(key);
}
