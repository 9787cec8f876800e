import type { NativeMethod } from '../define_class.ts';
import type { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';

/** A family of String's methods: `def` headers to bodies. */
export type StringMethods = Readonly<Record<string, NativeMethod<RString>>>;

/** What a method that ends in `!` does with the text made: nil when nothing has changed. */
export function change(self: RString, text: string): RValue {
  if (text === self.text) return null;
  self.text = text;
  return self;
}

/** `change`, for a string that may be frozen. */
export function changeBy(vm: Machine, self: RString, make: () => string): RValue {
  vm.checkFrozen(self);
  return change(self, make());
}
