import { structuredPatch } from 'diff';
import { RArray } from '../../ruby/value/array.ts';
import { RFloat } from '../../ruby/value/float.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { isInteger, type RValue } from '../../ruby/value/value.ts';
import { compareText } from '../../ruby/machine/compare.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { prettyText } from '../../ruby/core/pretty_print.ts';
import { prepare, surface } from './format.ts';

/** The differences of two values, line by line, as a message shows them; empty where there is nothing to show. */
export function diff(vm: Machine, actual: RValue, expected: RValue, surfaces = true): string {
  if (actual === null || expected === null || actual === false || expected === false) {
    if (actual === null || expected === null) return '';
  }
  const all = flatten([actual, expected]);
  if (all.every((value) => value instanceof RString)) {
    if (!all.some((value) => (value as RString).text.includes('\n'))) return '';
    return diffTexts(textOf(vm, actual), textOf(vm, expected));
  }
  if (all.some((value) => value instanceof RProc || isNumeric(vm, value))) return '';
  return diffTexts(objectText(vm, actual, surfaces), objectText(vm, expected, surfaces));
}

function isNumeric(vm: Machine, value: RValue): boolean {
  return isInteger(value) || value instanceof RFloat || vm.isA(value, vm.classes.Numeric);
}

function flatten(values: readonly RValue[]): RValue[] {
  return values.flatMap((value) => (value instanceof RArray ? flatten(value.items) : [value]));
}

function textOf(vm: Machine, value: RValue): string {
  if (!(value instanceof RArray)) return vm.toS(value);
  return value.items
    .map((item) =>
      item instanceof RArray ? vm.inspect(item) : vm.toS(item).replaceAll('\n', '\\n').replaceAll('\r', '\\r'),
    )
    .join('\n');
}

function objectText(vm: Machine, value: RValue, surfaces: boolean): string {
  const shown = surfaces ? surface(vm, value) : value;
  if (shown instanceof RHash) return hashText(vm, shown);
  if (shown instanceof RArray) return prettyText(vm, prepare(vm, shown, []));
  if (shown instanceof RString) return shown.text.includes('\n') ? shown.text : vm.inspect(shown);
  return prettyText(vm, shown);
}

function hashText(vm: Machine, hash: RHash): string {
  const prepared = prepare(vm, hash, []) as RHash;
  const pairs = [...prepared].sort((a, b) => compareText(vm.toS(a.key), vm.toS(b.key)));
  return pairs.map(({ key, value }) => `${singleLine(vm, key)} => ${singleLine(vm, value)},`).join('\n');
}

function singleLine(vm: Machine, value: RValue): string {
  return prettyText(vm, value, Number.MAX_SAFE_INTEGER).replace(/\n$/, '');
}

/** What was expected goes, what was found comes: in hunks with three lines around. */
export function diffTexts(actual: string, expected: string): string {
  const normal = (text: string) => text.split('\n').map((line) => line.replace(/\r$/, ''));
  const lines = (text: string) => {
    const split = normal(text);
    while (split.length > 0 && split.at(-1) === '') split.pop();
    return split.map((line) => `${line}\n`).join('');
  };
  const patch = structuredPatch('expected', 'actual', lines(expected), lines(actual), '', '', { context: 3 });
  if (patch.hunks.length === 0) return '\n';
  const hunks = patch.hunks.map((hunk) => {
    const head = `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`;
    return `${head}\n${hunk.lines.filter((line) => !line.startsWith('\\')).join('\n')}\n`;
  });
  return `\n${hunks.join('')}`;
}

function range(start: number, length: number): string {
  const end = length === 0 ? start : start + length - 1;
  return length <= 1 ? `${end}` : `${start},${length}`;
}
