import { RArray } from '../value/array.ts';
import { RHash } from '../value/hash.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { symbol } from '../value/symbol.ts';
import { truthy, type RValue } from '../value/value.ts';
import type { RException } from '../value/exception.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule, installClass } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';
import { createTree } from './yaml/dump.ts';
import { emitYaml } from './yaml/emitter.ts';
import { type LoadOptions, parseDocuments, toRuby } from './yaml/load.ts';

/** yaml: Psych 4, under both of its names. */
export function yaml(vm: Machine): void {
  for (const definition of CLASSES) installClass(vm, definition);
  vm.setConstant(vm.classes.Object, 'YAML', vm.classAt('Psych'));
}

const psych = defineModule({
  name: 'Psych',

  singletonMethods: {
    'dump(value, io = nil, options = absent, **keywords)': (vm, _self, value, io, options, keywords) =>
      dump(vm, [value as RValue], io as RValue, merged(vm, options as RValue | undefined, keywords as RHash), false),
    'dump_stream(*values)': (vm, _self, values: RValue[]) => dump(vm, values, null, new RHash(), false),
    'load(text, **options)': (vm, _self, text, options) => load(vm, text as RValue, options as RHash, LOAD),
    'load_file(path, **options)': (vm, _self, path, options) => loadFile(vm, path as RValue, options as RHash, LOAD),
    'load_stream(text, **options, &block)': (vm, _self, text, options, block) =>
      loadStream(vm, text as RValue, options as RHash, block as RProc | null),
    'parse(text, **options)': (vm) => refuse(vm, 'YAML.parse'),
    'parse_file(path, **options)': (vm) => refuse(vm, 'YAML.parse_file'),
    'parse_stream(text, **options)': (vm) => refuse(vm, 'YAML.parse_stream'),
    'safe_dump(value, io = nil, options = absent, **keywords)': (vm, _self, value, io, options, keywords) =>
      dump(vm, [value as RValue], io as RValue, merged(vm, options as RValue | undefined, keywords as RHash), true),
    'safe_load(text, **options)': (vm, _self, text, options) => load(vm, text as RValue, options as RHash, SAFE),
    'safe_load_file(path, **options)': (vm, _self, path, options) =>
      loadFile(vm, path as RValue, options as RHash, SAFE),
    'unsafe_load(text, **options)': (vm, _self, text, options) => load(vm, text as RValue, options as RHash, UNSAFE),
    'unsafe_load_file(path, **options)': (vm, _self, path, options) =>
      loadFile(vm, path as RValue, options as RHash, UNSAFE),
  },

  constants: {
    LIBYAML_VERSION: () => new RString('0.2.5'),
    VERSION: () => new RString('4.0.4'),
  },
});

const syntaxError = defineClass<RException>({
  name: 'Psych::SyntaxError',
  superclass: 'Psych::Exception',
  methods: {
    column: (_vm, self) => self.details?.column ?? null,
    context: (_vm, self) => self.details?.context ?? null,
    file: (_vm, self) => self.details?.file ?? null,
    line: (_vm, self) => self.details?.line ?? null,
    offset: (_vm, self) => self.details?.offset ?? null,
    problem: (_vm, self) => self.details?.problem ?? null,
  },
});

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  psych,
  { name: 'Psych::Exception', superclass: 'RuntimeError' },
  { name: 'Psych::BadAlias', superclass: 'Psych::Exception' },
  { name: 'Psych::DisallowedClass', superclass: 'Psych::Exception' },
  syntaxError,
  defineClass({
    name: 'Object',
    superclass: 'BasicObject',
    methods: {
      'to_yaml(options = absent, **keywords)': (vm, self, options, keywords) =>
        dump(vm, [self], null, merged(vm, options as RValue | undefined, keywords as RHash), false),
    },
  }),
];

/** What a way of loading permits when it is not told. */
interface Permission {
  readonly classes: readonly string[] | undefined;
  readonly aliases: boolean;
  readonly fallback: RValue;
}

const LOAD: Permission = { classes: ['Symbol'], aliases: false, fallback: null };
const SAFE: Permission = { classes: [], aliases: false, fallback: null };
const UNSAFE: Permission = { classes: undefined, aliases: true, fallback: false };

const LOAD_KEYWORDS = new Set([
  'permitted_classes',
  'permitted_symbols',
  'aliases',
  'filename',
  'fallback',
  'symbolize_names',
  'freeze',
  'strict_integer',
]);

