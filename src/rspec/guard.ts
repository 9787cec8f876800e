import { RClass } from '../ruby/value/class.ts';
import { RException } from '../ruby/value/exception.ts';
import { RString } from '../ruby/value/string.ts';
import { ProblemError } from '../source/problem.ts';
import { BreakSignal, BudgetExceeded, ReturnSignal, RubyError, ThrowSignal } from '../ruby/machine/control_flow.ts';
import { backtrace, rescuable } from '../ruby/machine/exceptions.ts';
import type { Machine } from '../ruby/machine/machine.ts';

/**
 * Runs a piece of a spec; answers the exception that came out of it, undefined when there was none.
 * Unlike RSpec: `exit` fails the example instead of ending the whole run.
 */
export function guard(vm: Machine, body: () => void): RException | undefined {
  const { frame } = vm;
  try {
    body();
    return undefined;
  } catch (thrown) {
    const exception = exceptionOf(vm, thrown);
    vm.frame = frame;
    return exception;
  }
}

/** The Ruby exception for whatever flew out of Ruby code: also for what no Ruby code could rescue. */
export function exceptionOf(vm: Machine, thrown: unknown): RException {
  const known = thrown instanceof RubyError ? thrown.exception : rescuable(vm, thrown);
  if (known) return known;
  if (thrown instanceof ReturnSignal) return make(vm, 'LocalJumpError', 'unexpected return');
  if (thrown instanceof BreakSignal) return make(vm, 'LocalJumpError', 'break from proc-closure');
  if (thrown instanceof ThrowSignal) return make(vm, 'UncaughtThrowError', 'uncaught throw');
  if (thrown instanceof BudgetExceeded) {
    vm.steps = 0;
    const exception = make(vm, 'RSpec::Core::StoppedError', thrown.message);
    if (!exception.places?.length) exception.places = [{ path: thrown.path, line: thrown.line, label: '' }];
    return exception;
  }
  if (thrown instanceof ProblemError) {
    const [problem] = thrown.problems;
    const exception = make(vm, 'RSpec::Core::StoppedError', thrown.message);
    if (problem?.path !== undefined)
      exception.places = [
        { path: problem.path, line: problem.range?.start.line ?? 0, label: '' },
        ...(exception.places ?? []),
      ];
    return exception;
  }
  if (!(thrown instanceof Error)) throw thrown;
  return make(vm, 'RSpec::Core::StoppedError', `${thrown.name}: ${thrown.message}\n${thrown.stack ?? ''}`);
}

function make(vm: Machine, className: string, message: string): RException {
  const klass = vm.classAt(className);
  const exception = new RException(klass instanceof RClass ? klass : vm.classes.Exception, new RString(message));
  exception.places = backtrace(vm);
  return exception;
}
