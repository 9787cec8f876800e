import { attributesPart } from './attributes_part.ts';
import { filePart } from './file_part.ts';
import { embeddedJson, escapeHtml } from './markup.ts';
import { matrixPart } from './matrix_part.ts';
import { overview } from './overview.ts';
import { PAGE_SCRIPT } from './page_script.ts';
import { PAGE_STYLE } from './page_style.ts';
import type { PagePart, ReportInput } from './report_input.ts';
import { resultsPart } from './results_part.ts';
import { switchesPart } from './switches_part.ts';

/** One page with all of a report, which needs nothing else: no network, no other file. Without scripts it shows everything. */
export function reportPage(input: ReportInput): string {
  const files = input.coverage?.files ?? [];
  const known = new Set(files.map(({ path }) => path));
  const parts = [
    overview(input),
    resultsPart(input, known),
    matrixPart(input),
    attributesPart(input, known),
    switchesPart(input),
  ].filter((part): part is PagePart => part !== undefined);
  const fileParts = files.map((file) => filePart(file, input));
  const navigation = parts.map(({ id, title }) => `<a href="#${id}">${escapeHtml(title)}</a>`).join('');
  const runs = (input.coverage?.runs ?? []).map(({ name, cookbook, files: lines }) => ({
    name,
    cookbook,
    files: lines,
  }));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${REPORT_MARK}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(input.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(input.title)}</h1><nav aria-label="Parts">${navigation}</nav><span class="tools"><button id="theme" aria-keyshortcuts="t">Light or dark</button><button id="help" aria-keyshortcuts="?">Keys</button></span></header>
<main>
${[...parts.map((part) => partHtml(part, '')), ...fileParts.map((part) => partHtml(part, ' data-file'))].join('\n')}
</main>
<footer>Made ${escapeHtml(input.made)} by powervm-spec.</footer>
<dialog id="keys"><h2>Keys</h2><table><tbody>${KEYS.map(([key, what]) => `<tr><th scope="row"><kbd>${escapeHtml(key)}</kbd></th><td>${escapeHtml(what)}</td></tr>`).join('')}</tbody></table><form method="dialog"><button>Close</button></form></dialog>
<dialog id="runs"><h2>Runs</h2><div></div><form method="dialog"><button>Close</button></form></dialog>
<script type="application/json" id="data">${embeddedJson({ runs })}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** By this, a page is known as one of ours. */
export const REPORT_MARK = 'powervm-spec report';

const KEYS: readonly (readonly [string, string])[] = [
  ['1 … 9', 'a part of the report'],
  ['n, p', 'next and previous line that is not reached, or failure'],
  ['j, k', 'next and previous file'],
  ['/', 'filter files'],
  ['t', 'light or dark'],
  ['Escape', 'back to the overview'],
  ['?', 'this list'],
];

function partHtml({ id, title, html }: PagePart, mark: string): string {
  return `<section class="part" id="${id}" aria-label="${escapeHtml(title)}"${mark}><h2 class="title" tabindex="-1">${escapeHtml(title)}</h2>${html}</section>`;
}
