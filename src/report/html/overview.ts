import type { FileCoverage } from '../../coverage/coverage_data.ts';
import { COVERAGE_KINDS, totalsOf, totalsOfFile } from '../../coverage/totals.ts';
import { escapeHtml, fileId, meter } from './markup.ts';
import type { PagePart, ReportInput } from './report_input.ts';

/** How much is covered of what, in all and file by file. */
export function overview({ coverage, results }: ReportInput): PagePart {
  return {
    id: 'overview',
    title: 'Overview',
    html: `${results ? verdict(results) : ''}${coverage ? tables(coverage) : ''}`,
  };
}

function verdict(results: NonNullable<ReportInput['results']>): string {
  const failed = results.filter(({ status }) => status === 'failed').length;
  const pending = results.filter(({ status }) => status === 'pending').length;
  const words = `${results.length - failed - pending} passed${failed > 0 ? `, ${failed} failed` : ''}${pending > 0 ? `, ${pending} pending` : ''}`;
  return `<p class="verdict ${failed > 0 ? 'bad' : 'good'}"><a href="#results">${failed > 0 ? '✗' : '✓'} ${words}</a></p>`;
}

function tables(coverage: NonNullable<ReportInput['coverage']>): string {
  const totals = totalsOf(coverage);
  const kinds = COVERAGE_KINDS.filter((kind) => totals[kind].total > 0);
  const rows = kinds.map((kind) => `<tr><th scope="row">${kind}</th>${meter(totals[kind])}</tr>`).join('');
  const columns = kinds.filter((kind) => kind !== 'recipes' && kind !== 'attributes');
  const head = columns.map((kind) => `<th scope="col"><button class="sort">${kind}</button></th>`).join('');
  const body = coverage.files.map((file) => fileRow(file, columns)).join('');
  return `<section><h2>In all</h2><table class="totals"><tbody>${rows}</tbody></table></section>
<section><h2>Files</h2><p><label>Filter <input id="filter" type="search" placeholder="part of a path" aria-keyshortcuts="/"></label> <label><input id="incomplete" type="checkbox"> only what is not whole</label></p>
<div class="wide"><table class="files sortable"><thead><tr><th scope="col"><button class="sort">file</button></th>${head}</tr></thead><tbody>${body}</tbody></table></div></section>`;
}

function fileRow(file: FileCoverage, columns: readonly (typeof COVERAGE_KINDS)[number][]): string {
  const totals = totalsOfFile(file);
  const isWhole = columns.every((kind) => totals[kind].covered === totals[kind].total);
  const cells = columns.map((kind) => meter(totals[kind])).join('');
  return `<tr data-path="${escapeHtml(file.path)}"${isWhole ? ' class="whole"' : ''}><th scope="row"><a href="#${fileId(file.path)}">${escapeHtml(file.path)}</a></th>${cells}</tr>`;
}
