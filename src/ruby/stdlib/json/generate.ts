import { RArray } from '../../value/array.ts';
import type { RClass } from '../../value/class.ts';
import { RFloat } from '../../value/float.ts';
import { RHash } from '../../value/hash.ts';
import { RObject } from '../../value/object.ts';
import { RString } from '../../value/string.ts';
import { RSymbol } from '../../value/symbol.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { floatToS } from '../../core/float/to_s.ts';

/** JSON::State: how to write, and how deep the writing is. */
export class JsonState extends RObject {
  indent = '';
  space = '';
  spaceBefore = '';
  objectNewline = '';
  arrayNewline = '';
  maxNesting = 100;
  allowNan = false;
  asciiOnly = false;
  escapeSlash = false;
  depth = 0;

  override get tag(): string {
    return 'JSON::State';
  }
}

export function makeState(vm: Machine, settings: Partial<JsonState> = {}): JsonState {
  return Object.assign(new JsonState(vm.classAt('JSON::Ext::Generator::State') as RClass), settings);
}

export const PRETTY = { indent: '  ', space: ' ', objectNewline: '\n', arrayNewline: '\n' } as const;

/** A value's JSON text. Plain core values are written at once, everything else by its own `to_json`. */
export function generateJson(vm: Machine, value: RValue, state: JsonState): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (isInteger(value)) return String(value);
  if (value instanceof RFloat) return floatJson(vm, value.value, state);
  if (value instanceof RString && !value.klass) return stringJson(vm, value, state);
  if (value instanceof RHash && !value.klass) return hashJson(vm, value, state);
  if (value instanceof RArray && !value.klass) return arrayJson(vm, value, state);
  if (value instanceof RSymbol && !vm.respondTo(value, 'to_json'))
    return stringJson(vm, new RString(value.name), state);
  if (vm.respondTo(value, 'to_json')) {
    const made = vm.send(value, 'to_json', state);
    if (!(made instanceof RString))
      vm.raise('TypeError', `wrong argument type ${vm.className(made)} (expected String)`);
    return made.text;
  }
  return stringJson(vm, vm.toRString(vm.send(value, 'to_s')), state);
}

export function floatJson(vm: Machine, value: number, state: JsonState): string {
  if (!Number.isFinite(value) && !state.allowNan)
    vm.raise('JSON::GeneratorError', `${Number.isNaN(value) ? 1003 : 1000}: ${floatToS(value)} not allowed in JSON`);
  return floatToS(value);
}

const SHORT: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

export function stringJson(vm: Machine, string: RString, state: JsonState): string {
  const text = utf8(vm, string);
  // oxlint-disable-next-line no-control-regex -- those that JSON escapes
  let made = text.replace(/["\\\x00-\x1f]/g, (character) => SHORT[character] ?? unicode(character));
  if (state.escapeSlash) made = made.replaceAll('/', '\\/');
  if (state.asciiOnly) made = made.replace(/[^\x00-\x7f]/g, unicode); // oxlint-disable-line no-control-regex
  return `"${made}"`;
}

function unicode(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The text as Unicode: bytes that are none are refused. */
function utf8(vm: Machine, string: RString): string {
  const { text } = string;
  if (string.encoding === 'ASCII-8BIT' && /[\x80-\xff]/.test(text)) {
    const decoded = new TextDecoder('utf-8', { fatal: true });
    try {
      return decoded.decode(Uint8Array.from(text, (unit) => unit.charCodeAt(0)));
    } catch {
      malformed(vm, text.charCodeAt(text.length - 1) >= 0xc0);
    }
  }
  const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text);
  if (lone) malformed(vm, lone.index === text.length - 1 && text.charCodeAt(lone.index) >= 0xdcc0);
  return text;
}

function malformed(vm: Machine, isCutOff: boolean): never {
  vm.raise(
    'JSON::GeneratorError',
    isCutOff ? 'partial character in source, but hit end' : 'source sequence is illegal/malformed utf-8',
  );
}

export function hashJson(vm: Machine, hash: RHash, state: JsonState): string {
  const depth = deeper(vm, state);
  const parts: string[] = [];
  for (const { key, value } of hash) {
    vm.step();
    const name =
      key instanceof RString
        ? key
        : key instanceof RSymbol
          ? new RString(key.name)
          : vm.toRString(vm.send(key, 'to_s'));
    parts.push(
      `${state.indent.repeat(depth)}${generateJson(vm, name, state)}${state.spaceBefore}:${state.space}${generateJson(vm, value, state)}`,
    );
  }
  state.depth = depth - 1;
  const newline = state.objectNewline;
  const end = newline === '' ? '' : `${newline}${state.indent.repeat(depth - 1)}`;
  return parts.length === 0 ? `{${end}}` : `{${newline}${parts.join(`,${newline}`)}${end}}`;
}

export function arrayJson(vm: Machine, array: RArray, state: JsonState): string {
  const depth = deeper(vm, state);
  const parts: string[] = [];
  for (const item of array.items) {
    vm.step();
    parts.push(`${state.indent.repeat(depth)}${generateJson(vm, item, state)}`);
  }
  state.depth = depth - 1;
  const newline = state.arrayNewline;
  const end = newline === '' ? '' : `${newline}${state.indent.repeat(depth - 1)}`;
  return parts.length === 0 ? `[${newline}${end}]` : `[${newline}${parts.join(`,${newline}`)}${end}]`;
}

function deeper(vm: Machine, state: JsonState): number {
  state.depth += 1;
  if (state.maxNesting !== 0 && state.depth > state.maxNesting) {
    state.depth -= 1;
    vm.raise('JSON::NestingError', `nesting of ${state.depth} is too deep`);
  }
  return state.depth;
}
