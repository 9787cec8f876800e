import type { Machine } from '../../ruby/machine/machine.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';

/** What RSpec's differ says about two values, after a line break; empty where it sees nothing to show. */
export function diffOf(vm: Machine, expected: RValue, actual: RValue): string {
  const expectations = vm.constantAt('RSpec::Expectations');
  if (expectations === undefined || !vm.respondTo(expectations, 'differ')) return '';
  const diff = vm.call(vm.call(expectations, 'differ', []), 'diff', [actual, expected]);
  if (!(diff instanceof RString) || diff.text.trim() === '') return '';
  return `\nDiff:${diff.text}`;
}
