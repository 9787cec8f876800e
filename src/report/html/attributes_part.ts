import type { AttributeCoverage } from '../../coverage/coverage_data.ts';
import { escapeHtml, placeLink } from './markup.ts';
import type { PagePart, ReportInput } from './report_input.ts';

/** Attributes that recipes and templates read: where each gets its default, who sets it, who reads it. */
export function attributesPart({ coverage }: ReportInput, known: ReadonlySet<string>): PagePart | undefined {
  const attributes = coverage?.attributes ?? [];
  if (attributes.length === 0) return undefined;
  const rows = attributes.toSorted((a, b) => Number(a.sets > 0) - Number(b.sets > 0)).map((each) => row(each, known));
  const never = attributes.filter(({ sets }) => sets === 0).length;
  return {
    id: 'attributes',
    title: 'Attributes',
    html: `<p>${never} of ${attributes.length} attributes that are read have never been set off their default.</p>
<div class="wide"><table class="attributes sortable"><thead><tr><th scope="col"><button class="sort">attribute</button></th><th scope="col"><button class="sort">set in</button></th><th scope="col">default</th><th scope="col">set by</th><th scope="col">read by</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
  };
}

function row({ name, place, reads, sets, setBy, readers }: AttributeCoverage, known: ReadonlySet<string>): string {
  const runs = setBy.map(escapeHtml).join('<br>') + (sets > setBy.length ? `<br>… ${sets - setBy.length} more` : '');
  const links = readers.map((reader) => placeLink(reader, known)).join('<br>');
  return `<tr class="${sets === 0 ? 'missed' : 'reached'}"><th scope="row"><code>${escapeHtml(name)}</code></th><td data-sort="${sets}">${sets === 0 ? '✗ never' : `${sets} of ${reads} runs`}</td><td>${placeLink(place, known)}</td><td>${runs}</td><td>${links}</td></tr>`;
}
