import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol, type RSymbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { defineClass, type ClassDefinition, type NativeMethod } from '../../ruby/core/define_class.ts';
import { generationOf, type Generation } from '../generation.ts';
import { convertKey } from './attribute_collections.ts';
import { exists, readOrRaise } from './common_api.ts';
import { missingAttributeMethod, refusals } from './immutable_mash.ts';
import { mutatorsOf } from './mutators.ts';
import { NodeAttributes } from './node_attributes.ts';
import { DEFAULT_LEVELS, isLevel, LEVELS, OVERRIDE_LEVELS, type Level } from './precedence.ts';
import { unchain } from './unchain.ts';

type Methods = Record<string, NativeMethod<NodeAttributes>>;

/** Chef::Node::Attribute: a node's attributes with their levels. */
export function attributeClass(generation: Generation): ClassDefinition<NodeAttributes> {
  return defineClass<NodeAttributes>({
    name: 'Chef::Node::Attribute',
    superclass: 'Mash',
    includes: ['Enumerable'],
    allocate: (vm) => new NodeAttributes(vm, generationOf(vm)),

    methods: {
      ...refusals<NodeAttributes>(mutatorsOf(generation).immutableHash),
      ...delegates,
      ...levels,
      ...unlessPresent,
      ...writers,
      'initialize(normal = nil, default = nil, override = nil, automatic = nil, node = nil)': (
        _vm,
        self,
        ...data: RValue[]
      ) => {
        for (const [index, level] of (['normal', 'default', 'override', 'automatic'] as const).entries()) {
          const given = data[index];
          if (given instanceof RHash && given.size > 0) self.assign(level, given);
        }
      },
      '[](key)': (_vm, self, key: RValue) => self.readTop(key),
      'combined_default(*path)': (_vm, self, path: RValue[]) => self.combined(DEFAULT_LEVELS, path),
      'combined_override(*path)': (_vm, self, path: RValue[]) => self.combined(OVERRIDE_LEVELS, path),
      'debug_value(*path)': (vm, self, path: RValue[]) =>
        new RArray(LEVELS.map((level) => new RArray([vm.str(level), debugValue(vm, self, level, path)]))),
      'exist?(*path)': (_vm, self, path: RValue[]) => self.existsAt(path),
      'has_key?(key)': (_vm, self, key: RValue) => self.holds(key),
      inspect: (vm, self) => new RString(inspect(vm, self)),
      'merged_attributes(*path)': (_vm, self, path: RValue[]) => self.mergedAt(path),
      'read(*path)': (_vm, self, path: RValue[]) => self.readPath(path),
      'read!(*path)': (_vm, self, path: RValue[]) => self.readPathOrRaise(path),
      'reset_cache(path = nil)': (_vm, self, path: RValue) => self.resetCache(path),
      'rm(*path)': (vm, self, path: RValue[]) => self.remove(checked(vm, path)),
      'rm_default(*path)': (vm, self, path: RValue[]) => self.removeDefault(checked(vm, path)),
      'rm_normal(*path)': (vm, self, path: RValue[]) => vm.call(self.level('normal'), 'unlink', path),
      'rm_override(*path)': (vm, self, path: RValue[]) => self.removeOverride(checked(vm, path)),
      to_s: (vm, self) => vm.call(self.merged(), 'to_s', []),
      'unlink(level, *path)': (vm, self, level: RValue, path: RValue[]) =>
        vm.call(levelOf(vm, self, level), 'unlink', path),
      'unlink!(level, *path)': (vm, self, level: RValue, path: RValue[]) =>
        vm.call(levelOf(vm, self, level), 'unlink!', path),
      'write(level, *args, &block)': (vm, self, level: RValue, args: RValue[], block: RProc | null) =>
        vm.call(levelOf(vm, self, level), 'write', args, block),
      'write!(level, *args, &block)': (vm, self, level: RValue, args: RValue[], block: RProc | null) =>
        vm.call(levelOf(vm, self, level), 'write!', args, block),
      ...(generation.hasAttributeDig ? {} : { 'dig(*path)': refuseDig }),
      ...(generation.hasNodeSet ? setUnless : {}),
      ...(generation.attributesAreMethods ? attributeMethods : {}),
    },

    aliases: {
      'attribute?': 'has_key?',
      'member?': 'has_key?',
      'include?': 'has_key?',
      'key?': 'has_key?',
      each_attribute: 'each',
      reset: 'reset_cache',
      ...(generation.hasAttributeDig ? { dig: 'read' } : {}),
    },
  });
}

/** Hash methods which answer for the merged attributes. */
const DELEGATED =
  'all? any? assoc chunk collect collect_concat compare_by_identity compare_by_identity? count cycle detect drop ' +
  'drop_while each each_cons each_entry each_key each_pair each_slice each_value each_with_index each_with_object ' +
  'empty? entries except fetch find find_all find_index first flat_map flatten grep group_by has_value? inject invert ' +
  'key keys length map max max_by merge min min_by minmax minmax_by none? one? partition rassoc reduce reject ' +
  'reverse_each select size slice_before sort sort_by store symbolize_keys take take_while to_a to_h to_hash to_json ' +
  'to_set to_yaml value? values values_at zip';

