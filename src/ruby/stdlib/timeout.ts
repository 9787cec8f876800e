import type { RProc } from '../value/proc.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, defineModule, installClass, type NativeMethod } from '../core/define_class.ts';

/** timeout: time is the host's; a block which took longer by that clock has run to its end before it is told so. */
export function timeout(vm: Machine): void {
  installClass(vm, timeoutModule);
  installClass(vm, exitException);
  installClass(vm, timeoutError);
  vm.setConstant(vm.classes.Object, 'TimeoutError', vm.classAt('Timeout::Error'));
}

const run: NativeMethod<RValue> = (vm, _self, seconds: RValue, klass: RValue, message: RValue, block: RProc | null) => {
  if (!block) return vm.raise('LocalJumpError', 'no block given (yield)');
  const limit = seconds === null ? 0 : vm.toFloat(seconds);
  const start = vm.host.now();
  const value = vm.yield(block, seconds);
  if (limit <= 0 || vm.host.now() - start < limit * 1000) return value;
  const words = message === null ? 'execution expired' : vm.toStr(message);
  const error = vm.call(klass ?? vm.classAt('Timeout::Error'), 'new', [vm.str(words)]);
  return vm.call(vm.classes.Kernel, 'raise', [error]);
};

const HEADER = 'timeout(seconds, klass = nil, message = nil, &block)';

const timeoutModule = defineModule({ name: 'Timeout', moduleFunctions: { [HEADER]: run } });

const exitException = defineClass({ name: 'Timeout::ExitException', superclass: 'Exception' });

const timeoutError = defineClass({ name: 'Timeout::Error', superclass: 'RuntimeError' });
