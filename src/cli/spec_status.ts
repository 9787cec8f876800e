import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { readText } from '../source/files.ts';

/** What came of an example in an earlier run. */
export interface ExampleStatus {
  readonly id: string;
  readonly status: string;
  /** Seconds; undefined for one that did not run. */
  readonly runTime: number | undefined;
}

/**
 * The file that keeps what came of the specs of a cookbook: the one that they name with
 * `example_status_persistence_file_path`, where it is in the cookbook and nothing else stands there.
 */
export function statusFile(root: string, configured: string | undefined, cache: string): string {
  if (configured !== undefined) {
    const path = resolve(root, configured);
    const text = readText(path);
    if (path.startsWith(`${root}/`) && (text === undefined || text === '' || text.startsWith('example_id')))
      return path;
  }
  return join(cache, 'specs', `${createHash('sha256').update(root).digest('hex').slice(0, 20)}.txt`);
}

/** What a status file holds, in RSpec's own format; undefined where there is none. */
export function readStatuses(path: string): readonly ExampleStatus[] | undefined {
  const text = readText(path);
  if (text === undefined || !text.startsWith('example_id')) return undefined;
  return text
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([id, status]) => id !== undefined && id !== '' && status !== undefined)
    .map(([id = '', status = '', time = '']) => {
      const seconds = Number.parseFloat(time);
      return { id, status, runTime: Number.isNaN(seconds) ? undefined : seconds };
    });
}

/** A status file's text: what ran now over what ran before, without examples that are gone. */
export function statusText(
  before: readonly ExampleStatus[],
  now: readonly ExampleStatus[],
  loadedFiles: ReadonlySet<string>,
): string {
  const byId = new Map<string, ExampleStatus>();
  const fileOf = (id: string): string => id.replace(/\[[\d:]+\]$/, '');
  const ids = new Set(now.map(({ id }) => id));
  for (const each of before) if (!loadedFiles.has(fileOf(each.id)) || ids.has(each.id)) byId.set(each.id, each);
  for (const each of now) if (each.status !== 'unknown' || !byId.has(each.id)) byId.set(each.id, each);
  const rows = [...byId.values()]
    .toSorted((a, b) => compareIds(a.id, b.id))
    .map(({ id, status, runTime }) => [id, status, runTime === undefined ? '' : `${rounded(runTime)} seconds`]);
  const titles = ['example_id', 'status', 'run_time'];
  const widths = titles.map((title, column) =>
    rows.reduce((widest, row) => Math.max(widest, (row[column] as string).length), title.length),
  );
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell, column) => `${cell.padEnd(widths[column] as number)} |`).join(' ')}\n`;
  return [titles, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('');
}

function rounded(seconds: number): string {
  return String(Number(seconds.toFixed(5)));
}

/** By file, then by number: 1:2 before 1:10. */
function compareIds(a: string, b: string): number {
  const split = (id: string): [string, number[]] => {
    const [, file = id, numbers = ''] = /^(.*)\[([\d:]+)\]$/s.exec(id) ?? [];
    return [file, numbers.split(':').map(Number)];
  };
  const [[fileA, listA], [fileB, listB]] = [split(a), split(b)];
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  for (let index = 0; index < Math.max(listA.length, listB.length); index += 1) {
    const difference = (listA[index] ?? 0) - (listB[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
