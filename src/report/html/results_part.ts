import { drawProblem, PLAIN } from '../../source/code_frame.ts';
import type { Problem } from '../../source/problem.ts';
import { escapeHtml, placeLink } from './markup.ts';
import type { PagePart, ReportedResult, ReportInput } from './report_input.ts';

const MARKS = { passed: '✓', failed: '✗', pending: '…' } as const;

/** Every scenario and example: those that fail first, with what they expected and where the value comes from. */
export function resultsPart(input: ReportInput, known: ReadonlySet<string>): PagePart | undefined {
  const { results = [] } = input;
  if (results.length === 0) return undefined;
  const failed = results.filter(({ status }) => status === 'failed');
  const failures = failed.map((result) => failure(result, input, known)).join('');
  const groups = [...new Set(results.map(({ group }) => group))];
  const rest = groups
    .map((group) =>
      groupOf(
        group,
        results.filter((each) => each.group === group),
        known,
      ),
    )
    .join('');
  const head =
    failed.length > 0
      ? `<section><h2>What fails</h2>${failures}</section>`
      : '<p class="verdict good">✓ Nothing fails.</p>';
  return { id: 'results', title: 'Results', html: `${head}<section><h2>All</h2>${rest}</section>` };
}

function failure(result: ReportedResult, input: ReportInput, known: ReadonlySet<string>): string {
  const problems = result.problems.map((problem) => problemBox(problem, input)).join('');
  return `<article class="failure"><h3>✗ ${escapeHtml(result.title)}</h3><p>${escapeHtml(result.group)} · ${placeLink(result.place, known)}</p>${problems}</article>`;
}

function problemBox(problem: Problem, { textOf, shorten }: ReportInput): string {
  const lines = shorten(drawProblem(problem, textOf, PLAIN)).split('\n');
  const drawn = lines.map((line) => `<span class="${lineClass(line)}">${escapeHtml(line)}</span>`).join('\n');
  return `<pre class="problem">${drawn}</pre>`;
}

function lineClass(line: string): string {
  // Places that explain a failure begin with `- ` too.
  if (/^\s*-(?:\s*expected\b|[^\s-])/.test(line)) return 'removed';
  if (/^\s*\+/.test(line)) return 'added';
  return 'plain';
}

function groupOf(group: string, results: readonly ReportedResult[], known: ReadonlySet<string>): string {
  const failed = results.filter(({ status }) => status === 'failed').length;
  const rows = results
    .map(
      ({ status, title, place, milliseconds }) =>
        `<tr class="${status}"><td class="mark">${MARKS[status]}<span class="spoken">${status}</span></td><th scope="row">${escapeHtml(title)}</th><td>${placeLink(place, known)}</td><td class="number">${Math.round(milliseconds)} ms</td></tr>`,
    )
    .join('');
  const count = failed > 0 ? `${failed} of ${results.length} fail` : `${results.length} pass`;
  return `<details${failed > 0 ? ' open' : ''}><summary>${escapeHtml(group)} <small>${count}</small></summary><div class="wide"><table class="results"><tbody>${rows}</tbody></table></div></details>`;
}
