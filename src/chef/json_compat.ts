import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { RValue } from '../ruby/value/value.ts';
import { requireFeature } from '../ruby/machine/loader.ts';
import { parseJson } from '../ruby/stdlib/json/parse.ts';

/** Chef::JSONCompat.from_json: a Hash or an Array. An error says in its details where it is, when the path is known. Unlike Chef: syntax errors have the words of Ruby's own parser. */
export function parseChefJson(vm: Machine, text: string, path?: string): RHash | RArray {
  requireFeature(vm, 'json');
  const value = vm.rescue<RValue>(
    () => parseJson(vm, text),
    ['JSON::ParserError'],
    (error) => {
      const message = vm.toS(vm.call(error, 'message', []));
      return vm.raise('Chef::Exceptions::JSON::ParseError', message, path === undefined ? {} : { path: vm.str(path), line: lineOf(text, message) });
    },
  );
  if (value instanceof RHash || value instanceof RArray) return value;
  return vm.raise(
    'Chef::Exceptions::JSON::ParseError',
    `Top level JSON object must be a Hash or Array. (actual: ${vm.className(value)})`,
  );
}

/** The line of the place that a parser's message quotes. */
function lineOf(text: string, message: string): number {
  const rest = /unexpected (?:token|character) at '(.*)'$/s.exec(message)?.[1] ?? '';
  const at = rest === '' ? text.length : text.lastIndexOf(rest);
  return text.slice(0, at).split('\n').length;
}
