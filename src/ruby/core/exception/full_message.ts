import { RArray } from '../../value/array.ts';
import { RException } from '../../value/exception.ts';
import { RString } from '../../value/string.ts';
import type { Machine } from '../../machine/machine.ts';

/** What `full_message` gives, and what MRI prints of an exception that nobody rescued. */
export function fullMessage(vm: Machine, exception: RException, highlight: boolean, order: 'top' | 'bottom'): string {
  const shown: string[] = [report(vm, exception, highlight, order)];
  const seen = new Set<unknown>([exception]);
  for (let cause = exception.cause; cause instanceof RException && !seen.has(cause); cause = cause.cause) {
    seen.add(cause);
    shown.push(report(vm, cause, highlight, order));
  }
  if (order === 'top') return shown.join('');
  return highlight
    ? `\x1b[1mTraceback\x1b[m (most recent call last):\n${shown.toReversed().join('')}`
    : `Traceback (most recent call last):\n${shown.toReversed().join('')}`;
}

function report(vm: Machine, exception: RException, highlight: boolean, order: 'top' | 'bottom'): string {
  const backtrace = vm.call(exception, 'backtrace', []);
  const lines = backtrace instanceof RArray ? backtrace.items.map((item) => vm.toS(item)) : undefined;
  const frame = vm.frame;
  const at = lines ? lines[0] : frame ? `${frame.code.source.path}:${frame.line}:in \`full_message'` : undefined;
  const first = `${at === undefined ? '' : `${at}: `}${headline(vm, exception, highlight)}`;
  const from = (lines ?? []).slice(1);
  if (order === 'top') return first + from.map((line) => `\tfrom ${line}\n`).join('');
  const width = String(from.length).length;
  const numbered = from.map((line, index) => `\t${String(index + 1).padStart(width)}: from ${line}\n`);
  return numbered.toReversed().join('') + first;
}

function headline(vm: Machine, exception: RException, highlight: boolean): string {
  const message = vm.call(exception, 'message', []);
  const text = message instanceof RString ? message.text : '';
  const name = vm.className(exception);
  const bold = (part: string) => (highlight ? `\x1b[1m${part}\x1b[m` : part);
  if (text === '')
    return name === 'RuntimeError'
      ? `${highlight ? '\x1b[1;4munhandled exception\x1b[m' : 'unhandled exception'}\n`
      : `${highlight ? `\x1b[1;4m${name}\x1b[m` : name}\n`;
  const [first, ...rest] = text.split('\n');
  const title = highlight ? `\x1b[1m${first} (\x1b[1;4m${name}\x1b[m\x1b[1m)\x1b[m` : `${first} (${name})`;
  if (rest.length === 0) return `${title}\n`;
  if (rest.at(-1) === '') rest.pop();
  return `${title}\n${rest.map((line) => `${bold(line)}\n`).join('')}`;
}
