import { RArray } from '../../value/array.ts';
import { RClass } from '../../value/class.ts';
import { RException } from '../../value/exception.ts';
import { RFloat } from '../../value/float.ts';
import { RHash } from '../../value/hash.ts';
import { RObject } from '../../value/object.ts';
import { RRange } from '../../value/range.ts';
import { RRegexp } from '../../value/regexp.ts';
import { RString } from '../../value/string.ts';
import { RSymbol } from '../../value/symbol.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { floatToS } from '../../core/float/to_s.ts';
import { bytesOf } from '../../core/string/bytes.ts';
import { refuse } from '../../core/refuse.ts';
import { RTime } from '../../core/time/value.ts';
import { RDate } from '../date/value.ts';
import type { ScalarStyle, YamlNode } from './node.ts';
import { tokenize } from './scalar_scanner.ts';

export interface DumpOptions {
  /** Strings longer than this are folded. */
  readonly lineWidth: number | undefined;
  /** `safe_dump`: nothing but plain data. */
  readonly isRestricted: boolean;
  readonly permitted: ReadonlySet<string>;
  readonly aliases: boolean;
}

type Anchored = Exclude<YamlNode, { kind: 'alias' }>;

/** Values → nodes, as Psych's YAMLTree does it. */
export function createTree(vm: Machine, options: DumpOptions): (value: RValue) => YamlNode {
  const tree = new Tree(vm, options);
  return (value) => tree.node(value);
}

class Tree {
  readonly #vm: Machine;
  readonly #options: DumpOptions;
  readonly #known = new Map<RObject, Anchored>();
  #anchors = 0;

  constructor(vm: Machine, options: DumpOptions) {
    this.#vm = vm;
    this.#options = options;
  }

  node(value: RValue): YamlNode {
    const vm = this.#vm;
    vm.step();
    const known = value instanceof RObject ? this.#known.get(value) : undefined;
    if (known) {
      if (this.#options.isRestricted && !this.#options.aliases)
        vm.raise('Psych::BadAlias', 'Tried to dump an aliased object');
      known.anchor ??= String((this.#anchors += 1));
      return { kind: 'alias', name: known.anchor };
    }
    if (this.#options.isRestricted) this.#check(value);
    if (value instanceof RObject && vm.respondTo(value, 'encode_with')) return refuse(vm, 'encode_with in a YAML dump');
    return this.#visit(value);
  }

  #check(value: RValue): void {
    const name = this.#vm.className(value);
    const isPlain = ['TrueClass', 'FalseClass', 'NilClass', 'Integer', 'Float', 'String', 'Array', 'Hash'].includes(
      name,
    );
    if (!isPlain && !this.#options.permitted.has(name))
      this.#vm.raise('Psych::DisallowedClass', `Tried to dump unspecified class: ${name}`);
  }

  #visit(value: RValue): YamlNode {
    const vm = this.#vm;
    if (value === null) return scalar('', { tag: 'tag:yaml.org,2002:null' });
    if (typeof value === 'boolean' || isInteger(value)) return scalar(String(value));
    if (value instanceof RFloat) return scalar(floatText(value.value));
    if (value instanceof RSymbol)
      return value.name === '' ? scalar('', { tag: '!ruby/symbol', plain: false }) : scalar(`:${value.name}`);
    if (value instanceof RString) return this.#string(value);
    if (value instanceof RArray) return this.#array(value);
    if (value instanceof RHash) return this.#hash(value);
    if (value instanceof RTime) return this.#register(value, scalar(this.#timeText(value)));
    if (value instanceof RDate) return this.#date(value);
    if (value instanceof RRange)
      return this.#mapping(value, '!ruby/range', [
        ['begin', this.node(value.begin)],
        ['end', this.node(value.end)],
        ['excl', this.node(value.excludeEnd)],
      ]);
    if (value instanceof RRegexp)
      return this.#register(value, scalar(vm.inspect(value), { tag: '!ruby/regexp', plain: false }));
    if (value instanceof RClass) return this.#class(value);
    return this.#object(value);
  }

  #register<Node extends Anchored>(value: RObject, node: Node): Node {
    this.#known.set(value, node);
    return node;
  }

