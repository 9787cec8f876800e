import { isJsonObject, type Json } from '../chef/platform/json.ts';
import { valueOf } from '../oslo_config/option.ts';
import type { OptionValue } from '../oslo_config/read.ts';
import { entriesOf, plain, textOf, textsOf, valueAt, type Located } from './located.ts';
import { fits } from './pattern.ts';

const MATCHER_KEYS = new Set(['is', 'matches', 'includes', 'excludes', 'not', 'level']);

/** Whether an expected value is an object of conditions, and not an object to be found. */
function isMatcher(expected: Located): boolean {
  const entries = entriesOf(expected);
  return entries.length > 0 && entries.every(({ key }) => MATCHER_KEYS.has(key));
}

/** Whether nothing is to be there. */
export function isAbsent(expected: Located | undefined): boolean {
  return expected?.kind === 'scalar' && expected.value === 'absent';
}

/** Whether a value of Chef's (an attribute, a property) is the one that is expected. */
export function fitsValue(expected: Located, actual: Json): boolean {
  if (isMatcher(expected)) return fitsConditions(expected, actual, fitsValue);
  if (expected.kind === 'scalar')
    return typeof expected.value === 'string' ? fitsText(expected.value, actual) : expected.value === actual;
  if (expected.kind === 'list') {
    if (!Array.isArray(actual) || actual.length !== expected.items.length) return false;
    return expected.items.every((item, index) => fitsValue(item, actual[index] as Json));
  }
  if (!isJsonObject(actual) || Object.keys(actual).length !== expected.entries.size) return false;
  return entriesOf(expected).every(({ key, value }) => {
    const name = [key, `:${key}`].find((each) => Object.hasOwn(actual, each));
    return name !== undefined && fitsValue(value, actual[name] as Json);
  });
}

/** Symbols come with a colon before them, which need not be written. */
function fitsText(expected: string, actual: Json): boolean {
  if (typeof actual === 'string')
    return fits(expected, actual) || (actual.startsWith(':') && fits(expected, actual.slice(1)));
  return (
    (typeof actual === 'number' || typeof actual === 'boolean') &&
    expected !== String(actual) &&
    fits(expected, String(actual))
  );
}

/** Whether an option of an INI file has the value that is expected, as oslo.config reads it. */
export function fitsOption(expected: Located, values: readonly OptionValue[]): boolean {
  if (expected.kind === 'list')
    return (
      values.length === expected.items.length &&
      expected.items.every((item, index) => fitsOptionText(item, values[index]?.text ?? ''))
    );
  return values.length === 1 && fitsOptionText(expected, values[0]?.text ?? '');
}

function fitsOptionText(expected: Located, actual: Json): boolean {
  const text = String(actual);
  if (isMatcher(expected)) return fitsConditions(expected, text, fitsOptionText);
  if (expected.kind !== 'scalar') return false;
  if (typeof expected.value === 'boolean') return valueOf('BoolOpt', text) === expected.value;
  if (typeof expected.value === 'number') return valueOf('FloatOpt', text) === expected.value;
  return expected.value === null ? text === '' : fits(expected.value, text);
}

function fitsConditions(
  matcher: Located,
  actual: Json,
  fitsOne: (expected: Located, actual: Json) => boolean,
): boolean {
  return entriesOf(matcher).every(({ key, value }) => {
    switch (key) {
      case 'is':
        return isSame(plain(value), actual);
      case 'matches':
        return isText(actual) && new RegExp(textOf(value) ?? '').test(String(actual));
      case 'includes':
        return wantedItems(value).every((wanted) => itemsOf(actual).some((item) => fitsOne(wanted, item)));
      case 'excludes':
        return !wantedItems(value).some((wanted) => itemsOf(actual).some((item) => fitsOne(wanted, item)));
      case 'not':
        return !fitsOne(value, actual);
      default:
        return true;
    }
  });
}

function isText(actual: Json): boolean {
  return ['string', 'number', 'boolean'].includes(typeof actual);
}

function wantedItems(value: Located): readonly Located[] {
  return value.kind === 'list' ? value.items : [value];
}

/** The items of a list, or of a text with commas; the keys of an object. */
function itemsOf(actual: Json): readonly Json[] {
  if (Array.isArray(actual)) return actual as readonly Json[];
  if (typeof actual === 'string') return actual.split(',').map((item) => item.trim());
  return isJsonObject(actual) ? Object.keys(actual) : [];
}

/** Whether two values are the same in all that is in them. */
function isSame(expected: Json, actual: Json): boolean {
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item: Json, index) => isSame(item, actual[index] as Json))
    );
  if (isJsonObject(expected)) {
    if (!isJsonObject(actual) || Object.keys(actual).length !== Object.keys(expected).length) return false;
    return Object.entries(expected).every(
      ([key, value]) => Object.hasOwn(actual, key) && isSame(value, actual[key] as Json),
    );
  }
  return expected === actual || (typeof expected === 'string' && actual === `:${expected}`);
}

/** The expected value in words, for a message. */
export function wordsOf(expected: Located): string {
  if (!isMatcher(expected)) return JSON.stringify(plain(expected));
  const conditions = entriesOf(expected).map(({ key, value }) => {
    if (key === 'is') return JSON.stringify(plain(value));
    if (key === 'matches') return `what fits ${textOf(value)}`;
    if (key === 'includes') return `with ${textsOf(value).join(', ')}`;
    if (key === 'excludes') return `without ${textsOf(value).join(', ')}`;
    return key === 'not' ? `not ${wordsOf(value)}` : `at level ${textOf(value)}`;
  });
  return conditions.join(', ');
}

/** The level that has to win, when one is expected. */
export function levelOf(expected: Located): string | undefined {
  return isMatcher(expected) ? textOf(valueAt(expected, 'level')) : undefined;
}
