import { RArray } from '../../ruby/value/array.ts';
import { RFloat } from '../../ruby/value/float.ts';
import { hashOfTexts, RHash } from '../../ruby/value/hash.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';

/** Plain data: what JSON can say. */
export type Plain = null | boolean | number | string | readonly Plain[] | PlainRecord;
export interface PlainRecord {
  readonly [key: string]: Plain;
}

export function isRecord(plain: Plain): plain is PlainRecord {
  return typeof plain === 'object' && plain !== null && !Array.isArray(plain);
}

/** A Ruby value of plain data. */
export function fromPlain(plain: Plain): RValue {
  if (Array.isArray(plain)) return new RArray((plain as readonly Plain[]).map(fromPlain));
  if (isRecord(plain))
    return hashOfTexts(Object.entries(plain).map(([key, value]) => [key, fromPlain(value)] as const));
  if (typeof plain === 'string') return new RString(plain);
  if (typeof plain === 'number' && !Number.isSafeInteger(plain)) return new RFloat(plain);
  return plain as RValue;
}

/** Plain data of a Ruby value: symbols become texts, what JSON cannot say is inspected. */
export function toPlain(vm: Machine, value: RValue): Plain {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof RString) return value.text;
  if (value instanceof RSymbol) return value.name;
  if (value instanceof RFloat) return value.value;
  if (value instanceof RArray) return value.items.map((item) => toPlain(vm, item));
  if (value instanceof RHash) {
    const record: Record<string, Plain> = {};
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
export function plainKey(vm: Machine, key: RValue): string {
  return key instanceof RString ? key.text : vm.toS(key);
}
