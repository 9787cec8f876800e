import type { RIO } from '../value/io.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, installClass } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';
import { raiseErrno } from '../core/exception/system_call_error.ts';

/** io/console: no stream is a terminal. */
export function ioConsole(vm: Machine): void {
  installClass(vm, consolePart);
}

const consolePart = defineClass<RIO>({
  name: 'IO',
  methods: {
    'getch(*args)': (vm) => refuse(vm, 'IO#getch'),
    'getpass(*args)': (vm) => refuse(vm, 'IO#getpass'),
    'noecho(&block)': (vm) => refuse(vm, 'IO#noecho'),
    'raw(*args)': (vm) => refuse(vm, 'IO#raw'),
    winsize: (vm, self) => raiseErrno(vm, 'ENOTTY', self.path ?? ''),
  },
  singletonMethods: { 'console(*args)': () => null },
});
