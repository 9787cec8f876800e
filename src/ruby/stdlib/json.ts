import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import { RHash } from '../value/hash.ts';
import { RString } from '../value/string.ts';
import { symbol } from '../value/symbol.ts';
import { truthy, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule, installClass } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';
import {
  arrayJson,
  floatJson,
  generateJson,
  hashJson,
  JsonState,
  makeState,
  PRETTY,
  stringJson,
} from './json/generate.ts';
import { parseJson, type ParseOptions } from './json/parse.ts';

/** json, as version 2.6.1 does it. */
export function json(vm: Machine): void {
  for (const definition of CLASSES) installClass(vm, definition);
  for (const [name, write] of Object.entries(WRITERS)) addToJson(vm, name, write);
}

const jsonModule = defineModule({
  name: 'JSON',

  singletonMethods: {
    '[](value, options = {})': (vm, _self, value, options) =>
      value instanceof RString ? parse(vm, value, options as RValue) : generate(vm, value as RValue, options as RValue),
    'dump(value, io = nil, limit = nil)': (vm, _self, value, io, limit) =>
      dump(vm, value as RValue, io as RValue, limit as RValue),
    'fast_generate(value, options = nil)': (vm, _self, value, options) =>
      generate(vm, value as RValue, options as RValue),
    'generate(value, options = nil)': (vm, _self, value, options) => generate(vm, value as RValue, options as RValue),
    'load(source, proc = nil, options = {})': (vm, _self, source, proc, options) =>
      load(vm, source as RValue, proc as RValue, options as RValue),
    'load_file(path, options = {})': (vm, _self, path, options) =>
      parse(vm, vm.send(vm.classAt('File'), 'read', path as RValue), options as RValue),
    'parse(source, options = {})': (vm, _self, source, options) => parse(vm, source as RValue, options as RValue),
    'parse!(source, options = {})': (vm, _self, source, options) =>
      parse(vm, source as RValue, options as RValue, { maxNesting: 0, allowNan: true }),
    'pretty_generate(value, options = nil)': (vm, _self, value, options) =>
      generate(vm, value as RValue, options as RValue, PRETTY),
    state: (vm) => vm.classAt('JSON::Ext::Generator::State'),
  },

  singletonAliases: {
    restore: 'load',
    unparse: 'generate',
    fast_unparse: 'fast_generate',
    pretty_unparse: 'pretty_generate',
  },

  constants: {
    Infinity: () => new RFloat(Infinity),
    MinusInfinity: () => new RFloat(-Infinity),
    NaN: () => new RFloat(NaN),
    State: (vm) => vm.classAt('JSON::Ext::Generator::State'),
    VERSION: () => new RString('2.6.1'),
  },
});

const stateClass = defineClass<JsonState>({
  name: 'JSON::Ext::Generator::State',
  superclass: 'Object',
  allocate: (_vm, klass) => new JsonState(klass),

  methods: {
    'allow_nan?': (_vm, self) => self.allowNan,
    array_nl: (_vm, self) => new RString(self.arrayNewline),
    'ascii_only?': (_vm, self) => self.asciiOnly,
    depth: (_vm, self) => self.depth,
    'depth=(depth)': (vm, self, depth) => (self.depth = vm.toInt(depth)),
    'generate(value)': (vm, self, value) => new RString(generateJson(vm, value, self)),
    indent: (_vm, self) => new RString(self.indent),
    max_nesting: (_vm, self) => self.maxNesting,
    object_nl: (_vm, self) => new RString(self.objectNewline),
    space: (_vm, self) => new RString(self.space),
    space_before: (_vm, self) => new RString(self.spaceBefore),
  },

  privateMethods: {
    'initialize(options = nil)': (vm, self, options) => void configure(vm, self, options),
  },
});

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  jsonModule,
  { name: 'JSON::JSONError', superclass: 'StandardError' },
  { name: 'JSON::ParserError', superclass: 'JSON::JSONError' },
  { name: 'JSON::NestingError', superclass: 'JSON::ParserError' },
  { name: 'JSON::GeneratorError', superclass: 'JSON::JSONError' },
  defineModule({ name: 'JSON::Ext' }),
  defineModule({ name: 'JSON::Ext::Generator' }),
  stateClass,
  defineModule({
    name: 'Kernel',
    privateMethods: {
      'JSON(value, options = {})': (vm: Machine, _self: RValue, value: RValue, options: RValue) =>
        value instanceof RString ? parse(vm, value, options) : generate(vm, value, options),
      'j(*values)': (vm: Machine, _self: RValue, values: RValue[]) => printAll(vm, values, {}),
      'jj(*values)': (vm: Machine, _self: RValue, values: RValue[]) => printAll(vm, values, PRETTY),
    },
  }),
];

