import type { RClass } from '../value/class.ts';
import { RObject } from '../value/object.ts';
import type { RProc } from '../value/proc.ts';
import { type RSymbol, symbol } from '../value/symbol.ts';
import { truthy, type RValue } from '../value/value.ts';
import { noMethod } from '../machine/exceptions.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, defineModule, installClass, nativeMethod, type NativeMethod } from '../core/define_class.ts';
import { addRawMethods, rawBody } from '../core/raw_method.ts';

/** delegate */
export function delegate(vm: Machine): void {
  installClass(vm, delegator);
  installClass(vm, simpleDelegator);
  installClass(vm, kernelFunction);
}

const KEY = '@delegate_sd_obj';

function targetOf(vm: Machine, self: RValue): RValue {
  const target = (self as RObject).ivar(KEY);
  return target === undefined ? vm.raise('ArgumentError', 'not delegated') : target;
}

/** What is asked of the object behind although every object answers it. */
const PASSED = ['to_s', 'inspect', '=~', '!~', '===', '<=>', 'hash'];

const delegator = defineClass({
  name: 'Delegator',
  superclass: 'BasicObject',
  includes: ['Kernel'],
  allocate: (_vm, klass) => new RObject(klass),

  methods: {
    '!': (vm, self) => !truthy(targetOf(vm, self)),
    '!=(other)': (vm, self, other: RValue) => other !== self && vm.truthyCall(targetOf(vm, self), '!=', [other]),
    '==(other)': (vm, self, other: RValue) => other === self || vm.equal(targetOf(vm, self), other),
    'eql?(other)': (vm, self, other: RValue) => {
      if (other === self) return true;
      return vm.eql(targetOf(vm, self), vm.isA(other, vm.classAt('Delegator')) ? targetOf(vm, other) : other);
    },
    freeze: (_vm, self) => {
      (self as RObject).frozen = true;
      return self;
    },
    'methods(all = true)': (vm, self, all: RValue) =>
      vm.call(vm.call(targetOf(vm, self), 'methods', [all]), '|', [
        vm.call(vm.call(vm.classes.Kernel, 'instance_method', [symbol('methods')]), 'bind_call', [self, all]),
      ]),
  },

  privateMethods: {
    'initialize(object)': (vm, self, object: RValue) => {
      vm.call(self, '__setobj__', [object]);
    },
    'initialize_copy(original)': (vm, self, original: RValue) => {
      vm.call(self, '__setobj__', [vm.call(targetOf(vm, original), 'clone', [])]);
    },
    'respond_to_missing?(name, include_private)': (vm, self, name: RSymbol) =>
      vm.respondTo(vm.call(self, '__getobj__', []), name.name),
  },

  afterwards(vm, klass) {
    addRawMethods(vm, klass, {
      method_missing: (_vm, self, [name, ...args], block) => {
        const method = vm.toName(name as RValue);
        const target = vm.call(self, '__getobj__', []);
        if (vm.respondTo(target, method)) return vm.callPublic(target, method, args, block);
        const own = vm.find(vm.classes.Kernel, method);
        if (own) return own.body.invoke(vm, self, args, block, own);
        return noMethod(vm, self, method, 'call', args);
      },
    });
    for (const name of PASSED)
      vm.addMethod(
        klass,
        name,
        rawBody((_vm, self, args, block) => vm.callPublic(vm.call(self, '__getobj__', []), name, args, block)),
      );
  },
});

const accessors: Record<string, NativeMethod<RValue>> = {
  __getobj__: (vm, self) => targetOf(vm, self),
  '__setobj__(object)': (vm, self, object: RValue) => {
    if (object === self) vm.raise('ArgumentError', 'cannot delegate to self');
    (self as RObject).setIvar(KEY, object);
    return object;
  },
};

const simpleDelegator = defineClass({ name: 'SimpleDelegator', superclass: 'Delegator', methods: accessors });

const kernelFunction = defineModule({
  name: 'Kernel',
  privateMethods: {
    'DelegateClass(superclass, &block)': (vm, _self, superclass: RClass, block: RProc | null) =>
      delegateClass(vm, superclass, block),
  },
});

/** A class of delegators which has a method for each of the given class's. */
function delegateClass(vm: Machine, superclass: RClass, block: RProc | null): RClass {
  const made = vm.defineClass(null, vm.classAt('Delegator'));
  for (const [header, run] of Object.entries(accessors))
    vm.addMethod(made, header.replace(/\(.*$/, ''), nativeMethod(header, run));
  const kept = new Set([
    'to_s',
    'inspect',
    '=~',
    '!~',
    '===',
    'respond_to?',
    '__send__',
    '__id__',
    'object_id',
    'send',
    'class',
    'is_a?',
    'kind_of?',
    'instance_of?',
    'dup',
    'clone',
    'methods',
    '==',
    '!=',
    '!',
    'eql?',
    'equal?',
    'freeze',
  ]);
  for (const module of vm.ancestors(superclass)) {
    if (module === vm.classes.Object || module === vm.classes.Kernel || module === vm.classes.BasicObject) continue;
    for (const [name, entry] of module.methods) {
      if (!entry || entry.visibility === 'private' || kept.has(name) || made.methods.has(name)) continue;
      vm.addMethod(
        made,
        name,
        rawBody((_vm, self, args, given) => vm.callPublic(targetOf(vm, self), name, args, given)),
        entry.visibility,
      );
    }
  }
  if (block) vm.callProc(block, [made], { self: made, definee: made });
  return made;
}
