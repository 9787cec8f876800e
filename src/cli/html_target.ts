import { join, resolve } from 'node:path';
import { entriesIn, kindOf, readText } from '../source/files.ts';
import { ProblemError } from '../source/problem.ts';
import { REPORT_MARK } from '../report/html/report_page.ts';
import type { Io } from './io.ts';

/** The file of an HTML report: a name that ends in .html is one, others are folders. */
function pageOf(target: string): string {
  return /\.html?$/.test(target) ? target : join(target, 'index.html');
}

/** Refuses to write where somebody else's files are. Throws a ProblemError. */
export function checkHtmlTarget(target: string, force: boolean, { workingDirectory }: Io): void {
  const path = resolve(workingDirectory, target);
  const page = pageOf(path);
  const kind = kindOf(path);
  const isOurs = (readText(page) ?? '').slice(0, 1000).includes(REPORT_MARK);
  const isFree =
    page === path ? kind === undefined : kind === undefined || (kind === 'directory' && entriesIn(path).length === 0);
  if (isFree || isOurs || (force && (kind !== 'file' || page === path))) return;
  const what =
    kind === 'file' && page !== path ? 'a file' : page === path ? 'another file' : 'a folder with other files';
  throw new ProblemError([
    {
      kind: 'configuration',
      severity: 'error',
      message: `Expected room for an HTML report at "${target}", found ${what}.`,
      hint:
        what === 'a file'
          ? 'Name a folder, or a file that ends in .html.'
          : 'Name another place, or write over it with --force.',
    },
  ]);
}

/** Writes an HTML report; answers where it is. */
export function writeHtml(target: string, html: string, io: Io): string {
  const page = pageOf(target);
  io.writeFile(resolve(io.workingDirectory, page), html);
  return page;
}
