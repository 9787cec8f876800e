import { diffArrays } from 'diff';
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
  const pairs = [...prepared].toSorted((a, b) => compareText(vm.toS(a.key), vm.toS(b.key)));
  return pairs.map(({ key, value }) => `${singleLine(vm, key)} => ${singleLine(vm, value)},`).join('\n');
}

function singleLine(vm: Machine, value: RValue): string {
  return prettyText(vm, value, Number.MAX_SAFE_INTEGER).replace(/\n$/, '');
}

/** What was expected goes, what was found comes: in hunks with three lines around. */
function diffTexts(actual: string, expected: string): string {
  const [before, after] = [linesOf(expected), linesOf(actual)];
  const hunks: Hunk[] = [];
  for (const hunk of hunksOf(before, after)) {
    const last = hunks.at(-1);
    if (last && (hunk.startOld - last.endOld <= 1 || hunk.startNew - last.endNew <= 1)) {
      hunk.startOld = last.startOld;
      hunk.startNew = last.startNew;
      hunk.changes.unshift(...last.changes);
      hunks.pop();
    }
    hunks.push(hunk);
  }
  return `\n${hunks.map((hunk) => `${hunkText(hunk, before, after)}\n`).join('')}`;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return lines;
}

/** Lines which go, or lines which come, at positions counted from 0. */
interface Change {
  readonly isRemoval: boolean;
  readonly position: number;
}

interface Hunk {
  startOld: number;
  startNew: number;
  readonly endOld: number;
  readonly endNew: number;
  readonly changes: Change[];
}

const CONTEXT = 3;

/** The changes with what is around them; where a hunk ends at the end of the text, Diff::LCS counts a line more. */
function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [old, next, ahead] = [0, 0, 0];
  let changes: Change[] = [];
  const finish = () => {
    if (changes.length === 0) return;
    const removed = changes.filter((change) => change.isRemoval).map((change) => change.position);
    const added = changes.filter((change) => !change.isRemoval).map((change) => change.position);
    const size = added.length - removed.length;
    const later = ahead + size;
    const [firstOld, lastOld] = [removed[0], removed.at(-1)];
    const [firstNew, lastNew] = [added[0], added.at(-1)];
    const startOld = firstOld ?? (firstNew as number) - ahead;
    const startNew = firstNew ?? (firstOld as number) + ahead;
    const endOld = lastOld ?? (lastNew as number) - later;
    const endNew = lastNew ?? (lastOld as number) + later;
    const start = Math.min(CONTEXT, startOld);
    let end = endOld + CONTEXT > before.length ? before.length - endOld : CONTEXT;
    if (end >= before.length) end = Math.abs(size);
    hunks.push({
      startOld: startOld - start,
      startNew: startNew - start,
      endOld: endOld + end,
      endNew: endNew + end,
      changes,
    });
    ahead = later;
    changes = [];
  };
  for (const part of diffArrays([...before], [...after])) {
    if (!part.added && !part.removed) finish();
    for (let count = part.value.length; count > 0; count -= 1) {
      if (part.added) changes.push({ isRemoval: false, position: next++ });
      else if (part.removed) changes.push({ isRemoval: true, position: old++ });
      else {
        old += 1;
        next += 1;
      }
    }
  }
  finish();
  return hunks;
}

function hunkText(hunk: Hunk, before: readonly string[], after: readonly string[]): string {
  const removed = new Set(hunk.changes.filter((change) => change.isRemoval).map((change) => change.position));
  const added = new Set(hunk.changes.filter((change) => !change.isRemoval).map((change) => change.position));
  const lines: string[] = [];
  let next = hunk.startNew;
  const takeAdded = () => {
    for (; added.has(next); next += 1) lines.push(`+${after[next] ?? ''}`);
  };
  for (let old = hunk.startOld; old <= hunk.endOld && old < before.length; old += 1) {
    if (!removed.has(old)) {
      takeAdded();
      next += 1;
    }
    lines.push(`${removed.has(old) ? '-' : ' '}${before[old] ?? ''}`);
  }
  takeAdded();
  return `@@ -${range(hunk.startOld, hunk.endOld)} +${range(hunk.startNew, hunk.endNew)} @@\n${lines.join('\n')}`;
}

function range(start: number, end: number): string {
  const length = end - start + 1;
  return length <= 1 ? `${end + 1}` : `${start + 1},${length}`;
}
