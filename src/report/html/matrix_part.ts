import { escapeHtml } from './markup.ts';
import type { PagePart, ReportedResult, ReportInput } from './report_input.ts';

/** Scenarios down, platforms across. */
export function matrixPart({ results = [] }: ReportInput): PagePart | undefined {
  const scenarios = results.filter(({ scenario, platform }) => scenario !== undefined && platform !== undefined);
  if (scenarios.length === 0) return undefined;
  const groups = [...new Set(scenarios.map(({ group }) => group))];
  const tables = groups.map((group) =>
    table(
      group,
      scenarios.filter((each) => each.group === group),
    ),
  );
  return { id: 'matrix', title: 'Scenarios', html: tables.join('') };
}

function table(group: string, results: readonly ReportedResult[]): string {
  const platforms = [...new Set(results.map(({ platform }) => platform as string))].toSorted();
  const names = [...new Set(results.map(({ scenario }) => scenario as string))];
  const head = platforms.map((platform) => `<th scope="col">${escapeHtml(platform)}</th>`).join('');
  const rows = names.map((name) => {
    const cells = platforms.map((platform) =>
      cell(results.filter((each) => each.scenario === name && each.platform === platform)),
    );
    return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.join('')}</tr>`;
  });
  return `<section><h2>${escapeHtml(group)}</h2><div class="wide"><table class="matrix"><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`;
}

function cell(results: readonly ReportedResult[]): string {
  if (results.length === 0) return '<td class="none">–</td>';
  const failed = results.filter(({ status }) => status === 'failed').length;
  const words = failed > 0 ? `${failed} of ${results.length} failed` : `${results.length} passed`;
  const mark = failed > 0 ? '✗' : '✓';
  return `<td class="${failed > 0 ? 'failed' : 'passed'}" title="${words}">${mark}${results.length > 1 ? ` ${results.length - failed}/${results.length}` : ''}<span class="spoken">${words}</span></td>`;
}
