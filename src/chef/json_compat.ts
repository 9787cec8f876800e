import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { RValue } from '../ruby/value/value.ts';
import { requireFeature } from '../ruby/machine/loader.ts';
import { parseJson } from '../ruby/stdlib/json/parse.ts';

/** Chef::JSONCompat.from_json: a Hash or an Array. Unlike Chef: syntax errors have the words of Ruby's own parser. */
export function parseChefJson(vm: Machine, text: string): RHash | RArray {
  requireFeature(vm, 'json');
  const value = vm.rescue<RValue>(
    () => parseJson(vm, text),
    ['JSON::ParserError'],
    (error) => vm.raise('Chef::Exceptions::JSON::ParseError', vm.toS(vm.call(error, 'message', []))),
  );
  if (value instanceof RHash || value instanceof RArray) return value;
  return vm.raise(
    'Chef::Exceptions::JSON::ParseError',
    `Top level JSON object must be a Hash or Array. (actual: ${vm.className(value)})`,
  );
}
