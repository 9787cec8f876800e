import { defineClass, defineModule, type ClassDefinition, type NativeMethod } from '../../ruby/core/define_class.ts';
import { innermostPlace } from '../../ruby/machine/exceptions.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../chef_state.ts';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

const methods: Record<string, NativeMethod<RValue>> = {};
for (const level of LEVELS) {
  methods[`${level}(message = nil, &block)`] = (vm, _self, message: RValue, block: RProc | null) => {
    const text = message ?? (block ? vm.callProc(block, []) : null);
    chefOf(vm).record.log.push({ level, message: vm.toS(text), place: innermostPlace(vm) });
    return true;
  };
  methods[`${level}?`] = (vm) => LEVELS.indexOf(level) >= LEVELS.indexOf(levelOf(vm));
}

function levelOf(vm: Parameters<NativeMethod<RValue>>[0]): string {
  return (vm.attachments.get(levelOf) as string | undefined) ?? 'warn';
}

/** Chef::Log and the loggers that it hands out: lines are kept in the run. */
export const logClasses: readonly ClassDefinition[] = [
  defineModule({
    name: 'Chef::Log',
    singletonMethods: {
      ...methods,
      level: (vm) => symbol(levelOf(vm)),
      'level=(level)': (vm, _self, level) => {
        vm.attachments.set(levelOf, vm.toName(level));
        return level;
      },
      'init(*args)': () => null,
      'with_child(*args)': (_vm, self) => self,
      'formatter=(formatter)': (_vm, _self, formatter) => formatter,
      'deprecation(message)': (vm, _self, message) => {
        chefOf(vm).record.log.push({ level: 'warn', message: vm.toS(message), place: innermostPlace(vm) });
        return true;
      },
    },
  }),
  defineClass({
    name: 'Chef::Application',
    superclass: 'Object',
    singletonMethods: {
      'fatal!(message, code = -1)': (vm, _self, message, code) => {
        const { record, answers } = chefOf(vm);
        record.fatal.push(vm.toS(message));
        if (answers.survivesFatal) return null;
        return vm.call(vm.main, 'exit', [vm.isA(code, vm.classes.Integer) ? code : 1]);
      },
      'exit!(message, code = -1)': (vm) => vm.call(vm.main, 'exit', [1]),
      'debug_stacktrace(error)': () => true,
    },
  }),
];
