import { Source } from '../source/source.ts';

/** A tag of a template. Offsets are those of the template. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  /** Where its code begins and ends. */
  readonly code: { readonly start: number; readonly end: number };
  readonly kind: 'output' | 'statement' | 'comment' | 'literal';
  /** `-%>`: the line break behind it is left out. */
  readonly trims: boolean;
}

const TAG = /<%(=+|-|#|%)?([\s\S]*?)([-=])?%>/g;

/** The tags of a template. */
export function tagsIn(template: string): Tag[] {
  return [...template.matchAll(TAG)].map((match) => {
    const [whole, indicator = '', code = '', tail] = match;
    const start = match.index + 2 + indicator.length;
    const isComment = indicator === '#' || /^\s*#[^\n]*$/.test(code);
    return {
      start: match.index,
      end: match.index + whole.length,
      code: { start, end: start + code.length },
      kind: indicator === '%' ? 'literal' : isComment ? 'comment' : indicator.startsWith('=') ? 'output' : 'statement',
      trims: tail === '-',
    };
  });
}

/** A template's code as Ruby in which everything stands at the offset that it has in the template. */
export function codeInPlace(source: Source, tags: readonly Tag[]): Source {
  let ruby = '';
  let at = 0;
  const { text } = source;
  for (const { kind, code, end } of tags) {
    if (kind === 'comment' || kind === 'literal') continue;
    ruby += blanked(text.slice(at, code.start)) + text.slice(code.start, code.end);
    ruby += `;${' '.repeat(end - code.end - 1)}`;
    at = end;
  }
  ruby += blanked(text.slice(at));
  return new Source(source.path, ruby);
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
