import { RArray } from '../../value/array.ts';
import type { RClass } from '../../value/class.ts';
import type { MethodBody } from '../../value/method.ts';
import { RObject } from '../../value/object.ts';
import { symbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import { requiredShapes } from '../../machine/arguments.ts';
import { checkModifiable } from '../../machine/exceptions.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { checkCount } from '../raw_method.ts';
import { currentVisibility, methodAdded } from './method_definition.ts';

/** Module's makers of readers and writers. */
export const attributes: Record<string, NativeMethod<RClass>> = {
  'attr(*names)': (vm, self, names: RValue[]) => {
    if (names.length === 2 && typeof names[1] === 'boolean') return define(vm, self, names.slice(0, 1), true, names[1]);
    return define(vm, self, names, true, false);
  },
  'attr_accessor(*names)': (vm, self, names: RValue[]) => define(vm, self, names, true, true),
  'attr_reader(*names)': (vm, self, names: RValue[]) => define(vm, self, names, true, false),
  'attr_writer(*names)': (vm, self, names: RValue[]) => define(vm, self, names, false, true),
};

function define(vm: Machine, self: RClass, names: RValue[], reads: boolean, writes: boolean): RArray {
  checkModifiable(vm, self);
  const visibility = currentVisibility(vm, self);
  const made: RValue[] = [];
  const add = (name: string, body: MethodBody) => {
    vm.addMethod(self, name, body, visibility);
    made.push(symbol(name));
    methodAdded(vm, self, name);
  };
  for (const name of names) {
    const text = vm.toName(name);
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(text))
      vm.raise('NameError', `invalid attribute name \`${text}'`, { name: symbol(text), receiver: self });
    if (reads) add(text, reader(`@${text}`));
    if (writes) add(`${text}=`, writer(`@${text}`));
  }
  return new RArray(made);
}

function reader(variable: string): MethodBody {
  return {
    arity: 0,
    parameters: [],
    invoke: (vm, self, args) => {
      if (args.length !== 0) checkCount(vm, args.length, 0);
      return (self instanceof RObject ? self.ivars?.get(variable) : undefined) ?? null;
    },
  };
}

function writer(variable: string): MethodBody {
  return {
    arity: 1,
    parameters: requiredShapes(['value']),
    invoke: (vm, self, args) => {
      if (args.length !== 1) checkCount(vm, args.length, 1);
      if (!(self instanceof RObject))
        return vm.raise('FrozenError', `can't modify frozen ${vm.className(self)}: ${vm.inspect(self)}`, {
          receiver: self,
        });
      if (self.frozen) vm.checkFrozen(self);
      const value = args[0] as RValue;
      self.setIvar(variable, value);
      return value;
    },
  };
}
