import { RArray } from '../../ruby/value/array.ts';
import { RFloat } from '../../ruby/value/float.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';

/** An attribute's value in one line, for messages: as JSON, but nil and symbols as Ruby writes them. */
export function plainText(value: RValue): string {
  if (value === null) return 'nil';
  if (value instanceof RString) return JSON.stringify(value.text);
  if (value instanceof RSymbol) return `:${value.name}`;
  if (value instanceof RFloat) return String(value.value);
  if (value instanceof RArray) return `[${value.items.map(plainText).join(', ')}]`;
  if (value instanceof RHash)
    return `{${[...value].map(({ key, value: held }) => `${plainText(key)}: ${plainText(held)}`).join(', ')}}`;
  return typeof value === 'object' ? value.tag : String(value);
}
