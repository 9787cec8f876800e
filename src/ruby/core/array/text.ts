import { RArray } from '../../value/array.ts';
import { RHash } from '../../value/hash.ts';
import { type EncodingName, RString } from '../../value/string.ts';
import { RSymbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { guardRecursion } from '../recursion.ts';

/** Array#inspect */
export function inspectArray(vm: Machine, self: RArray): RString {
  if (self.items.length === 0) return new RString('[]');
  const text = () => {
    const parts: string[] = [];
    for (let index = 0; index < self.items.length; index += 1) parts.push(vm.inspect(self.items[index] as RValue));
    vm.checkSize(parts.reduce((length, part) => length + part.length + 2, 0));
    return `[${parts.join(', ')}]`;
  };
  return new RString(guardRecursion(vm, 'inspect', self, text, () => '[...]'));
}

/** Array#join */
export function join(vm: Machine, self: RArray, separator: RValue): RString {
  if (self.items.length === 0) return emptyText();
  const between = separator === null ? '' : vm.toStr(separator);
  const joined = new Joined();
  if (separator instanceof RString && self.items.length > 1) joined.separatorEncoding = separator.encoding;
  joinInto(vm, self, between, joined);
  return joined.result(vm);
}

/** An empty array has nothing to say, not even of its separator. */
function emptyText(): RString {
  const made = new RString('');
  made.encoding = 'US-ASCII';
  return made;
}

class Joined {
  readonly parts: string[] = [];
  encoding: EncodingName | undefined;
  separatorEncoding: EncodingName | undefined;

  add(text: string, encoding: EncodingName): void {
    this.parts.push(text);
    if (this.encoding === undefined) this.encoding = encoding;
    else if (encoding !== this.encoding && !isAscii(text)) this.encoding = encoding;
  }

  result(vm: Machine): RString {
    let length = 0;
    for (const part of this.parts) length += part.length;
    vm.checkSize(length);
    const made = new RString(this.parts.join(''));
    made.encoding = this.encoding ?? 'US-ASCII';
    if (made.encoding === 'US-ASCII' && !isAscii(made.text)) made.encoding = this.separatorEncoding ?? 'UTF-8';
    return made;
  }
}

function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the ASCII range
  return /^[\0-\x7f]*$/.test(text);
}

function joinInto(vm: Machine, self: RArray, separator: string, joined: Joined): void {
  guardRecursion(
    vm,
    'join',
    self,
    () => {
      for (let index = 0; index < self.items.length; index += 1) {
        if (index > 0 && separator !== '') joined.parts.push(separator);
        joinItem(vm, self.items[index] as RValue, separator, joined);
      }
    },
    () => vm.raise('ArgumentError', 'recursive array join'),
  );
}

function joinItem(vm: Machine, value: RValue, separator: string, joined: Joined): void {
  if (value instanceof RString) joined.add(value.text, value.encoding);
  else if (value instanceof RArray) joinInto(vm, value, separator, joined);
  else if (typeof value !== 'object' || value === null || value instanceof RSymbol || value instanceof RHash)
    addText(vm, value, joined);
  else if (vm.respondTo(value, 'to_str', true)) {
    const made = vm.toRString(value);
    joined.add(made.text, made.encoding);
  } else {
    const nested = vm.toAryOrNull(value);
    if (nested) joinInto(vm, nested, separator, joined);
    else addText(vm, value, joined);
  }
}

function addText(vm: Machine, value: RValue, joined: Joined): void {
  const text = vm.toS(value);
  const isNumber =
    typeof value === 'number' || typeof value === 'bigint' || value === null || typeof value === 'boolean';
  joined.add(text, isNumber ? 'US-ASCII' : isAscii(text) && value instanceof RSymbol ? 'US-ASCII' : 'UTF-8');
}