type Write = (vm: Machine, self: RValue, state: JsonState) => string;

/** What `to_json` of the core classes writes; everything else is written as its `to_s`. */
const WRITERS: Record<string, Write> = {
  Array: (vm, self, state) => arrayJson(vm, self as RArray, state),
  FalseClass: () => 'false',
  Float: (vm, self, state) => floatJson(vm, (self as RFloat).value, state),
  Hash: (vm, self, state) => hashJson(vm, self as RHash, state),
  Integer: (_vm, self) => String(self),
  NilClass: () => 'null',
  Object: (vm, self, state) => stringJson(vm, vm.toRString(vm.send(self, 'to_s')), state),
  String: (vm, self, state) => stringJson(vm, self as RString, state),
  TrueClass: () => 'true',
};

function addToJson(vm: Machine, className: string, write: Write): void {
  installClass(vm, {
    name: className,
    methods: {
      'to_json(state = nil, *rest)': (machine, self, state) =>
        new RString(write(machine, self, stateOf(machine, state as RValue))),
    },
  });
}

/** The state that a `to_json` was given: one under way, options, or nothing. */
function stateOf(vm: Machine, value: RValue): JsonState {
  if (value instanceof JsonState) return value;
  return configure(vm, makeState(vm), value);
}

function configure(vm: Machine, state: JsonState, options: RValue): JsonState {
  if (options === null) return state;
  if (options instanceof JsonState) return Object.assign(state, { ...settingsOf(options) });
  const hash = optionsOf(vm, options);
  const text = (name: string, fallback: string): string => {
    const value = hash.option(symbol(name));
    return value === undefined ? fallback : value === null ? '' : vm.toStr(value);
  };
  const flag = (name: string, fallback: boolean): boolean => {
    const value = hash.option(symbol(name));
    return value === undefined ? fallback : truthy(value);
  };
  state.indent = text('indent', state.indent);
  state.space = text('space', state.space);
  state.spaceBefore = text('space_before', state.spaceBefore);
  state.objectNewline = text('object_nl', state.objectNewline);
  state.arrayNewline = text('array_nl', state.arrayNewline);
  state.allowNan = flag('allow_nan', state.allowNan);
  state.asciiOnly = flag('ascii_only', state.asciiOnly);
  state.escapeSlash = flag('escape_slash', state.escapeSlash);
  state.maxNesting = nesting(vm, hash, state.maxNesting);
  const depth = hash.option(symbol('depth'));
  if (typeof depth === 'number') state.depth = depth;
  return state;
}

function settingsOf(state: JsonState): Partial<JsonState> {
  const {
    indent,
    space,
    spaceBefore,
    objectNewline,
    arrayNewline,
    maxNesting,
    allowNan,
    asciiOnly,
    escapeSlash,
    depth,
  } = state;
  return {
    indent,
    space,
    spaceBefore,
    objectNewline,
    arrayNewline,
    maxNesting,
    allowNan,
    asciiOnly,
    escapeSlash,
    depth,
  };
}