const delegates: Methods = Object.fromEntries(
  DELEGATED.split(' ').map((name) => [
    `${name}(*args, &block)`,
    (vm: Machine, self: NodeAttributes, args: RValue[], block: RProc | null) =>
      vm.call(self.merged(), name, args, block),
  ]),
);

/** `default`, `default=` and so on. */
const levels: Methods = Object.fromEntries(
  LEVELS.flatMap((level): [string, NativeMethod<NodeAttributes>][] => [
    [level, (_vm, self) => self.level(level)],
    [
      `${level}=(data)`,
      (_vm, self, data: RValue) => {
        self.assign(level, data instanceof RHash ? data : null);
        return data;
      },
    ],
  ]),
);

/** `default_unless` and so on: writes where there is nil. */
const unlessPresent: Methods = Object.fromEntries(
  (['default', 'normal', 'override'] as const).map((level) => [
    `${level}_unless(*args)`,
    (vm: Machine, self: NodeAttributes, args: RValue[]) => writeUnless(vm, self, level, args, `${level}_unless`),
  ]),
);

const setUnless: Methods = {
  'set_unless(*args)': (vm, self, args: RValue[]) => writeUnless(vm, self, 'normal', args, 'normal_unless'),
};

/** `default!` and so on: writes over what is in the way. */
const writers: Methods = {
  'default!(*args)': (vm, self, args: RValue[]) => writeOver(vm, self, 'default', args, 'default!'),
  'normal!(*args)': (vm, self, args: RValue[]) => writeOver(vm, self, 'normal', args, 'normal!'),
  'override!(*args)': (vm, self, args: RValue[]) => writeOver(vm, self, 'override', args, 'override!'),
  'force_default!(*args)': (vm, self, args: RValue[]) => {
    if (args.length > 1) self.removeDefault(args.slice(0, -1));
    return writeOver(vm, self, 'force_default', args, 'force_default!');
  },
  'force_override!(*args)': (vm, self, args: RValue[]) => {
    if (args.length > 1) self.removeOverride(args.slice(0, -1));
    return writeOver(vm, self, 'force_override', args, 'force_override!');
  },
};

function writeUnless(vm: Machine, self: NodeAttributes, level: Level, args: RValue[], method: string): RValue {
  if (args.length === 0) return unchain(vm, self, method);
  const held = vm.call(self.level(level), 'read', args.slice(0, -1));
  return held === null ? vm.call(self.level(level), 'write', args) : null;
}

function writeOver(vm: Machine, self: NodeAttributes, level: Level, args: RValue[], method: string): RValue {
  return args.length === 0 ? unchain(vm, self, method) : vm.call(self.level(level), 'write', args);
}

/** A path which must not be empty; the words count what Chef passes on beside it. */
function checked(vm: Machine, path: RValue[]): RValue[] {
  if (path.length === 0) vm.raise('ArgumentError', 'wrong number of arguments (given 1, expected 2+)');
  return path;
}

function levelOf(vm: Machine, self: NodeAttributes, level: RValue): RValue {
  const name = vm.toName(level);
  return isLevel(name) ? self.level(name) : vm.call(self, name, []);
}

function debugValue(vm: Machine, self: NodeAttributes, level: Level, path: readonly RValue[]): RValue {
  const absent = symbol('not_present');
  const attributes = self.level(level);
  if (self.generation.hasAttributeDig)
    return vm.rescue(
      () => (exists(vm, attributes, path) ? readOrRaise(vm, attributes, path) : absent),
      ['StandardError'],
      () => absent,
    );
  let at: RValue = attributes;
  for (const key of path) {
    if (at === absent) break;
    at = truthy(vm.call(at, 'has_key?', [key])) ? vm.call(at, '[]', [key]) : absent;
  }
  return at;
}

/** Unlike `read`, Hash's own `dig` asks for a default value, and `default` is a level here. */
function refuseDig(vm: Machine): never {
  vm.raise('ArgumentError', 'wrong number of arguments (given 1, expected 0)');
}

function inspect(vm: Machine, self: NodeAttributes): string {
  const parts = LEVELS.map((level) => `@${level}=${vm.inspect(self.level(level))}`);
  return `#<Chef::Node::Attribute ${[...parts, '@merged_attributes=nil', '@properties=nil'].join(', ')}>`;
}

const attributeMethods: Methods = {
  'method_missing(name, *args)': (vm, self, name: RSymbol, args: RValue[]) => {
    if (name === symbol('to_ary')) return vm.call(self.merged(), 'to_ary', args);
    return missingAttributeMethod(vm, self, name, args, () => self.holds(convertKey(name)));
  },
};
