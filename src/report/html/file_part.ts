import type { FileCoverage } from '../../coverage/coverage_data.ts';
import { COVERAGE_KINDS, totalsOfFile } from '../../coverage/totals.ts';
import { missingPoints } from '../coverage/missing.ts';
import { escapeHtml, fileId, meter } from './markup.ts';
import type { PagePart, ReportInput } from './report_input.ts';

/** A file with its source, how often each line was reached, and what was not; a template with what it gave. */
export function filePart(file: FileCoverage, { textOf }: ReportInput): PagePart {
  const text = textOf(file.path);
  const totals = totalsOfFile(file);
  const kinds = COVERAGE_KINDS.filter((kind) => totals[kind].total > 0);
  const summary = `<table class="totals"><tbody>${kinds.map((kind) => `<tr><th scope="row">${kind}</th>${meter(totals[kind])}</tr>`).join('')}</tbody></table>`;
  const source = text === undefined ? '<p class="notice">The file is no more.</p>' : sourceTable(file, text);
  const body =
    file.renderings.length === 0 ? source : `<div class="beside"><div>${source}</div>${renderings(file)}</div>`;
  return {
    id: fileId(file.path),
    title: file.path,
    html: `<p>${escapeHtml(file.kind)} of ${escapeHtml(file.cookbook)}</p>${summary}${body}`,
  };
}

function sourceTable(file: FileCoverage, text: string): string {
  const notes = new Map<number, string[]>();
  for (const { line, what } of missingPoints(file)) notes.set(line, [...(notes.get(line) ?? []), what]);
  const lines = text.replace(/\n$/, '').split('\n');
  const rows = lines.map((line, index) => row(file, index + 1, line, notes.get(index + 1) ?? []));
  return `<table class="source" aria-label="Source of ${escapeHtml(file.path)}"><tbody>${rows.join('')}</tbody></table>`;
}

function row(file: FileCoverage, number: number, text: string, notes: readonly string[]): string {
  const hits = file.lines[number];
  const state =
    hits === undefined
      ? notes.length > 0
        ? 'partial'
        : 'neutral'
      : hits === 0
        ? 'missed'
        : notes.length > 0
          ? 'partial'
          : 'reached';
  const mark = { neutral: '', missed: '✗', partial: '◐', reached: '' }[state];
  const count = hits === undefined ? '' : hits === 0 ? 'never' : `${hits}×`;
  const told = notes.map((note) => `<span class="note">${escapeHtml(note)}</span>`).join('');
  const button = hits
    ? `<button class="hits" data-line="${number}" title="Which runs reach this line?">${count}</button>`
    : `<span class="hits">${count}</span>`;
  return `<tr class="${state}" id="${fileId(file.path)}:L${number}"><td class="line">${number}</td><td class="count">${button}</td><td class="mark">${mark}</td><td class="code"><code>${escapeHtml(text)}</code>${told}</td></tr>`;
}

function renderings({ renderings: all }: FileCoverage): string {
  const options = all.map(({ run }, index) => `<option value="${index}">${escapeHtml(run)}</option>`).join('');
  const texts = all
    .map(
      ({ content }, index) =>
        `<pre data-rendering="${index}"${index === 0 ? '' : ' hidden'}>${escapeHtml(content)}</pre>`,
    )
    .join('');
  return `<div class="rendered"><h3>What it gives</h3><label>Run <select class="renderings">${options}</select></label>${texts}</div>`;
}