  #string(value: RString): YamlNode {
    const vm = this.#vm;
    if (vm.realClassOf(value) !== vm.classes.String && value.ivars && value.ivars.size > 0)
      return refuse(vm, 'a String with instance variables in a YAML dump');
    if (value.encoding === 'ASCII-8BIT' && /[\x80-\xff]/.test(value.text)) {
      const base64 = btoa(String.fromCharCode(...bytesOf(value)));
      return scalar(base64, { tag: '!binary', plain: false, style: 'literal' });
    }
    if (/[\udc80-\udcff]/.test(value.text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')))
      vm.raise('ArgumentError', 'invalid byte sequence in UTF-8');
    const { text } = value;
    if (text === '<<') return scalar(text, { tag: 'tag:yaml.org,2002:str', plain: false, style: 'single' });
    const style = this.#stringStyle(text);
    if (vm.realClassOf(value) === vm.classes.String) return scalar(text, { quoted: true, style });
    return scalar(text, { tag: `!ruby/string:${vm.className(value)}`, plain: false, style });
  }

  #stringStyle(text: string): ScalarStyle {
    // A line break other than those at the very end: `\Z` stands before a last one too.
    if (/\n(?!\n?$)/.test(text)) return 'literal';
    if (text === 'y' || text === 'n') return 'double';
    if (this.#options.lineWidth !== undefined && [...text].length > this.#options.lineWidth) return 'folded';
    if (/(?<![^\n])[^\p{L}\p{M}\p{N}\p{Pc}][^"]*(?![^\n])/u.test(text)) return 'double';
    if (tokenize(text).kind !== 'string' || /^0[0-7]*[89]/.test(text)) return 'single';
    return 'plain';
  }

  #array(value: RArray): YamlNode {
    const vm = this.#vm;
    const isPlain = vm.realClassOf(value) === vm.classes.Array;
    if (!isPlain && value.ivars && value.ivars.size > 0)
      return refuse(vm, 'an Array with instance variables in a YAML dump');
    const node = this.#register(value, {
      kind: 'sequence',
      tag: isPlain ? null : `!ruby/array:${vm.className(value)}`,
      items: [] as YamlNode[],
      anchor: null,
    });
    for (const item of value.items) node.items.push(this.node(item));
    return node;
  }

