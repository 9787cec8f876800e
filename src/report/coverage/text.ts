import type { Palette } from '../../source/code_frame.ts';
import type { CoverageData } from '../../coverage/coverage_data.ts';
import { COVERAGE_KINDS, percent, type Total, totalsOf, totalsOfFile } from '../../coverage/totals.ts';
import { defineCoverageReporter } from './define_coverage_reporter.ts';
import { missingLines, missingPoints } from './missing.ts';

/** How many lines are told of a file's missing points. */
const MOST_POINTS = 12;

/** A table of files, and what nothing has reached. */
export const textCoverageReporter = defineCoverageReporter({
  name: 'text',
  describe: 'for people: a table, and what nothing reaches',
  report: (data, { palette }) => {
    const width = Math.max(20, ...data.files.map(({ path }) => path.length));
    const lines = [palette.strong(`${'file'.padEnd(width)}   lines  branches  resources`)];
    for (const file of data.files) {
      const totals = totalsOfFile(file);
      lines.push(
        `${file.path.padEnd(width)} ${cell(totals.lines, 7, palette)} ${cell(totals.branches, 9, palette)} ${cell(totals.resources, 10, palette)}`,
      );
      const missing = missingLines(file);
      if (missing !== '') lines.push(palette.muted(`    lines ${missing}`));
      const points = missingPoints(file);
      for (const { line, what } of points.slice(0, MOST_POINTS)) lines.push(palette.muted(`    ${line}: ${what}`));
      if (points.length > MOST_POINTS) lines.push(palette.muted(`    … ${points.length - MOST_POINTS} more`));
    }
    return `${[...lines, '', ...summary(data, palette)].join('\n')}\n`;
  },
});

function summary(data: CoverageData, palette: Palette): string[] {
  const totals = totalsOf(data);
  const scenarios = data.runs.filter(({ kind }) => kind === 'scenario').length;
  const rows = COVERAGE_KINDS.filter((kind) => totals[kind].total > 0).map(
    (kind) =>
      `${kind.padEnd(14)}${cell(totals[kind], 7, palette)}  ${palette.muted(`${totals[kind].covered} of ${totals[kind].total}`)}`,
  );
  return [...rows, palette.muted(`by ${scenarios} scenarios and ${data.runs.length - scenarios} examples`)];
}

function cell(total: Total, width: number, palette: Palette): string {
  if (total.total === 0) return '–'.padStart(width);
  const share = percent(total);
  const paint = share === 100 ? palette.good : share >= 80 ? palette.warning : palette.error;
  return paint(`${share}%`.padStart(width));
}