function optionsOf(vm: Machine, options: RValue): RHash {
  if (options instanceof RHash) return options;
  for (const method of ['to_hash', 'to_h'])
    if (options !== null && vm.respondTo(options, method)) return vm.send(options, method) as RHash;
  return vm.raise('TypeError', `can't convert ${vm.className(options)} into Hash`);
}

function nesting(vm: Machine, options: RHash, fallback: number): number {
  const given = options.option(symbol('max_nesting'));
  if (given === undefined) return fallback;
  return truthy(given) ? vm.toInt(given) : 0;
}

function generate(vm: Machine, value: RValue, options: RValue, settings: Partial<JsonState> = {}): RValue {
  const state = options instanceof JsonState ? options : configure(vm, makeState(vm, settings), options);
  return new RString(generateJson(vm, value, state));
}

function dump(vm: Machine, value: RValue, io: RValue, limit: RValue): RValue {
  const target = limit === null && typeof io === 'number' ? null : io;
  const depth = target === io ? limit : io;
  const state = makeState(vm, { allowNan: true, maxNesting: depth === null ? 0 : vm.toInt(depth) });
  const made = new RString(
    vm.rescue(
      () => generateJson(vm, value, state),
      ['JSON::NestingError'],
      () => vm.raise('ArgumentError', 'exceed depth limit'),
    ),
  );
  if (target === null) return made;
  vm.send(target, 'write', made);
  return target;
}

function parse(vm: Machine, source: RValue, options: RValue, defaults: ParseOptions = {}): RValue {
  const given = options === null ? new RHash() : vm.toHash(options);
  const flag = (name: string, fallback = false): boolean => {
    const value = given.option(symbol(name));
    return value === undefined ? fallback : truthy(value);
  };
  if (flag('symbolize_names') && flag('create_additions'))
    vm.raise('ArgumentError', 'options :symbolize_names and :create_additions cannot be  used in conjunction');
  for (const name of ['object_class', 'array_class', 'decimal_class'])
    refuseClass(vm, name, given.option(symbol(name)));
  const text = vm.toRString(source);
  return parseJson(vm, decoded(text), {
    symbolizeNames: flag('symbolize_names'),
    allowNan: flag('allow_nan', defaults.allowNan),
    freeze: flag('freeze'),
    maxNesting: nesting(vm, given, defaults.maxNesting ?? 100),
  });
}

function refuseClass(vm: Machine, name: string, value: RValue | undefined): void {
  if (value === undefined || value === null || value === vm.classes.Hash || value === vm.classes.Array) return;
  refuse(vm, `JSON.parse with ${name}: ${vm.inspect(value)}`);
}

function decoded(source: RString): string {
  if (source.encoding !== 'ASCII-8BIT') return source.text;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    Uint8Array.from(source.text, (unit) => unit.charCodeAt(0)),
  );
}

function load(vm: Machine, source: RValue, proc: RValue, options: RValue): RValue {
  let text = source;
  if (text !== null && !(text instanceof RString)) {
    if (vm.respondTo(text, 'to_str')) text = vm.send(text, 'to_str');
    else if (vm.respondTo(text, 'to_io')) text = vm.send(vm.send(text, 'to_io'), 'read');
    else if (vm.respondTo(text, 'read')) text = vm.send(text, 'read');
  }
  if (text === null || (text instanceof RString && text.text === '')) return null;
  const made = parse(vm, text, options, { maxNesting: 0, allowNan: true });
  if (proc !== null) visit(made, (value) => void vm.send(proc, 'call', value));
  return made;
}

/** Every part of a value: what is inside first. */
function visit(value: RValue, call: (value: RValue) => void): void {
  if (value instanceof RArray) for (const item of value.items) visit(item, call);
  else if (value instanceof RHash)
    for (const entry of value) {
      visit(entry.key, call);
      visit(entry.value, call);
    }
  call(value);
}

function printAll(vm: Machine, values: RValue[], settings: Partial<JsonState>): RValue {
  for (const value of values) vm.send(vm.main, 'puts', generate(vm, value, null, settings));
  return null;
}
