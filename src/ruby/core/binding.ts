import { RArray } from '../value/array.ts';
import { RBinding } from '../value/binding.ts';
import { RString } from '../value/string.ts';
import { symbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import type { Frame } from '../machine/frame.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { noAllocator } from './nil_class.ts';
import { evaluate } from './kernel/evaluation.ts';
import { refuse } from './refuse.ts';

/** Binding: the locals and self of a place in the program. */
export const binding = defineClass<RBinding>({
  name: 'Binding',
  superclass: 'Object',
  allocate: noAllocator,

  methods: {
    'eval(text, path = nil, line = nil)': (vm, self, text: RValue, path: RValue, line: RValue) =>
      evaluate(vm, text, self, path, line),
    irb: (vm) => refuse(vm, 'Binding#irb'),
    'local_variable_defined?(name)': (vm, self, name: RValue) => !!slotOf(self.frame, checkName(vm, self, name)),
    'local_variable_get(name)': (vm, self, name: RValue) => {
      const text = checkName(vm, self, name);
      const slot = slotOf(self.frame, text);
      if (slot) return slot.frame.slots[slot.index] ?? null;
      return vm.raise('NameError', `local variable \`${text}' is not defined for ${vm.inspect(self)}`, {
        name: symbol(text),
        receiver: self,
      });
    },
    'local_variable_set(name, value)': (vm, self, name: RValue, value: RValue) => {
      const text = checkName(vm, self, name);
      if (!slotOf(self.frame, text)) evaluate(vm, new RString(`${text} = nil`), self, null, null);
      const slot = slotOf(self.frame, text);
      if (!slot) refuse(vm, `a new local variable, ${text}, by Binding#local_variable_set`);
      slot.frame.slots[slot.index] = value;
      return value;
    },
    local_variables: (_vm, self) => new RArray(localNames(self.frame).map(symbol)),
    receiver: (_vm, self) => self.frame.self,
    source_location: (_vm, self) => new RArray([new RString(self.frame.code.source.path), self.frame.line]),
  },

  afterwards(vm, klass) {
    vm.singletonClass(klass).methods.set('new', null);
  },
});

function checkName(vm: Machine, self: RBinding, name: RValue): string {
  const text = vm.toName(name);
  if (!/^[\p{Ll}_\P{ASCII}][\p{L}\p{N}_]*$/u.test(text))
    vm.raise('NameError', `wrong local variable name \`${text}' for ${vm.inspect(self)}`, {
      name: symbol(text),
      receiver: self,
    });
  return text;
}

/** Where the local variable of that name lives, seen from a frame. */
function slotOf(frame: Frame, name: string): { frame: Frame; index: number } | undefined {
  for (let at: Frame | null = frame; at; at = at.parent) {
    const index = at.code.locals.names.get(name);
    if (index !== undefined) return { frame: at, index };
  }
  return undefined;
}

/** The names of the locals that a frame sees, the innermost first. */
export function localNames(frame: Frame): string[] {
  const names = new Set<string>();
  for (let at: Frame | null = frame; at; at = at.parent)
    for (const name of at.code.locals.names.keys()) if (/^[\p{L}_]/u.test(name)) names.add(name);
  return [...names];
}
