import type { Problem } from '../source/problem.ts';
import type { Range } from '../source/range.ts';
import type { Source } from '../source/source.ts';
import { didYouMean } from '../source/suggest.ts';
import { bundledSchemas, type JsonSchema } from '../oslo_config/schema.ts';
import { sectionKey } from '../oslo_config/read.ts';
import { isLevel, LEVELS } from '../chef/attribute/precedence.ts';
import { entriesOf, plain, textOf, valueAt, type Located } from './located.ts';
import { levelOf } from './matcher.ts';
import { problemAt } from './parse_yaml.ts';
import { patternFault } from './pattern.ts';
import { mismatches } from './validate.ts';

type Refuse = (range: Range, message: string, hint?: string) => void;

/** What is wrong with expectations before anything is run: patterns, names of resources, levels and schemas. */
export function checkExpectations(source: Source, expect: Located | undefined): Problem[] {
  const problems: Problem[] = [];
  const refuse: Refuse = (range, message, hint) => problems.push(problemAt(source, range, message, hint));
  checkPatterns(refuse, expect);
  for (const { key, keyRange, value } of entriesOf(valueAt(expect, 'resources'))) {
    checkResource(refuse, keyRange, key);
    for (const other of listOf(valueAt(value, 'after'))) checkResource(refuse, other.range, textOf(other) ?? '');
    for (const target of entriesOf(valueAt(value, 'notifies'))) {
      checkResource(refuse, target.keyRange, target.key);
      for (const wanted of listOf(target.value)) checkNotification(refuse, wanted);
    }
  }
  for (const { value } of entriesOf(valueAt(expect, 'attributes'))) checkLevel(refuse, value);
  for (const { value } of entriesOf(valueAt(expect, 'files')))
    for (const section of entriesOf(valueAt(value, 'schema'))) checkSchema(refuse, section.key, section.value);
  return problems;
}

function listOf(at: Located | undefined): readonly Located[] {
  if (!at) return [];
  return at.kind === 'list' ? at.items : [at];
}

/** Texts which are never patterns. */
const NO_PATTERNS = new Set(['is', 'content', 'schema', 'describe']);

function checkPatterns(refuse: Refuse, at: Located | undefined): void {
  if (at?.kind === 'scalar' && typeof at.value === 'string') checkPattern(refuse, at.range, patternFault(at.value));
  if (at?.kind === 'list') for (const item of at.items) checkPatterns(refuse, item);
  for (const { key, keyRange, value } of entriesOf(at)) {
    checkPattern(refuse, keyRange, patternFault(/\[(.*)\]$/s.exec(key)?.[1] ?? key));
    if (key === 'matches') checkPattern(refuse, value.range, regexpFault(textOf(value) ?? ''));
    else if (!NO_PATTERNS.has(key)) checkPatterns(refuse, value);
  }
}

function checkPattern(refuse: Refuse, range: Range, fault: string | undefined): void {
  if (fault !== undefined) refuse(range, `Expected a pattern: ${fault.replace(/^Invalid regular expression: /, '')}.`);
}

function regexpFault(pattern: string): string | undefined {
  try {
    return void new RegExp(pattern);
  } catch (error) {
    return (error as Error).message;
  }
}

/** `type[name]` */
export const RESOURCE = /^([a-z_][a-z0-9_]*)\[(.+)\]$/s;

function checkResource(refuse: Refuse, range: Range, key: string): void {
  if (!RESOURCE.test(key)) refuse(range, `Expected type[name], found "${key}".`);
}

/** `restart`, `restart delayed` */
export const NOTIFICATION = /^([a-z_0-9]+)(?: (before|immediately|delayed))?$/;

function checkNotification(refuse: Refuse, wanted: Located): void {
  const text = textOf(wanted) ?? '';
  if (NOTIFICATION.test(text)) return;
  const [, timing = ''] = text.split(' ');
  refuse(
    wanted.range,
    `Expected an action, or an action and a timing, found "${text}".`,
    didYouMean(timing, ['before', 'immediately', 'delayed']),
  );
}

function checkLevel(refuse: Refuse, expected: Located): void {
  const level = levelOf(expected);
  if (level === undefined || isLevel(level)) return;
  const range = valueAt(expected, 'level')?.range ?? expected.range;
  refuse(range, `Unknown level "${level}".`, didYouMean(level, LEVELS) ?? `Known levels: ${LEVELS.join(', ')}.`);
}

function checkSchema(refuse: Refuse, section: string, given: Located): void {
  const schema = schemaFor(section, given);
  if (typeof schema === 'string') refuse(given.range, schema);
  else if (given.kind === 'map')
    try {
      mismatches(schema, {});
    } catch (error) {
      refuse(
        given.range,
        `Expected a JSON Schema: ${(error as Error).message.replace(/^schema is invalid: /, '').split(',')[0]}.`,
      );
    }
}

const inline = new WeakMap<Located, JsonSchema>();

/** The schema that is given for a section, or that a name stands for; a message when there is none. */
export function schemaFor(section: string, given: Located): JsonSchema | string {
  if (given.kind === 'map') {
    const schema = inline.get(given) ?? (plain(given) as JsonSchema);
    inline.set(given, schema);
    return schema;
  }
  const bundled = named(textOf(given) ?? '');
  if (typeof bundled === 'string') return bundled;
  const schema = [...bundled].find(([group]) => sectionKey(group) === sectionKey(section))?.[1];
  return (
    schema ??
    `Expected ${[...bundled.keys()].map((group) => `[${group}]`).join(' or ')}: "${textOf(given)}" says nothing of [${section}].`
  );
}

const known = new Map<string, ReturnType<typeof bundledSchemas>>();

/** The same schema is the same object each time, so that it is compiled once. */
function named(name: string): ReturnType<typeof bundledSchemas> {
  const schemas = known.get(name) ?? bundledSchemas(name);
  known.set(name, schemas);
  return schemas;
}
