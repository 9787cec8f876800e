import { RHash } from '../value/hash.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { isInteger, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule } from './define_class.ts';
import { raiseErrno } from './exception/system_call_error.ts';
import { signalName, SIGNALS } from './exception/signal_exception.ts';

const HANDLERS = Symbol('signal handlers');

/** Signal: handlers are kept, but no signal ever comes. */
export const signal = defineModule({
  name: 'Signal',
  singletonMethods: {
    list: () => {
      const list = new RHash();
      for (const [name, number] of Object.entries(SIGNALS)) list.setText(name, number);
      return list;
    },
    'signame(number)': (vm, _self, number: RValue) => {
      const name = Object.keys(SIGNALS).find((each) => SIGNALS[each] === vm.toInt(number));
      return name === undefined ? null : new RString(name);
    },
    'trap(signal, command = nil, &block)': (vm, _self, given: RValue, command: RValue, block: RProc | null) => {
      const name = isInteger(given) ? numberName(vm, Number(given)) : signalName(vm, given);
      if (name === 'KILL' || name === 'STOP') raiseErrno(vm, 'EINVAL', `SIG${name}`);
      if (['SEGV', 'BUS', 'ILL', 'FPE', 'VTALRM'].includes(name))
        vm.raise('ArgumentError', `can't trap reserved signal: SIG${name}`);
      if (command === null && !block) vm.raise('ArgumentError', 'tried to create Proc object without a block');
      const handlers = handlersOf(vm);
      const before = handlers.get(name) ?? (name === 'EXIT' ? null : new RString('DEFAULT'));
      handlers.set(name, command ?? block);
      return before;
    },
  },
});

function handlersOf(vm: Machine): Map<string, RValue> {
  let handlers = vm.attachments.get(HANDLERS) as Map<string, RValue> | undefined;
  if (!handlers) vm.attachments.set(HANDLERS, (handlers = new Map()));
  return handlers;
}

function numberName(vm: Machine, number: number): string {
  const name = Object.keys(SIGNALS).find((each) => SIGNALS[each] === number);
  return name ?? vm.raise('ArgumentError', `invalid signal number (${number})`);
}
