import { NodeAttributes } from '../../../src/chef/attribute/node_attributes.ts';
import { fromPlain, toPlain } from '../../../src/chef/attribute/plain.ts';
import { isLevel, LEVELS } from '../../../src/chef/attribute/precedence.ts';
import { CHEF_12, type Generation } from '../../../src/chef/generation.ts';
import { isJsonObject, type Json, type JsonObject } from '../../../src/chef/platform/json.ts';
import { rescuable } from '../../../src/ruby/machine/exceptions.ts';
import type { Machine } from '../../../src/ruby/machine/machine.ts';
import { RString } from '../../../src/ruby/value/string.ts';
import { symbol } from '../../../src/ruby/value/symbol.ts';
import type { RValue } from '../../../src/ruby/value/value.ts';

/** What comes of a step. */
export interface Outcome {
  readonly is?: Json;
  readonly raises?: string;
}

/** What a node is asked or told. */
interface Step {
  /** `node a.b`, `override a.:b =`, `normal merge! a`, `default![] a`, `rm a.b`, `env_default=` */
  readonly command: string;
  readonly value?: Json;
  /** Without it the step only must not raise. */
  readonly outcome?: Outcome;
  /** Chef 12's where it differs. */
  readonly outcome12?: Outcome;
}

interface Ends {
  readonly merged: Json;
  readonly defaults: Json;
  readonly overrides: Json;
  readonly levels: JsonObject;
}

/** Steps in order, what comes of each, and what the node's levels hold after them. */
export interface Vector extends Ends {
  readonly id: string;
  readonly steps: readonly Step[];
  readonly in12?: Partial<Ends>;
}

/** What the commands of steps begin with, and what they do with the rest. */
const QUESTIONS = new Set([
  'combined_default',
  'combined_override',
  'debug_value',
  'dig',
  'exist?',
  'key?',
  'read',
  'read!',
  'rm',
  'rm_default',
  'rm_normal',
  'rm_override',
]);
const OF_A_LEVEL = new Set([
  '<<',
  'delete',
  'exist?',
  'merge!',
  'read',
  'read!',
  'unlink',
  'unlink!',
  'write',
  'write!',
]);
const TAKE_VALUES = new Set(['<<', 'merge!', 'write', 'write!']);
const ENDS = ['merged', 'defaults', 'overrides', 'levels'] as const;

/** Reads a table of vectors; what is wrong with one is told with its id. */
export function readVectors(table: unknown): readonly Vector[] {
  if (!Array.isArray(table)) throw new Error('Expected a list of vectors.');
  const seen = new Set<string>();
  return table.map((each: unknown, index) => {
    const vector = readVector(each, `number ${index + 1}`);
    if (seen.has(vector.id)) throw new Error(`Vector ${vector.id} is there twice.`);
    seen.add(vector.id);
    return vector;
  });
}

function readVector(entry: unknown, place: string): Vector {
  const given = isRecord(entry) && typeof entry['id'] === 'string' ? `Vector ${entry['id']}` : `The vector ${place}`;
  const refuse = (problem: string): never => {
    throw new Error(`${given}: ${problem}.`);
  };
  if (!isRecord(entry) || typeof entry['id'] !== 'string') return refuse('has no id');
  const unknown = Object.keys(entry).find((name) => !['id', 'steps', 'in12', ...ENDS].includes(name));
  if (unknown !== undefined) refuse(`unknown field "${unknown}"`);
  for (const name of ENDS) if (!isRecord(entry[name])) refuse(`"${name}" is no hash`);
  const inLevels = Object.keys(entry['levels'] as JsonObject).find((name) => !isLevel(name));
  if (inLevels !== undefined) refuse(`unknown level "${inLevels}"`);
  if (!Array.isArray(entry['steps']) || entry['steps'].length === 0) return refuse('has no steps');
  const in12 = entry['in12'] ?? {};
  if (!isRecord(in12) || Object.keys(in12).some((name) => !(ENDS as readonly string[]).includes(name)))
    refuse('"in12" is no part of the ends');
  const steps = entry['steps'].map((step: unknown) => readStep(step, refuse));
  return { ...(entry as unknown as Vector), steps };
}

function readStep(step: unknown, refuse: (problem: string) => never): Step {
  const command: unknown = Array.isArray(step) ? step[0] : undefined;
  if (!Array.isArray(step) || typeof command !== 'string')
    return refuse(`a step is no command: ${JSON.stringify(step)}`);
  const takesValue = readCommand(command, refuse);
  const parts = step.slice(1) as Json[];
  if (takesValue && parts.length === 0) refuse(`"${command}" lacks its value`);
  const value = takesValue ? parts.shift() : undefined;
  const read: { outcome?: Outcome; outcome12?: Outcome } = {};
  for (const part of parts) {
    if (isRecord(part) && isOutcome(part)) read.outcome = part;
    else if (isRecord(part) && isRecord(part['in12']) && isOutcome(part['in12'])) read.outcome12 = part['in12'];
    else refuse(`"${command}" has an outcome that is none: ${JSON.stringify(part)}`);
  }
  return { command, ...(value !== undefined && { value }), ...read };
}

/** Whether a command takes a value; one that is not known is refused. */
function readCommand(command: string, refuse: (problem: string) => never): boolean {
  const [subject = '', ...words] = command.split(' ');
  const setter = /^(.*?)(?:!|_unless)?(\[\]|\(\)|=)$/.exec(subject);
  if (setter) return isLevel(setter[1] as string) ? true : refuse(`unknown operation "${command}"`);
  if (QUESTIONS.has(subject) && words.length < 2) return false;
  if (!isLevel(subject) && subject !== 'node') return refuse(`unknown operation "${command}"`);
  if (words.at(-1) === '=') return words.length === 2 ? true : refuse(`unknown operation "${command}"`);
  if (words.length < 2) return false;
  const [method = ''] = words;
  if (words.length > 2 || subject === 'node' || !OF_A_LEVEL.has(method)) refuse(`unknown operation "${command}"`);
  return TAKE_VALUES.has(method);
}

/** Takes the steps of a vector and hands what comes of them, and what is held in the end, to a check. */
export function takeSteps(
  vm: Machine,
  generation: Generation,
  vector: Vector,
  check: (what: string, got: Json | Outcome, wanted: Json | Outcome | undefined) => void,
): void {
  const attributes = new NodeAttributes(vm, generation);
  for (const { command, value, outcome, outcome12 } of vector.steps) {
    const got = outcomeOf(vm, () => perform(vm, attributes, command, value));
    const wanted = (generation === CHEF_12 && outcome12) || outcome;
    if (command.startsWith('debug_value') && got.is)
      Object.assign(got, { is: (got.is as Json[][]).filter(([, held]) => held !== 'not_present') });
    check(command, got, wanted);
  }
  const { merged, levels, defaults, overrides } =
    generation === CHEF_12 ? ({ ...vector, ...vector.in12 } as Ends) : vector;
  check('merged', attributes.mergedPlain(), merged);
  for (const level of LEVELS) check(level, toPlain(vm, attributes.level(level)), levels[level] ?? {});
  check('combined default', toPlain(vm, vm.send(attributes, 'combined_default')), defaults);
  check('combined override', toPlain(vm, vm.send(attributes, 'combined_override')), overrides);
}

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

function isRecord(value: unknown): value is JsonObject {
  return isJsonObject(value as Json);
}

function isOutcome(part: JsonObject): boolean {
  const [name, ...others] = Object.keys(part);
  return others.length === 0 && (name === 'is' || (name === 'raises' && typeof part['raises'] === 'string'));
}
