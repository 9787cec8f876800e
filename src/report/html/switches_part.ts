import { escapeHtml } from './markup.ts';
import type { PagePart, ReportInput } from './report_input.ts';

/** What switching PowerVM on changes, cookbook by cookbook. */
export function switchesPart({ switches = [] }: ReportInput): PagePart | undefined {
  if (switches.length === 0) return undefined;
  const html = switches.map(({ group, before, after, text }) => {
    const lines = text.split('\n').map((line) => `<span class="${lineClass(line)}">${escapeHtml(line)}</span>`);
    return `<section><h2>${escapeHtml(group)}</h2><p>from <b>${escapeHtml(before)}</b> to <b>${escapeHtml(after)}</b></p><pre class="diff">${lines.join('\n')}</pre></section>`;
  });
  return { id: 'powervm', title: 'PowerVM on/off', html: html.join('') };
}

function lineClass(line: string): string {
  if (/^\s*\+/.test(line)) return 'added';
  return /^\s*-/.test(line) ? 'removed' : 'plain';
}
