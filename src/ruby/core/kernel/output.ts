import { RArray } from '../../value/array.ts';
import { RString } from '../../value/string.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { guardRecursion } from '../recursion.ts';
import { format } from './format.ts';
import { backtrace } from '../../machine/exceptions.ts';

/** Kernel's printing. */
export const output: Record<string, NativeMethod<RValue>> = {
  'p(*values)': (vm, _self, values: RValue[]) => {
    for (const value of values) print(vm, `${vm.inspect(value)}\n`);
    return values.length > 1 ? new RArray(values) : (values[0] ?? null);
  },
  'print(*values)': (vm, _self, values: RValue[]) => {
    vm.call(stdout(vm), 'print', values);
  },
  'printf(*args)': (vm, _self, args: RValue[]) => {
    if (args.length === 0) return null;
    const [first, ...rest] = args;
    if (first instanceof RString) print(vm, format(vm, first.text, rest));
    else vm.call(first as RValue, 'write', [vm.call(vm.classes.Kernel, 'format', rest)]);
    return null;
  },
  'putc(value)': (vm, _self, value: RValue) => vm.call(stdout(vm), 'putc', [value]),
  'puts(*values)': (vm, _self, values: RValue[]) => vm.call(stdout(vm), 'puts', values),
  'warn(*messages, uplevel: nil, category: nil)': (vm, _self, messages: RValue[], uplevel: RValue) =>
    warn(vm, messages, uplevel),
};

/** `$stdout`, which a program may have exchanged. */
function stdout(vm: Machine): RValue {
  return vm.globals.get('$stdout') ?? null;
}

/** Writes text to `$stdout`. */
export function print(vm: Machine, text: string): void {
  vm.call(stdout(vm), 'write', [new RString(text)]);
}

/** What `puts` writes for its arguments. */
export function putsText(vm: Machine, values: readonly RValue[]): string {
  return values.length === 0 ? '\n' : values.map((value) => lineText(vm, value)).join('');
}

function lineText(vm: Machine, value: RValue): string {
  if (value instanceof RString) return ended(value.text);
  const parts = value instanceof RArray ? value : vm.toAryOrNull(value);
  if (!parts) return ended(vm.toS(value));
  return guardRecursion(
    vm,
    'puts',
    parts,
    () => parts.items.map((item) => lineText(vm, item)).join(''),
    () => '[...]\n',
  );
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

function warn(vm: Machine, messages: RValue[], uplevel: RValue): void {
  const { items } = new RArray(messages.flatMap((message) => (message instanceof RArray ? message.items : [message])));
  if (items.length === 0 || vm.globals.get('$VERBOSE') === null) return;
  let text = putsText(vm, items);
  if (isInteger(uplevel)) {
    const place = backtrace(vm)[Number(uplevel)];
    text = `${place ? `${place.path}:${place.line}: ` : ''}warning: ${text}`;
  }
  vm.call(vm.globals.get('$stderr') ?? null, 'write', [new RString(text)]);
}
