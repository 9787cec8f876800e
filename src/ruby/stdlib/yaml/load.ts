import { RArray } from '../../value/array.ts';
import { RFloat } from '../../value/float.ts';
import { RHash } from '../../value/hash.ts';
import { RObject } from '../../value/object.ts';
import { RRange } from '../../value/range.ts';
import { RString } from '../../value/string.ts';
import { symbol } from '../../value/symbol.ts';
import { integer, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { binaryString } from '../../core/string/bytes.ts';
import { fraction, plus } from '../../core/rational/fraction.ts';
import { refuse } from '../../core/refuse.ts';
import { daysFromCivil } from '../../core/time/civil.ts';
import { makeTime, type Zone } from '../../core/time/value.ts';
import { date as installDate } from '../date.ts';
import { makeDate } from '../date/value.ts';
import { YamlFault } from './fault.ts';
import { parseYaml, type ParsedNode } from './parser.ts';
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

/** The documents of a text, one by one; Psych::SyntaxError for what is no YAML. */
export function* parseDocuments(vm: Machine, text: string, file: string | null): Generator<ParsedNode> {
  try {
    yield* parseYaml(text);
  } catch (fault) {
    if (!(fault instanceof YamlFault)) throw fault;
    syntaxError(vm, fault, file);
  }
}

function syntaxError(vm: Machine, { problem, context, mark }: YamlFault, file: string | null): never {
  const words = context === null ? problem : `${problem} ${context}`;
  const [line, column] = [mark.line + 1, mark.column + 1];
  vm.raise('Psych::SyntaxError', `(${file ?? '<unknown>'}): ${words} at line ${line} column ${column}`, {
    file: file === null ? null : new RString(file),
    line,
    column,
    offset: 0,
    problem: new RString(problem),
    context: context === null ? null : new RString(context),
  });
}

/** A document's value, as Psych's ToRuby makes it. */
export function toRuby(vm: Machine, document: ParsedNode, options: LoadOptions): RValue {
  return new ToRuby(vm, options).value(document);
}

class ToRuby {
  readonly #vm: Machine;
  readonly #options: LoadOptions;
  readonly #anchors = new Map<string, RValue>();

  constructor(vm: Machine, options: LoadOptions) {
    this.#vm = vm;
    this.#options = options;
  }

  value(node: ParsedNode): RValue {
    this.#vm.step();
    const value = this.#accept(node);
    if (this.#options.freeze && value instanceof RObject) value.frozen = true;
    return value;
  }

  #accept(node: ParsedNode): RValue {
    switch (node.kind) {
      case 'alias': {
        const found = this.#options.aliases ? this.#anchors.get(node.name) : undefined;
        return found === undefined ? this.#vm.raise('Psych::BadAlias', `Unknown alias: ${node.name}`) : found;
      }
      case 'scalar':
        return this.#register(node.anchor, this.#scalar(node.value, node.tag, node.isQuoted));
      case 'sequence':
        return this.#sequence(node);
      case 'mapping':
        return this.#mapping(node);
    }
  }

  #register(anchor: string | null, value: RValue): RValue {
    if (anchor !== null) this.#anchors.set(anchor, value);
    return value;
  }

  // ── scalars ──

  #scalar(text: string, tag: string | null, isQuoted: boolean): RValue {
    if (isQuoted) return new RString(text);
    return tag === null ? this.#token(tokenize(text)) : this.#tagged(tag, text);
  }

  #tagged(tag: string, text: string): RValue {
    const vm = this.#vm;
    if (tag === '!binary' || tag === 'tag:yaml.org,2002:binary') {
      const bytes = atob(text.replace(/[^A-Za-z0-9+/]/g, ''));
      return binaryString(Uint8Array.from(bytes, (unit) => unit.charCodeAt(0)));
    }
    if (tag === 'tag:yaml.org,2002:str' || tag === '!str' || tag === '!ruby/string') return new RString(text);
    if (tag === 'tag:yaml.org,2002:float' || tag === '!float')
      return vm.call(vm.main, 'Float', [this.#token(tokenize(text))]);
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
    if (symbols.size > 0 && !symbols.has(name))
      this.#vm.raise('Psych::DisallowedClass', 'Tried to load unspecified class: Symbol');
    return symbol(name);
  }

  #permit(name: string): void {
    if (this.#options.classes && !this.#options.classes.has(name))
      this.#vm.raise('Psych::DisallowedClass', `Tried to load unspecified class: ${name}`);
  }

  #time(text: string): RValue {
    const pattern =
      /^(-?\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d+):(\d+):(\d+)(?:\.(\d*))?\s*(Z|([-+]\d{1,2}):?(\d{1,2})?)?/;
    const [, year, month, day, hour, minute, second, decimals = '', zone, hours, minutes = '0'] = pattern.exec(
      text,
    ) as RegExpExecArray;
    if (
      Number(month) < 1 ||
      Number(month) > 12 ||
      Number(day) < 1 ||
      Number(day) > 31 ||
      Number(hour) > 24 ||
      Number(minute) > 59 ||
      Number(second) > 60
    )
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

  #sequence(node: Sequence): RValue {
    if (node.tag?.startsWith('!ruby/')) {
      this.#permit(node.tag.replace(/^!ruby\/\w+:?/, ''));
      return refuse(this.#vm, `the YAML tag ${node.tag}`);
    }
    if (node.tag === '!omap' || node.tag === 'tag:yaml.org,2002:omap') return this.#orderedMap(node);
    const list = new RArray([]);
    this.#register(node.anchor, list);
    for (const item of node.items) list.items.push(this.value(item));
    return list;
  }

  /** `!!omap`: a list of pairs, each in a mapping of its own. */
  #orderedMap(node: Sequence): RValue {
    const hash = new RHash();
    this.#register(node.anchor, hash);
    for (const item of node.items) {
      const pair = item.kind === 'mapping' ? item.pairs[0] : undefined;
      if (!pair) return refuse(this.#vm, 'an !!omap of other things than pairs');
      hash.set(this.#vm, this.value(pair[0]), this.value(pair[1]));
    }
    return hash;
  }

  #mapping(node: Mapping): RValue {
    const { tag } = node;
    if (tag === '!ruby/range') return this.#range(node);
    if (tag === 'tag:yaml.org,2002:str' || tag === '!str') return refuse(this.#vm, `the YAML tag ${tag} on a mapping`);
    if (tag?.startsWith('!ruby/') && tag !== '!ruby/object:Hash') {
      this.#permit(tag.replace(/^!ruby\/[\w-]+:?/, '') || 'Object');
      return refuse(this.#vm, `the YAML tag ${tag}`);
    }
    const hash = new RHash();
    this.#register(node.anchor, hash);
    for (const [key, value] of node.pairs) this.#pair(hash, key, value);
    return hash;
  }

  #range(node: Mapping): RValue {
    this.#permit('Range');
    const parts = new RHash();
    for (const [key, value] of node.pairs) this.#pair(parts, key, value);
    return new RRange(parts.text('begin') ?? null, parts.text('end') ?? null, parts.text('excl') === true);
  }

  #pair(hash: RHash, keyNode: ParsedNode, valueNode: ParsedNode): void {
    const vm = this.#vm;
    let key = this.value(keyNode);
    const value = this.value(valueNode);
    const isMerge =
      key instanceof RString &&
      key.text === '<<' &&
      !(keyNode.kind === 'scalar' && keyNode.tag === 'tag:yaml.org,2002:str');
    if (isMerge && this.#merge(hash, value, valueNode)) return;
    if (!isMerge && this.#options.symbolizeNames && key instanceof RString) key = symbol(key.text);
    hash.set(vm, key, value);
  }

  /** `<<`: the other's pairs, or those of several, the first of which wins. */
  #merge(hash: RHash, value: RValue, node: ParsedNode): boolean {
    const add = (other: RHash): void => {
      for (const entry of other) hash.set(this.#vm, entry.key, entry.value);
    };
    if (node.kind === 'sequence' && value instanceof RArray) {
      if (!value.items.every((item) => item instanceof RHash)) return false;
      for (const item of value.items.toReversed()) add(item as RHash);
      return true;
    }
    if (!(value instanceof RHash) || node.kind === 'scalar') return false;
    add(value);
    return true;
  }
}

type Sequence = Extract<ParsedNode, { kind: 'sequence' }>;
type Mapping = Extract<ParsedNode, { kind: 'mapping' }>;
