import { RArray } from '../value/array.ts';
import { RHash } from '../value/hash.ts';
import { RString } from '../value/string.ts';
import { symbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule, installClass, type NativeMethod } from '../core/define_class.ts';
import { commandLine, runCommand } from '../core/kernel/commands.ts';
import { status } from '../core/process.ts';
import { refuse } from '../core/refuse.ts';

/** open3: commands that the host answers. */
export function open3(vm: Machine): void {
  installClass(vm, open3Module);
}

/** Runs a command; an environment before it and options after it make no difference to the host. */
function capture(vm: Machine, given: RValue[], options: RHash): { out: RString; error: RString; ended: RValue } {
  const input = options.option(symbol('stdin_data'));
  if (input instanceof RString && input.text !== '') refuse(vm, 'Open3 with stdin_data');
  const args = given[0] instanceof RHash ? given.slice(1) : given;
  const result = runCommand(vm, commandLine(vm, args));
  return { out: new RString(result.stdout), error: new RString(result.stderr), ended: status(vm, result.status) };
}

const refused =
  (name: string): NativeMethod<RValue> =>
  (vm) =>
    refuse(vm, `Open3.${name}`);

const open3Module = defineModule({
  name: 'Open3',
  moduleFunctions: {
    'capture2(*args, **options)': (vm, _self, args: RValue[], options: RHash) => {
      const { out, ended } = capture(vm, args, options);
      return new RArray([out, ended]);
    },
    'capture2e(*args, **options)': (vm, _self, args: RValue[], options: RHash) => {
      const { out, error, ended } = capture(vm, args, options);
      if (out.text !== '' && error.text !== '') refuse(vm, 'Open3.capture2e of a command with both outputs');
      return new RArray([new RString(out.text + error.text), ended]);
    },
    'capture3(*args, **options)': (vm, _self, args: RValue[], options: RHash) => {
      const { out, error, ended } = capture(vm, args, options);
      return new RArray([out, error, ended]);
    },
    'pipeline(*args)': refused('pipeline'),
    'popen2(*args)': refused('popen2'),
    'popen2e(*args)': refused('popen2e'),
    'popen3(*args)': refused('popen3'),
  },
});
