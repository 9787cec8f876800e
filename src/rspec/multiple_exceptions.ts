import { RArray } from '../ruby/value/array.ts';
import { RException } from '../ruby/value/exception.ts';
import type { Machine } from '../ruby/machine/machine.ts';

/** Several exceptions of one example as one: an RSpec::Core::MultipleExceptionError. */
export class MultipleExceptions extends RException {
  readonly all: RException[] = [];
  label: RException['message'] = null;
  failures: RException[] = [];
  others: RException[] = [];
  get exceptions(): RArray {
    return new RArray(this.all);
  }
}

/** The exception itself where it holds several, else a new one that holds it. */
export function multipleExceptions(vm: Machine, exception: RException, alsoAggregates = false): MultipleExceptions {
  if (
    exception instanceof MultipleExceptions &&
    (alsoAggregates || exception.klass?.name === 'RSpec::Core::MultipleExceptionError')
  )
    return exception;
  const made = new MultipleExceptions(vm.classAt('RSpec::Core::MultipleExceptionError'), null);
  addException(vm, made, exception);
  return made;
}

/** Adds an exception to those that are held already. */
export function addException(vm: Machine, several: MultipleExceptions, exception: RException): void {
  if (exception === several || exception.klass?.name === 'RSpec::Core::Pending::PendingExampleFixedError') return;
  several.all.push(exception);
  if (vm.className(exception).includes('RSpec')) several.failures.push(exception);
  else several.others.push(exception);
}

/** "2 failures and 1 other error" */
export function countExceptions(several: MultipleExceptions): string {
  const failures = pluralize(several.failures.length, 'failure');
  return several.others.length === 0 ? failures : `${failures} and ${pluralize(several.others.length, 'other error')}`;
}

function pluralize(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
