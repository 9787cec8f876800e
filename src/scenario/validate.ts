import { createRequire } from 'node:module';
import type { Ajv, ErrorObject, Options, ValidateFunction } from 'ajv';
import { didYouMean } from '../source/suggest.ts';
import type { JsonSchema } from '../oslo_config/schema.ts';
import { isJsonObject, type Json } from '../chef/platform/json.ts';

/** Something that a schema does not allow. */
export interface Mismatch {
  /** Where: keys from the top. */
  readonly path: readonly string[];
  /** The key that is meant, when it is the key and not its value. */
  readonly key?: string;
  readonly message: string;
  readonly hint?: string;
}

const require = createRequire(import.meta.url);

/** What reads JSON Schema is loaded when it is wanted first. Schemas of our own are not checked themselves: a spec does that. */
function compile(schema: JsonSchema, isOwn: boolean): ValidateFunction {
  const { Ajv: Class } = require('ajv') as { Ajv: new (options: Options) => Ajv };
  const checks = isOwn ? { meta: false, validateSchema: false } : {};
  const code = { optimize: false };
  const ajv = new Class({ allErrors: true, verbose: true, strict: false, validateFormats: false, code, ...checks });
  return ajv.compile(schema);
}

const compiled = new WeakMap<JsonSchema, ValidateFunction>();

/** What of a value a JSON Schema of draft 7 does not allow. Throws when a schema that is not ours is none. */
export function mismatches(schema: JsonSchema, value: Json, isOwn = false): readonly Mismatch[] {
  const validate = compiled.get(schema) ?? compile(schema, isOwn);
  compiled.set(schema, validate);
  if (validate(value)) return [];
  const errors = (validate.errors ?? []).filter(({ keyword }) => !WRAPPERS.has(keyword));
  return errors.map(mismatchOf);
}

/** These only say that something within them is wrong. */
const WRAPPERS = new Set(['if', 'propertyNames']);

function mismatchOf({ keyword, params, instancePath, parentSchema, schema, data, message }: ErrorObject): Mismatch {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const facts = params as Record<string, unknown>;
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(facts['additionalProperty']);
      const known = Object.keys((parentSchema?.['properties'] as object | undefined) ?? {});
      const title = parentSchema?.['title'];
      const hint = didYouMean(key, known) ?? (known.length > 0 ? `Known keys: ${known.join(', ')}.` : undefined);
      const holder = typeof title === 'string' ? ` in ${title}` : '';
      return { path, key, message: `Unknown key "${key}"${holder}.`, ...(hint !== undefined && { hint }) };
    }
    case 'required':
      return { path, message: `Missing "${String(facts['missingProperty'])}".` };
    case 'type': {
      const types = ([] as unknown[]).concat(facts['type']).map((type) => TYPES[String(type)] ?? String(type));
      return { path, message: `Expected ${either(types)}, found ${describe(data)}.` };
    }
    case 'enum':
    case 'const': {
      const allowed = ([] as unknown[]).concat(keyword === 'enum' ? (facts['allowedValues'] as unknown[]) : [schema]);
      const hint = typeof data === 'string' ? didYouMean(data, allowed.map(String)) : undefined;
      const found = `Expected ${either(allowed.map((each) => JSON.stringify(each)))}, found ${describe(data)}.`;
      return { path, message: found, ...(hint !== undefined && { hint }) };
    }
    case 'not': {
      const refused = schema as { description?: unknown; const?: unknown };
      if (typeof refused.description === 'string') return { path, message: refused.description };
      return { path, message: `Expected anything but ${describe(data)}.` };
    }
    case 'false schema':
      return { path, message: 'Expected nothing here.' };
    default:
      return {
        path,
        message: `Expected a value that ${(message ?? 'fits').replace(/^must /, 'would ').replace('would NOT', 'would not')}, found ${describe(data)}.`,
      };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'an integer',
  null: 'nothing',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isJsonObject(value)) return 'an object';
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
