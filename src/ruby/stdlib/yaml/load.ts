import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, Scalar, type Document, type ParsedNode, type Pair } from 'yaml';
import { RArray } from '../../value/array.ts';
import { RFloat } from '../../value/float.ts';
import { RHash } from '../../value/hash.ts';
import { RObject } from '../../value/object.ts';
import { RRange } from '../../value/range.ts';
import { RString } from '../../value/string.ts';
import { RSymbol, symbol } from '../../value/symbol.ts';
import { integer, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { binaryString } from '../../core/string/bytes.ts';
import { fraction, plus } from '../../core/rational/fraction.ts';
import { refuse } from '../../core/refuse.ts';
import { daysFromCivil } from '../../core/time/civil.ts';
import { makeTime, type Zone } from '../../core/time/value.ts';
import { date as installDate } from '../date.ts';
import { makeDate } from '../date/value.ts';
import { tokenize, type Token } from './scalar_scanner.ts';

export interface LoadOptions {
  /** undefined permits everything: `unsafe_load`. */
  readonly classes: ReadonlySet<string> | undefined;
  /** Empty permits every Symbol. */
  readonly symbols: ReadonlySet<string>;
  readonly aliases: boolean;
  readonly symbolizeNames: boolean;
  readonly freeze: boolean;
  readonly file: string | null;
}

type YamlValue = ParsedNode | null;

/** The documents of a text; Psych::SyntaxError for what is no YAML. */
export function parseDocuments(vm: Machine, text: string, file: string | null): Document.Parsed[] {
  const source = text.replace(/^\ufeff/, '');
  const documents = parseAllDocuments(source, {
    version: '1.1',
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    merge: false,
    strict: true,
  });
  if (!Array.isArray(documents)) return [];
  for (const document of documents)
    for (const error of document.errors) syntaxError(vm, source, file, error.pos[0], error.code, error.message);
  return documents as Document.Parsed[];
}

/** libyaml's words for the faults that it words in one way only. */
const WORDS: Record<string, readonly [problem: string, context: string | null]> = {
  BLOCK_AS_IMPLICIT_KEY: ['mapping values are not allowed in this context', null],
  BAD_COLLECTION_TYPE: ['did not find expected node content', 'while parsing a flow node'],
  TAB_AS_INDENT: ['found character that cannot start any token', 'while scanning for the next token'],
};

function syntaxError(vm: Machine, text: string, file: string | null, position: number, code: string, message: string): never {
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  const column = position - (before.lastIndexOf('\n') + 1) + 1;
  const [problem, context] = /reserved character/.test(message)
    ? ['found character that cannot start any token', 'while scanning for the next token']
    : (WORDS[code] ?? [message.replace(/\.$/, ''), null]);
  const words = context === null ? problem : `${problem} ${context}`;
  vm.raise('Psych::SyntaxError', `(${file ?? '<unknown>'}): ${words} at line ${line} column ${column}`, {
    file: file === null ? null : new RString(file),
    line,
    column,
    offset: 0,
    problem: new RString(problem as string),
    context: context === null ? null : new RString(context as string),
  });
}

/** A document's value, as Psych's ToRuby makes it. */
export function toRuby(vm: Machine, document: Document.Parsed, options: LoadOptions): RValue {
  return new ToRuby(vm, options).value(document.contents as YamlValue);
}

class ToRuby {
  readonly #vm: Machine;
  readonly #options: LoadOptions;
  readonly #anchors = new Map<string, RValue>();

  constructor(vm: Machine, options: LoadOptions) {
    this.#vm = vm;
    this.#options = options;
  }

  value(node: YamlValue): RValue {
    this.#vm.step();
    const value = this.#accept(node);
    if (this.#options.freeze && value instanceof RObject) value.frozen = true;
    return value;
  }

  #accept(node: YamlValue): RValue {
    if (node === null) return null;
    if (isAlias(node)) {
      const found = this.#options.aliases ? this.#anchors.get(node.source) : undefined;
      if (found === undefined) this.#vm.raise('Psych::BadAlias', `Unknown alias: ${node.source}`);
      return found;
    }
    if (isScalar(node)) return this.#register(node.anchor, this.#scalar(node));
    if (isSeq(node)) return this.#sequence(node as never);
    if (isMap(node)) return this.#mapping(node as never);
    return refuse(this.#vm, 'an unknown YAML node');
  }

  #register(anchor: string | undefined, value: RValue): RValue {
    if (anchor !== undefined) this.#anchors.set(anchor, value);
    return value;
  }

  // ── scalars ──

  #scalar(node: Scalar.Parsed): RValue {
    const text = node.value === null || node.value === undefined ? '' : String(node.value);
    const isQuoted = node.type !== undefined && node.type !== Scalar.PLAIN;
    const { tag } = node;
    if (tag === undefined || tag === '!') return isQuoted ? new RString(text) : this.#token(tokenize(text));
    return isQuoted && !SCALAR_TAGS.test(tag) ? new RString(text) : this.#tagged(tag, text, isQuoted);
  }

  #tagged(tag: string, text: string, isQuoted: boolean): RValue {
    const vm = this.#vm;
    if (tag === '!binary' || tag === 'tag:yaml.org,2002:binary') {
      const bytes = atob(text.replace(/[^A-Za-z0-9+/]/g, ''));
      return binaryString(Uint8Array.from(bytes, (unit) => unit.charCodeAt(0)));
    }
    if (tag === 'tag:yaml.org,2002:str' || tag === '!str' || tag === '!ruby/string') return new RString(text);
    if (isQuoted && !tag.startsWith('!ruby/')) return new RString(text);
    if (tag === 'tag:yaml.org,2002:float' || tag === '!float') return vm.call(vm.main, 'Float', [this.#token(tokenize(text))]);
    if (tag.startsWith('!ruby/sym')) return this.#symbol(text);
    if (tag === '!ruby/regexp') {
      this.#permit('Regexp');
      const [, source = '', flags = ''] = /^\/([^]*)\/([mixn]*)$/.exec(text) ?? [];
      const options = (flags.includes('i') ? 1 : 0) | (flags.includes('x') ? 2 : 0) | (flags.includes('m') ? 4 : 0);
      return vm.send(vm.classes.Regexp, 'new', new RString(source), options);
    }
    if (tag === '!ruby/range') {
      this.#permit('Range');
      const [, begin = '', dots = '', end = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(text) ?? [];
      return new RRange(this.#token(tokenize(begin)), this.#token(tokenize(end)), dots === '...');
    }
    if (tag === '!ruby/class' || tag === '!ruby/module') {
      this.#permit(text);
      return vm.constantAt(text) ?? vm.raise('ArgumentError', `undefined class/module ${text}`);
    }
    if (tag.startsWith('!ruby/')) {
      this.#permit(tag.replace(/^!ruby\/\w+:?/, '') || 'Object');
      return refuse(vm, `the YAML tag ${tag}`);
    }
    return this.#token(tokenize(text));
  }

  #token(token: Token): RValue {
    switch (token.kind) {
      case 'string':
        return new RString(token.text);
      case 'nil':
        return null;
      case 'boolean':
        return token.value;
      case 'integer':
        return integer(token.value);
      case 'float':
        return new RFloat(token.value);
      case 'symbol':
        return this.#symbol(token.name);
      case 'date':
        this.#permit('Date');
        installDate(this.#vm);
        return makeDate(this.#vm, daysFromCivil(token.year, token.month, token.day));
      case 'time':
        this.#permit('Time');
        return this.#time(token.text);
    }
  }

  #symbol(name: string): RValue {
    this.#permit('Symbol');
    const { symbols } = this.#options;
    if (symbols.size > 0 && !symbols.has(name)) this.#vm.raise('Psych::DisallowedClass', 'Tried to load unspecified class: Symbol');
    return symbol(name);
  }

  #permit(name: string): void {
    if (this.#options.classes && !this.#options.classes.has(name))
      this.#vm.raise('Psych::DisallowedClass', `Tried to load unspecified class: ${name}`);
  }

  #time(text: string): RValue {
    const pattern = /^(-?\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d+):(\d+):(\d+)(?:\.(\d*))?\s*(Z|([-+]\d{1,2}):?(\d{1,2})?)?/;
    const [, year, month, day, hour, minute, second, decimals = '', zone, hours, minutes = '0'] = pattern.exec(text) as RegExpExecArray;
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31 || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60)
      return new RString(text);
    const sign = hours?.startsWith('-') ? -1 : 1;
    const offset = hours === undefined ? 0 : Number(hours) * 3600 + sign * Number(minutes) * 60;
    const days = daysFromCivil(Number(year), Number(month), 1) + Number(day) - 1;
    const whole = BigInt(days) * 86400n + BigInt(Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset);
    const part = decimals === '' ? fraction(0) : fraction(BigInt(decimals), 10n ** BigInt(decimals.length));
    const seen: Zone = zone === 'Z' ? 'utc' : zone === undefined ? 'local' : offset;
    return makeTime(this.#vm, plus(fraction(whole), part), seen);
  }

  // ── collections ──

  #sequence(node: { tag?: string; anchor?: string; items: (YamlValue | Pair<YamlValue, YamlValue>)[] }): RValue {
    if (node.tag?.startsWith('!ruby/')) {
      this.#permit(node.tag.replace(/^!ruby\/\w+:?/, ''));
      return refuse(this.#vm, `the YAML tag ${node.tag}`);
    }
    const list = new RArray([]);
    this.#register(node.anchor, list);
    for (const item of node.items) list.items.push(this.value(item as YamlValue));
    return list;
  }

  #mapping(node: { tag?: string; anchor?: string; items: Pair<YamlValue, YamlValue>[] }): RValue {
    const { tag } = node;
    if (tag?.startsWith('!ruby/range')) return this.#range(node);
    if (tag?.startsWith('!ruby/') && tag !== '!ruby/object:Hash') {
      this.#permit(tag.replace(/^!ruby\/[\w-]+:?/, '') || 'Object');
      return refuse(this.#vm, `the YAML tag ${tag}`);
    }
    const hash = new RHash();
    this.#register(node.anchor, hash);
    for (const { key, value } of node.items) this.#pair(hash, key, value);
    return hash;
  }

  #range(node: { items: Pair<YamlValue, YamlValue>[] }): RValue {
    this.#permit('Range');
    const parts = new RHash();
    for (const { key, value } of node.items) this.#pair(parts, key, value);
    return new RRange(parts.text('begin') ?? null, parts.text('end') ?? null, parts.text('excl') === true);
  }

  #pair(hash: RHash, keyNode: YamlValue, valueNode: YamlValue): void {
    const vm = this.#vm;
    let key = this.value(keyNode);
    const value = this.value(valueNode);
    const isMerge = key instanceof RString && key.text === '<<' && keyNode?.tag !== 'tag:yaml.org,2002:str';
    if (isMerge && this.#merge(hash, value, valueNode)) return;
    if (!isMerge && this.#options.symbolizeNames && key instanceof RString) key = symbol(key.text) as RSymbol;
    hash.set(vm, key, value);
  }

  /** `<<`: the other's pairs, or those of several, the first of which wins. */
  #merge(hash: RHash, value: RValue, node: YamlValue): boolean {
    const add = (other: RHash): void => {
      for (const entry of other) hash.set(this.#vm, entry.key, entry.value);
    };
    if (node !== null && isSeq(node) && value instanceof RArray) {
      if (!value.items.every((item) => item instanceof RHash)) return false;
      for (const item of [...value.items].reverse()) add(item as RHash);
      return true;
    }
    if (!(value instanceof RHash) || node === null || isScalar(node)) return false;
    add(value);
    return true;
  }
}

const SCALAR_TAGS = /^(?:!ruby\/|!binary$|!str|tag:yaml\.org,2002:(?:binary|str)$)/;