  #hash(value: RHash): YamlNode {
    const vm = this.#vm;
    const isPlain = vm.realClassOf(value) === vm.classes.Hash;
    if (!isPlain && value.ivars && value.ivars.size > 0) {
      const node = this.#empty(value, `!ruby/hash-with-ivars:${vm.className(value)}`);
      const ivars: [YamlNode, YamlNode][] = [...value.ivars].map(([name, ivar]) => [
        this.node(new RString(name)),
        this.node(ivar),
      ]);
      node.pairs.push([this.node(new RString('ivars')), { kind: 'mapping', tag: null, pairs: ivars, anchor: null }]);
      const elements: [YamlNode, YamlNode][] = [...value].map((entry) => [
        this.node(entry.key),
        this.node(entry.value),
      ]);
      node.pairs.push([
        this.node(new RString('elements')),
        { kind: 'mapping', tag: null, pairs: elements, anchor: null },
      ]);
      return node;
    }
    const node = this.#empty(value, isPlain ? null : `!ruby/hash:${vm.className(value)}`);
    for (const entry of value) node.pairs.push([this.node(entry.key), this.node(entry.value)]);
    return node;
  }

  #empty(value: RObject, tag: string | null) {
    return this.#register(value, { kind: 'mapping', tag, pairs: [] as [YamlNode, YamlNode][], anchor: null });
  }

  #mapping(value: RObject, tag: string, pairs: readonly (readonly [string, YamlNode])[]): YamlNode {
    const node = this.#empty(value, tag);
    for (const [key, each] of pairs) node.pairs.push([this.node(new RString(key)), each]);
    return node;
  }

  #timeText(value: RTime): string {
    const format = value.zone === 'utc' ? '%Y-%m-%d %H:%M:%S.%9N Z' : '%Y-%m-%d %H:%M:%S.%9N %:z';
    return this.#vm.toS(this.#vm.send(value, 'strftime', new RString(format)));
  }

  #date(value: RDate): YamlNode {
    const vm = this.#vm;
    if (!vm.isA(value, vm.classAt('DateTime'))) return scalar(vm.toS(value));
    const format = value.offset === 0 ? '%Y-%m-%d %H:%M:%S.%9N Z' : '%Y-%m-%d %H:%M:%S.%9N %:z';
    return this.#register(
      value,
      scalar(vm.toS(vm.send(value, 'strftime', new RString(format))), { tag: '!ruby/object:DateTime', plain: false }),
    );
  }

  #class(value: RClass): YamlNode {
    const kind = value.isModule ? 'module' : 'class';
    if (value.name === null)
      this.#vm.raise(
        'TypeError',
        `can't dump anonymous ${kind === 'class' ? 'class' : 'module'}: ${this.#vm.moduleName(value)}`,
      );
    return this.#register(value, scalar(value.name, { tag: `!ruby/${kind}`, plain: false, style: 'single' }));
  }

  #object(value: RObject): YamlNode {
    const vm = this.#vm;
    const { name } = vm.realClassOf(value);
    if (value instanceof RException) {
      const node: YamlNode = { kind: 'mapping', tag: `!ruby/exception:${name ?? ''}`, pairs: [], anchor: null };
      node.pairs.push([scalar('message'), this.node(vm.send(value, 'message'))]);
      node.pairs.push([scalar('backtrace'), this.node(vm.send(value, 'backtrace'))]);
      this.#addIvars(value, node.pairs);
      return node;
    }
    const struct = vm.constantAt('Struct');
    if (struct instanceof RClass && vm.isA(value, struct)) {
      const node = this.#empty(value, name === null ? '!ruby/struct' : `!ruby/struct:${name}`);
      for (const member of (vm.send(value, 'members') as RArray).items)
        node.pairs.push([scalar(vm.toS(member)), this.node(vm.send(value, '[]', member))]);
      return node;
    }
    const openStruct = vm.constantAt('OpenStruct');
    if (openStruct instanceof RClass && vm.isA(value, openStruct)) {
      const node = this.#empty(value, `!ruby/object:${name ?? 'OpenStruct'}`);
      for (const entry of vm.send(value, 'to_h') as RHash)
        node.pairs.push([scalar(vm.toS(entry.key)), this.node(entry.value)]);
      return node;
    }
    if (value.constructor !== RObject) return refuse(vm, `a ${vm.className(value)} in a YAML dump`);
    const node = this.#empty(value, name === null || name === 'Object' ? '!ruby/object' : `!ruby/object:${name}`);
    this.#addIvars(value, node.pairs);
    return node;
  }

  #addIvars(value: RObject, pairs: [YamlNode, YamlNode][]): void {
    for (const [name, ivar] of value.ivars ?? []) pairs.push([scalar(name.slice(1)), this.node(ivar)]);
  }
}

interface ScalarSettings {
  readonly tag?: string;
  readonly plain?: boolean;
  readonly quoted?: boolean;
  readonly style?: ScalarStyle;
}

function scalar(value: string, { tag, plain = true, quoted = false, style = 'any' }: ScalarSettings = {}) {
  return { kind: 'scalar' as const, value, tag: tag ?? null, plain, quoted, style, anchor: null as string | null };
}

function floatText(value: number): string {
  return Number.isNaN(value) ? '.nan' : value === Infinity ? '.inf' : value === -Infinity ? '-.inf' : floatToS(value);
}
