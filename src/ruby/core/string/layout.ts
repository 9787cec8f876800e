import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { checkCompatible } from '../../machine/compatible.ts';
import { changeBy, type StringMethods } from './methods.ts';
import { charsOf, lengthOf, sameKind, sliceOf } from './text.ts';

/** center, ljust, rjust, strip, delete_prefix and their like. */
export const layoutMethods: StringMethods = {
  'center(width, pad = " ")': (vm, self, width, pad) => padded(vm, self, width, pad, 'center'),
  'delete_prefix(prefix)': (vm, self, prefix) => sameKind(self, withoutPrefix(self.text, vm.toStr(prefix))),
  'delete_prefix!(prefix)': (vm, self, prefix) => changeBy(vm, self, () => withoutPrefix(self.text, vm.toStr(prefix))),
  'delete_suffix(suffix)': (vm, self, suffix) => sameKind(self, withoutSuffix(self.text, vm.toStr(suffix))),
  'delete_suffix!(suffix)': (vm, self, suffix) => changeBy(vm, self, () => withoutSuffix(self.text, vm.toStr(suffix))),
  'ljust(width, pad = " ")': (vm, self, width, pad) => padded(vm, self, width, pad, 'left'),
  lstrip: (_vm, self) => sameKind(self, lstripped(self.text)),
  'lstrip!': (vm, self) => changeBy(vm, self, () => lstripped(self.text)),
  reverse: (_vm, self) => sameKind(self, charsOf(self.text).toReversed().join('')),
  'reverse!': (vm, self) => {
    vm.checkFrozen(self);
    self.text = charsOf(self.text).toReversed().join('');
    return self;
  },
  'rjust(width, pad = " ")': (vm, self, width, pad) => padded(vm, self, width, pad, 'right'),
  rstrip: (_vm, self) => sameKind(self, rstripped(self.text)),
  'rstrip!': (vm, self) => changeBy(vm, self, () => rstripped(self.text)),
  strip: (_vm, self) => sameKind(self, lstripped(rstripped(self.text))),
  'strip!': (vm, self) => changeBy(vm, self, () => lstripped(rstripped(self.text))),
};

function padded(vm: Machine, self: RString, width: RValue, pad: RValue, where: 'left' | 'right' | 'center'): RString {
  const wanted = vm.toInt(width);
  const filler = vm.toRString(pad);
  if (filler.text === '') vm.raise('ArgumentError', 'zero width padding');
  const kind = checkCompatible(vm, self, filler);
  const missing = wanted - lengthOf(self.text);
  const made = sameKind(self, self.text);
  if (missing <= 0) return made;
  vm.checkSize(wanted);
  const left = where === 'right' ? missing : where === 'left' ? 0 : Math.floor(missing / 2);
  made.text = fill(filler.text, left) + self.text + fill(filler.text, missing - left);
  made.encoding = kind;
  return made;
}

function fill(pad: string, width: number): string {
  const length = lengthOf(pad);
  return pad.repeat(Math.floor(width / length)) + sliceOf(pad, 0, width % length);
}

/** Blanks as `strip` knows them: NUL counts at either end. */
function lstripped(text: string): string {
  return text.replace(/^[\0\t\n\v\f\r ]+/, '');
}

function rstripped(text: string): string {
  let end = text.length;
  while (end > 0 && '\0\t\n\v\f\r '.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function withoutPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

function withoutSuffix(text: string, suffix: string): string {
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}
