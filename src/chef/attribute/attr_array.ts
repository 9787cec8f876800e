import { RArray } from '../../ruby/value/array.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { defineClass, type ClassDefinition, type NativeMethod } from '../../ruby/core/define_class.ts';
import type { Generation } from '../generation.ts';
import { adopt, AttrArray, convertValue, passOn, recordChange, resetCache } from './attribute_collections.ts';
import { duplicate, plainArray } from './duplicate.ts';
import { ARRAY_MUTATORS, mutatorsOf } from './mutators.ts';
import { callArray } from './super_method.ts';

type Methods = Record<string, NativeMethod<AttrArray>>;

/** Chef::Node::AttrArray: an Array which tells its node of changes. */
export function attrArrayClass(generation: Generation): ClassDefinition<AttrArray> {
  return defineClass<AttrArray>({
    name: 'Chef::Node::AttrArray',
    superclass: 'Array',
    allocate: (_vm, klass) => new AttrArray([], klass),

    methods: {
      ...changing(generation),
      'initialize(data = [], root = absent, node = nil, precedence = nil)': (vm, self, data: RValue) => {
        self.items = data instanceof RArray ? data.items.map((item) => convertValue(vm, item, self)) : [];
      },
      '[](*args)': (vm, self, args: RValue[]) => {
        const value = callArray(vm, self, '[]', args);
        passOn(self, args[0] ?? null, value);
        return value;
      },
      dup: (vm, self) => plainArray(self, (item) => duplicate(vm, item)),
    },
  });
}

/** Array's own mutators: the state before is kept for the views that need it. */
function changing(generation: Generation): Methods {
  const resetting = new Set(mutatorsOf(generation).attrArray);
  const methods: Methods = {};
  for (const name of new Set([...ARRAY_MUTATORS, ...resetting]))
    methods[`${name}(*args, &block)`] = (vm, self, args: RValue[], block: RProc | null) =>
      change(vm, self, name, generation.arraysConvert ? convertArguments(vm, self, name, args) : args, block, () => {
        if (resetting.has(name)) resetCache(self, generation.arraysConvert && name === '<<' ? self.top : undefined);
      });
  return methods;
}

function change(
  vm: Machine,
  self: AttrArray,
  name: string,
  args: RValue[],
  block: RProc | null,
  reset: () => void,
): RValue {
  self.touch();
  if (name === 'delete') resetCache(self, self.top ?? args[0]);
  const result = callArray(vm, self, name, args, block);
  if (CONVERTS_ALL.has(name)) self.items = self.items.map((item) => convertValue(vm, item, self));
  self.items.forEach((item, index) => adopt(self, index, item));
  reset();
  if (name === '[]=') {
    passOn(self, args[0] ?? null, result);
    recordChange(self, args.slice(0, 1), name, args.at(-1) ?? null);
  } else recordChange(self, [], name, args.length > 1 ? new RArray([...args]) : (args[0] ?? null));
  return result;
}

const CONVERTS_ALL = new Set(['collect!', 'map!', 'fill']);
const CONVERTS_ITEMS = new Set(['<<', 'push', 'unshift']);

/** What Chef 18 makes of the arguments of a mutator: hashes and arrays among them become attributes. */
function convertArguments(vm: Machine, self: AttrArray, name: string, args: RValue[]): RValue[] {
  if (CONVERTS_ITEMS.has(name)) return args.map((arg) => convertValue(vm, arg, self));
  if (name === 'insert') return args.map((arg, index) => (index === 0 ? arg : convertValue(vm, arg, self)));
  if (name === '[]=') return args.map((arg, index) => (index === args.length - 1 ? convertValue(vm, arg, self) : arg));
  if (name === 'replace') return args.map((arg) => convertValue(vm, arg, self));
  return args;
}