function loadOptions(vm: Machine, options: RHash, permission: Permission): LoadOptions & { readonly fallback: RValue } {
  for (const { key } of options)
    if (!LOAD_KEYWORDS.has(vm.toS(key))) vm.raise('ArgumentError', `unknown keyword: ${vm.inspect(key)}`);
  const given = (name: string): RValue | undefined => options.option(symbol(name));
  const names = (name: string): string[] | undefined => {
    const list = given(name);
    return list === undefined ? undefined : vm.toAry(list).items.map((item) => vm.toS(item));
  };
  if (truthy(given('strict_integer') ?? null)) refuse(vm, 'YAML loading with strict_integer');
  const aliases = given('aliases');
  const classes =
    permission.classes === undefined ? undefined : new Set(names('permitted_classes') ?? permission.classes);
  return {
    classes,
    symbols: new Set(names('permitted_symbols')),
    aliases: aliases === undefined ? permission.aliases : truthy(aliases),
    symbolizeNames: truthy(given('symbolize_names') ?? null),
    freeze: truthy(given('freeze') ?? null),
    file: given('filename') === undefined || given('filename') === null ? null : vm.toS(given('filename') as RValue),
    fallback: given('fallback') ?? permission.fallback,
  };
}

function load(vm: Machine, source: RValue, given: RHash, permission: Permission): RValue {
  const options = loadOptions(vm, given, permission);
  const first = parseDocuments(vm, textOf(vm, source), options.file).next();
  return first.done ? options.fallback : toRuby(vm, first.value, options);
}

function textOf(vm: Machine, source: RValue): string {
  if (source !== null && typeof source === 'object' && !(source instanceof RString) && vm.respondTo(source, 'read'))
    return vm.toStr(vm.send(source, 'read'));
  return vm.toStr(source);
}

function loadFile(vm: Machine, path: RValue, given: RHash, permission: Permission): RValue {
  const text = vm.send(vm.classAt('File'), 'read', path);
  const options = new RHash();
  options.replaceEntries(given);
  if (options.option(symbol('filename')) === undefined) options.set(vm, symbol('filename'), path);
  return load(vm, text, options, permission);
}

function loadStream(vm: Machine, text: RValue, given: RHash, block: RProc | null): RValue {
  const options = loadOptions(vm, given, UNSAFE);
  const values = [...parseDocuments(vm, textOf(vm, text), options.file)].map((document) =>
    toRuby(vm, document, options),
  );
  if (!block) return new RArray(values);
  for (const value of values) vm.yield(block, value);
  return null;
}

function merged(vm: Machine, options: RValue | undefined, keywords: RHash): RHash {
  const all = new RHash();
  if (options instanceof RHash) all.replaceEntries(options);
  for (const { key, value } of keywords) all.set(vm, key, value);
  return all;
}

const DUMP_KEYWORDS = new Set([
  'indentation',
  'line_width',
  'canonical',
  'header',
  'version',
  'aliases',
  'permitted_classes',
  'permitted_symbols',
  'stringify_names',
]);

function dump(vm: Machine, values: readonly RValue[], io: RValue, keywords: RHash, isRestricted: boolean): RValue {
  const options = io instanceof RHash ? merged(vm, io, keywords) : keywords;
  const target = io instanceof RHash ? null : io;
  const given = (name: string): RValue => options.option(symbol(name)) ?? null;
  for (const { key } of options) if (!DUMP_KEYWORDS.has(vm.toS(key))) refuse(vm, `the YAML option ${vm.inspect(key)}`);
  if (truthy(given('canonical'))) refuse(vm, 'a canonical YAML dump');
  const width = given('line_width') === null ? 0 : vm.toInt(given('line_width'));
  const indentation = given('indentation') === null ? 2 : vm.toInt(given('indentation'));
  const indent = indentation > 1 && indentation < 10 ? indentation : 2;
  const permitted =
    given('permitted_classes') === null ? [] : vm.toAry(given('permitted_classes')).items.map((item) => vm.toS(item));
  const tree = createTree(vm, {
    lineWidth: width > 0 ? width : undefined,
    isRestricted,
    permitted: new Set(permitted),
    aliases: truthy(given('aliases')),
  });
  const text = emitYaml(values.map(tree), {
    indentation: indent,
    width: width < 0 ? Infinity : width <= indent * 2 ? 80 : width,
    header: truthy(given('header')) || given('version') !== null,
  });
  if (target === null) return new RString(text);
  vm.send(target, 'write', new RString(text));
  return target;
}
