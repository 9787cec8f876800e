import { RClass } from '../value/class.ts';
import type { RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import type { RSymbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import { address, type Machine } from '../machine/machine.ts';
import { identical, objectId, sendAny } from './basic_object.ts';
import { defineModule } from './define_class.ts';
import { commands } from './kernel/commands.ts';
import { conversions } from './kernel/conversions.ts';
import { copying, copyingHooks } from './kernel/copying.ts';
import { instanceVariables } from './kernel/instance_variables.ts';
import { loading } from './kernel/loading.ts';
import { methodQuestions } from './kernel/methods.ts';
import { output, print } from './kernel/output.ts';
import { procs } from './kernel/procs.ts';
import { leaving, raising } from './kernel/raising.ts';
import { mixIn } from './module/mixins.ts';
import { addRawMethods } from './raw_method.ts';
import { guardRecursion } from './recursion.ts';

/** Kernel: the methods of every object, and the functions that are called without a receiver. */
export const kernel = defineModule({
  name: 'Kernel',

  methods: {
    '!~(other)': (vm, self, other: RValue) => !vm.truthyCall(self, '=~', [other]),
    '<=>(other)': (vm, self, other: RValue) => (identical(self, other) || vm.equal(self, other) ? 0 : null),
    '===(other)': (vm, self, other: RValue) => identical(self, other) || vm.equal(self, other),
    '=~(other)': () => null,
    class: (vm, self) => vm.realClassOf(self),
    'display(port = absent)': (vm, self, port: RValue | undefined) => {
      if (port === undefined) print(vm, vm.toS(self));
      else vm.call(port, 'write', [self]);
    },
    'eql?(other)': (_vm, self, other: RValue) => identical(self, other),
    'extend(*modules)': (vm, self, modules: RValue[]) => {
      if (self instanceof RObject && self.frozen)
        vm.raise('FrozenError', `can't modify frozen object: ${vm.inspect(self)}`, { receiver: self });
      return mixIn(vm, self, modules, 'extend_object', 'extended');
    },
    hash: (vm, self) => objectId(vm, self),
    inspect: (vm, self) => new RString(inspect(vm, self)),
    'instance_of?(klass)': (vm, self, klass: RValue) => vm.realClassOf(self) === checkClass(vm, klass),
    'is_a?(klass)': (vm, self, klass: RValue) => vm.isA(self, checkClass(vm, klass)),
    itself: (_vm, self) => self,
    'kind_of?(klass)': (vm, self, klass: RValue) => vm.isA(self, checkClass(vm, klass)),
    'nil?': () => false,
    object_id: (vm, self) => objectId(vm, self),
    singleton_class: (vm, self) => vm.singletonClass(self),
    'tap(&block)': (vm, self, block: RProc | null) => {
      vm.yield(block, self);
      return self;
    },
    'then(&block)': (vm, self, block: RProc | null) =>
      block ? vm.yield(block, self) : vm.enumFor(self, 'then', [], () => 1),
    'to_enum(method = :each, *args, **options, &size)': enumerator,
    to_s: (vm, self) => new RString(self === vm.main ? 'main' : vm.anyToS(self)),
    ...copying,
    ...instanceVariables,
    ...methodQuestions,
  },

  privateMethods: {
    ...copyingHooks,
    'respond_to_missing?(name, include_all)': () => false,
  },

  moduleFunctions: {
    ...commands,
    ...conversions,
    ...leaving,
    ...loading,
    ...output,
    ...procs,
  },

  aliases: { enum_for: 'to_enum', yield_self: 'then' },

  afterwards(vm, klass) {
    addRawMethods(vm, klass, raising, 'private');
    addRawMethods(vm, vm.singletonClass(klass), raising);
    addRawMethods(vm, klass, {
      public_send: (_vm, self, args, block) => publicSend(vm, self, args, block),
      send: (_vm, self, args, block) => sendAny(vm, self, args, block),
    });
  },
});

function publicSend(vm: Machine, self: RValue, args: RValue[], block: RProc | null): RValue {
  if (args.length === 0) vm.raise('ArgumentError', 'no method name given');
  const [first, ...rest] = args;
  const name = vm.toName(first as RValue);
  const entry = vm.find(vm.classOf(self), name);
  if (!entry || entry.visibility === 'public') return vm.call(self, name, rest, block);
  return vm.missing(self, name, rest, block, entry.visibility);
}

function checkClass(vm: Machine, klass: RValue): RClass {
  return klass instanceof RClass ? klass : vm.raise('TypeError', 'class or module required');
}

function enumerator(
  vm: Machine,
  self: RValue,
  method: RSymbol,
  args: RValue[],
  options: RHash,
  size: RProc | null,
): RValue {
  options.isKeywords = true;
  const all = options.size > 0 ? [...args, options] : args;
  return vm.enumFor(self, vm.toName(method), all, size ? () => vm.callProc(size, args) : undefined);
}

function inspect(vm: Machine, self: RValue): string {
  if (self === vm.main) return 'main';
  if (!(self instanceof RObject) || !self.ivars || self.ivars.size === 0) return vm.anyToS(self);
  const head = `#<${vm.className(self)}:${address(self)}`;
  const { ivars } = self;
  return guardRecursion(
    vm,
    'inspect',
    self,
    () => `${head} ${[...ivars].map(([name, value]) => `${name}=${vm.inspect(value)}`).join(', ')}>`,
    () => `${head} ...>`,
  );
}
