import type { JsonSchema } from '../../oslo_config/schema.ts';
import { valueOf } from '../../oslo_config/option.ts';
import { sectionOf, type ConfigFile, type OptionValue } from '../../oslo_config/read.ts';
import { isJsonObject, type Json } from '../../chef/platform/json.ts';
import { schemaFor } from '../check_expectations.ts';
import { entriesOf, textOf, type Located } from '../located.ts';
import type { WrittenFile } from '../rendered.ts';
import { declared, rangeOf, report, type Check } from '../report.ts';
import { mismatches } from '../validate.ts';
import { origins } from './origins.ts';

/** Section → a JSON Schema, or the name of a bundled one. */
export function checkSchemas(check: Check, expected: Located, config: ConfigFile, file: WrittenFile): void {
  const { path } = config.source;
  for (const entry of entriesOf(expected)) {
    const section = sectionOf(config, entry.key);
    const schema = schemaFor(entry.key, entry.value);
    if (typeof schema === 'string') continue;
    if (!section) {
      report(
        check,
        rangeOf(entry),
        `Expected a section [${entry.key}] in ${path}, found none.`,
        declared(check, file.resource),
      );
      continue;
    }
    const values = [...section.options].map(
      ([name, texts]) => [name, typed(schemaOfOption(schema, name), texts)] as const,
    );
    const called = textOf(entry.value) ?? 'its schema';
    for (const { path: at, key, message, hint } of mismatches(
      schema,
      Object.fromEntries(values),
      entry.value.kind === 'scalar',
    )) {
      const name = key ?? at[0];
      const line = name === undefined ? undefined : section.options.get(name)?.[0]?.line;
      const where = name === undefined ? '' : ` ${name}, line ${line}:`;
      const places = name === undefined ? declared(check, file.resource) : origins(check, file, name);
      report(
        check,
        rangeOf(entry),
        `Expected [${entry.key}] of ${path} to fit ${called}.${where} ${message}`,
        places,
        hint,
      );
    }
  }
}

function schemaOfOption(schema: JsonSchema, name: string): JsonSchema {
  const own = isJsonObject(schema['properties']) ? schema['properties'][name] : undefined;
  if (isJsonObject(own)) return own;
  const patterns = isJsonObject(schema['patternProperties']) ? Object.entries(schema['patternProperties']) : [];
  const found = patterns.find(([pattern]) => new RegExp(pattern).test(name))?.[1];
  return isJsonObject(found) ? found : {};
}

/** An option's value as the type that the schema wants, read as oslo.config reads it; one that is set several times is a list. */
function typed(schema: JsonSchema, values: readonly OptionValue[]): Json {
  const type = schema['type'];
  if (type === 'array') {
    const items = isJsonObject(schema['items']) ? schema['items'] : {};
    const texts =
      values.length === 1
        ? (valueOf('ListOpt', values[0]?.text ?? '') as readonly string[])
        : values.map(({ text }) => text);
    return texts.map((text) => typedText(items['type'], text));
  }
  if (values.length > 1) return values.map(({ text }) => text);
  return typedText(type, values[0]?.text ?? '');
}

function typedText(type: unknown, text: string): Json {
  if (type === 'integer') return valueOf('IntOpt', text);
  if (type === 'number') return valueOf('FloatOpt', text);
  return type === 'boolean' ? valueOf('BoolOpt', text) : text;
}
