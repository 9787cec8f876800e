import { RArray } from '../value/array.ts';
import type { RClass } from '../value/class.ts';
import type { RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import { symbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import { evaluateText } from '../machine/evaluate.ts';
import type { Frame } from '../machine/frame.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule, installClass, type NativeMethod } from '../core/define_class.ts';
import { rawBody } from '../core/raw_method.ts';

/** forwardable */
export function forwardable(vm: Machine): void {
  installClass(vm, forInstances);
  installClass(vm, forOne);
}

/** The delegating methods, which define in the class that `on` gives for the receiver. */
function delegators(on: (vm: Machine, self: RValue) => RClass): Record<string, NativeMethod<RValue>> {
  const define = (vm: Machine, self: RValue, accessor: RValue, name: RValue, alias: RValue) => {
    const [method, made] = [vm.toName(name), vm.toName(alias)];
    vm.addMethod(on(vm, self), made, forwarding(vm.toName(accessor), method));
    return symbol(made);
  };
  return {
    'def_delegator(accessor, name, alias = nil)': (vm, self, accessor: RValue, name: RValue, alias: RValue) =>
      define(vm, self, accessor, name, alias ?? name),
    'def_delegators(accessor, *names)': (vm, self, accessor: RValue, names: RValue[]) => {
      const wanted = names.filter((name) => !['__send__', '__id__'].includes(vm.toName(name)));
      return new RArray(wanted.map((name) => define(vm, self, accessor, name, name)));
    },
    'delegate(hash)': (vm, self, hash: RHash) => {
      for (const { key, value } of hash)
        for (const name of key instanceof RArray ? key.items : [key]) define(vm, self, value, name, name);
      return null;
    },
  };
}

const forInstances = defineModule({
  name: 'Forwardable',
  methods: delegators((_vm, self) => self as RClass),
  aliases: {
    def_instance_delegator: 'def_delegator',
    def_instance_delegators: 'def_delegators',
    instance_delegate: 'delegate',
  },
});

const forOne = defineModule({
  name: 'SingleForwardable',
  methods: delegators((vm, self) => vm.singletonClass(self)),
  aliases: {
    def_single_delegator: 'def_delegator',
    def_single_delegators: 'def_delegators',
    single_delegate: 'delegate',
  },
});

function forwarding(accessor: string, method: string) {
  return rawBody((vm, self, args, block) => vm.callPublic(target(vm, self, accessor), method, args, block));
}

/** What an accessor stands for: an instance variable, a method or an expression. */
function target(vm: Machine, self: RValue, accessor: string): RValue {
  if (/^@[A-Za-z_]\w*$/.test(accessor)) return (self instanceof RObject ? self.ivar(accessor) : undefined) ?? null;
  if (/^[a-z_]\w*[?!]?$/.test(accessor)) return vm.call(self, accessor, []);
  const { frame } = vm;
  return evaluateText(vm, accessor, '(forwardable)', 1, { self, lexical: (frame as Frame).lexical });
}
