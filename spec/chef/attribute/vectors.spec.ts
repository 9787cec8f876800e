import { expect } from 'chai';
import { installAttributes } from '../../../src/chef/attribute/install.ts';
import { NodeAttributes } from '../../../src/chef/attribute/node_attributes.ts';
import { fromPlain, toPlain } from '../../../src/chef/attribute/plain.ts';
import { isLevel, LEVELS } from '../../../src/chef/attribute/precedence.ts';
import { CHEF_12, CHEF_18, type Generation } from '../../../src/chef/generation.ts';
import type { Json, JsonObject } from '../../../src/chef/platform/json.ts';
import { rescuable } from '../../../src/ruby/machine/exceptions.ts';
import type { Machine } from '../../../src/ruby/machine/machine.ts';
import { createVirtualHost } from '../../../src/ruby/machine/virtual_host.ts';
import { createRuby } from '../../../src/ruby/ruby.ts';
import { RString } from '../../../src/ruby/value/string.ts';
import { symbol } from '../../../src/ruby/value/symbol.ts';
import type { RValue } from '../../../src/ruby/value/value.ts';
import vectors from './vectors.json' with { type: 'json' };

interface Outcome {
  readonly is?: Json;
  readonly raises?: string;
}

/** A command, the value it sets if any, and what comes of it (where Chef 12 differs, also there). */
type Step = readonly [string, ...(Json | Outcome | { readonly in12: Outcome })[]];

interface Ends {
  readonly merged: Json;
  readonly defaults: Json;
  readonly overrides: Json;
  readonly levels: JsonObject;
}

interface Vector extends Ends {
  readonly steps: readonly Step[];
  readonly in12?: Partial<Ends>;
}

/** `node a.b`, `override a.:b = 1`, `normal merge! a`, `default![] a`, `rm a.b`, `env_default=` */
function perform(vm: Machine, attributes: NodeAttributes, command: string, value: Json | undefined): RValue {
  const [subject = '', ...words] = command.split(' ');
  const sets = words.at(-1) === '=';
  if (sets) words.pop();
  const ask = (receiver: RValue, name: string, ...args: RValue[]) => vm.callPublic(receiver, name, args);
  const walk = (from: RValue, keys: readonly RValue[]) => keys.reduce((at, each) => ask(at, '[]', each), from);
  const given = value === undefined ? [] : [fromPlain(value)];
  const assign = (from: RValue, keys: readonly RValue[]) => {
    ask(walk(from, keys.slice(0, -1)), '[]=', keys.at(-1) as RValue, ...given);
    return null;
  };

  if (subject.endsWith('[]')) return assign(ask(attributes, subject.slice(0, -2)), path(words[0]));
  if (subject.endsWith('()')) return ask(attributes, subject.slice(0, -2), ...path(words[0]), ...given);
  if (subject.endsWith('=')) return ask(attributes, subject, ...given);
  if (!isLevel(subject) && subject !== 'node') {
    const keys = path(words[0]);
    return subject === 'key?'
      ? ask(walk(attributes, keys.slice(0, -1)), 'key?', keys.at(-1) as RValue)
      : ask(attributes, subject, ...keys);
  }
  const from = subject === 'node' ? attributes : ask(attributes, subject);
  if (words.length < 2) return sets ? assign(from, path(words[0])) : walk(from, path(words[0]));
  const [method = '', text] = words;
  const keys = path(text);
  if (method === '<<' || method === 'merge!') return ask(walk(from, keys), method, ...given);
  if (method === 'delete') return ask(walk(from, keys.slice(0, -1)), 'delete', keys.at(-1) as RValue);
  if (/^(un)?(write|link)!?$/.test(method)) return ask(attributes, method, symbol(subject), ...keys, ...given);
  return ask(from, method, ...keys);
}

function path(text = ''): RValue[] {
  return text === '' ? [] : text.split('.').map(key);
}

function key(text: string): RValue {
  return text.startsWith(':') ? symbol(text.slice(1)) : new RString(text);
}

function outcomeOf(vm: Machine, action: () => RValue): Outcome {
  try {
    return { is: toPlain(vm, action()) };
  } catch (thrown) {
    const exception = rescuable(vm, thrown);
    if (!exception) throw thrown;
    return { raises: vm.className(exception).replace('Chef::Exceptions::', '') };
  }
}

function isOutcome(part: unknown): part is Outcome {
  return typeof part === 'object' && part !== null && ('is' in part || 'raises' in part);
}

/** Compares the order of keys as well. */
function sameText(got: Json, wanted: Json, what: string): void {
  expect(JSON.stringify(got), what).to.equal(JSON.stringify(wanted));
}

function check(generation: Generation, vector: Vector): void {
  const vm = createRuby(createVirtualHost());
  installAttributes(vm, generation);
  const attributes = new NodeAttributes(vm, generation);
  for (const step of vector.steps) {
    const [command, ...parts] = step;
    const last = parts.at(-1) as { in12?: Outcome } | undefined;
    const usual = parts.find(isOutcome);
    const wanted = generation === CHEF_12 && last?.in12 ? last.in12 : usual;
    const value = parts.find(
      (part) => !isOutcome(part) && !(typeof part === 'object' && part !== null && 'in12' in part),
    );
    const got = outcomeOf(vm, () => perform(vm, attributes, command, value as Json | undefined));
    if (command.startsWith('debug_value') && got.is)
      Object.assign(got, { is: (got.is as Json[][]).filter(([, held]) => held !== 'not_present') });
    if (wanted) expect(got, command).to.deep.equal(wanted);
    else expect(got, command).to.not.have.property('raises');
  }
  const { merged, levels, defaults, overrides } = generation === CHEF_12 ? { ...vector, ...vector.in12 } : vector;
  sameText(attributes.mergedPlain(), merged, 'merged');
  for (const level of LEVELS) sameText(toPlain(vm, attributes.level(level)), levels[level] ?? {}, level);
  sameText(toPlain(vm, vm.send(attributes, 'combined_default')), defaults, 'combined default');
  sameText(toPlain(vm, vm.send(attributes, 'combined_override')), overrides, 'combined override');
}

describe('attributes, step by step', () => {
  for (const generation of [CHEF_18, CHEF_12])
    describe(`in Chef ${generation.name}`, () => {
      (vectors as unknown as Vector[]).forEach((vector, index) =>
        it(`vector ${index}: ${vector.steps
          .map(([command]) => command)
          .join('; ')
          .slice(0, 70)}`, () => check(generation, vector)),
      );
    });
});
