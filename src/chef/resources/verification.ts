import { defineClass } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RClass } from '../../ruby/value/class.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';

const PATH = 'Chef::Resource::File::Verification';

/** Chef::Resource::File::Verification: what checks a file before it takes its place. Nothing is checked in a run. */
export const verification = defineClass<RObject>({
  name: PATH,
  superclass: 'Object',
  singletonMethods: {
    'provides(name)': (_vm, klass, name) => {
      (klass as RClass).setIvar('@provides', name);
    },
    'provides?(name)': (vm, klass, name) => vm.equal((klass as RClass).ivar('@provides') ?? null, name),
  },
  methods: {
    'initialize(parent_resource, command, opts, &block)': (_vm, self, resource, command, opts, block: RProc | null) => {
      self.setIvar('@command', command);
      self.setIvar('@command_opts', opts);
      self.setIvar('@block', block);
      self.setIvar('@parent_resource', resource);
    },
    output: () => null,
    to_s: (vm, self) => {
      const command = self.ivar('@command') ?? null;
      if ((self.ivar('@block') ?? null) !== null) return vm.str('<Proc>');
      return command instanceof RSymbol ? vm.str(`${vm.inspect(command)} (${PATH}::${camelCased(command.name)})`) : command;
    },
  },
});

function camelCased(name: string): string {
  return name.replace(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

/** `verify 'command'`: adds to what checks the file; without anything, all of them. */
export function verify(vm: Machine, self: RObject, command: RValue, opts: RValue, block: RProc | null): RValue {
  if (command !== null && !(command instanceof RString) && !(command instanceof RSymbol))
    return vm.raise('ArgumentError', 'verify requires either a string, symbol, or a block');
  const all = vm.call(self, 'verifications', []);
  if (command === null && !block) return all;
  const made = vm.call(vm.classAt(PATH), 'new', [self, command, opts], block);
  if (all instanceof RArray) all.items.push(made);
  return all;
}
