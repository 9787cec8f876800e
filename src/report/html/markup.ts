import { percent, type Total } from '../../coverage/totals.ts';

/** A text in HTML. Characters that have no place in a page are shown by their numbers. */
export function escapeHtml(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (each) => ENTITIES[each] as string)
      .replace(
        // oxlint-disable-next-line no-control-regex -- they are what is looked for
        /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
        (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Data for the page's script: nothing in it can end the element that it is in. */
export function embeddedJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A share with a bar. */
export function meter(total: Total): string {
  if (total.total === 0) return '<td class="meter none">–</td>';
  const share = percent(total);
  const level = share === 100 ? 'full' : share >= 80 ? 'most' : 'some';
  return `<td class="meter ${level}" data-sort="${share}"><span class="bar" style="--share:${share}%"></span><span class="number">${share}%</span> <small>${total.covered}/${total.total}</small></td>`;
}

/** The id of the part of the page that is about a file. */
export function fileId(path: string): string {
  return `file-${path.replace(/[^A-Za-z0-9_-]/g, (each) => `.${each.charCodeAt(0).toString(16)}.`)}`;
}

/** A link to a line of a file, where the page has the file. */
export function placeLink(place: string, known: ReadonlySet<string>): string {
  const [, path = place, line] = /^(.*?):(\d+)$/s.exec(place) ?? [];
  const text = escapeHtml(place);
  return known.has(path)
    ? `<a href="#${fileId(path)}${line === undefined ? '' : `:L${line}`}">${text}</a>`
    : `<span class="place">${text}</span>`;
}
