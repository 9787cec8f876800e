import type { LintFile } from './lint_file.ts';
import type { LintProblem } from './rule_context.ts';
import type { RuleIndex } from './select_rules.ts';

/** A comment that switches rules off. */
interface Directive {
  readonly words: readonly string[];
  readonly names: ReadonlySet<string>;
  readonly unknown: readonly string[];
  /** The lines that it holds for, the last included. */
  readonly from: number;
  to: number;
  readonly isOwn: boolean;
  readonly start: number;
  readonly end: number;
}

const OURS = /(?:^|[#%\s])powervm-spec:\s*(disable-next-line|disable-line|disable-file|disable|enable)\b([^#]*)/;
const THEIRS = /#\s*(?:rubocop|cookstyle)\s*:\s*(disable|todo|enable)\b([^#]*)/;
const FOODCRITIC = /~(FC\d{3})/g;

/** Leaves out the problems that comments in their files switch off, and tells of comments that are wrong or not needed. */
export function applyDirectives(
  problems: readonly LintProblem[],
  files: readonly LintFile[],
  index: RuleIndex,
  active: ReadonlySet<string>,
): LintProblem[] {
  const byPath = new Map(files.map((file) => [file.path, directivesIn(file, index)]));
  const used = new Set<Directive>();
  const left = problems.filter((problem) => {
    const line = problem.range?.start.line ?? 1;
    const holding = (byPath.get(problem.path) ?? []).filter(
      ({ names, from, to }) => names.has(problem.rule) && line >= from && line <= to,
    );
    for (const each of holding) used.add(each);
    return holding.length === 0;
  });
  const found: LintProblem[] = [...left];
  for (const file of files)
    for (const directive of byPath.get(file.path) ?? []) {
      const place = { path: file.path, range: file.source.rangeOf(directive.start, directive.end), span: directive };
      if (active.has('directives/unknown'))
        for (const word of directive.unknown)
          found.push({
            ...place,
            span: spanOf(directive),
            kind: 'lint',
            severity: 'warning',
            rule: 'directives/unknown',
            message: index.unknown(word),
          });
      const isNeeded = used.has(directive) || !directive.isOwn || directive.names.size === 0;
      const isLooked = [...directive.names].some((name) => active.has(name));
      if (!isNeeded && isLooked && active.has('directives/unused'))
        found.push({
          ...place,
          span: spanOf(directive),
          kind: 'lint',
          severity: 'warning',
          rule: 'directives/unused',
          message: `Nothing is switched off here: no problem of "${directive.words.join(', ')}" is found.`,
        });
    }
  return found;
}

function spanOf({ start, end }: Directive): { start: number; end: number } {
  return { start, end };
}

function directivesIn(file: LintFile, index: RuleIndex): Directive[] {
  const comments = [
    ...file.comments.map(({ start, end }) => ({ start, end })),
    ...file.tags.filter(({ kind }) => kind === 'comment').map(({ start, end }) => ({ start, end })),
  ];
  const found: Directive[] = [];
  const { source } = file;
  for (const { start, end } of comments) {
    const text = source.text.slice(start, end);
    if (!/powervm-spec|rubocop|cookstyle|~FC/.test(text)) continue;
    const line = source.lineAt(start);
    const lineText = source.line(line);
    const isAlone =
      lineText.slice(0, start - (source.lineStarts[line - 1] ?? 0)).trim() === '' &&
      !file.tags.some((tag) => tag.kind !== 'comment' && source.lineAt(tag.start) === line);
    const made = (words: readonly string[], from: number, to: number, isOwn: boolean): void => {
      const known = words.flatMap((word) => [...(index.find(word) ?? [])]);
      const unknown = words.filter((word) => !index.find(word) && (isOwn || word.startsWith('Chef/')));
      found.push({ words, names: new Set(known), unknown, from, to, isOwn, start, end });
    };
    const [, ownVerb, ownRest] = OURS.exec(text) ?? [];
    const [, verb, rest] = THEIRS.exec(text) ?? [];
    if (ownVerb !== undefined || verb !== undefined) {
      const isOwn = ownVerb !== undefined;
      const kind = ownVerb ?? (verb as string);
      const words = wordsIn((isOwn ? ownRest : rest) ?? '');
      if (kind === 'enable') closeAt(found, words, line, index);
      else if (kind === 'disable-file') made(orAll(words), 1, Infinity, isOwn);
      else if (kind === 'disable-next-line') made(orAll(words), line + 1, line + 1, isOwn);
      else if (kind === 'disable-line' || !isAlone) made(orAll(words), line, line, isOwn);
      else made(orAll(words), line, Infinity, isOwn);
    }
    const codes = /^#\s*~FC\d{3}/.test(text) ? [...text.matchAll(FOODCRITIC)].map(([, code]) => code as string) : [];
    if (codes.length > 0)
      made(
        codes.filter((code) => index.find(code)),
        line,
        isAlone ? line + 1 : line,
        false,
      );
  }
  return found;
}

function wordsIn(text: string): string[] {
  const [list = ''] = text.replace(/[-%]*>\s*$/, '').split(/\s--\s|\s--$/);
  return (list.match(/[\w/-]+/g) ?? []).filter((word) => word !== '--');
}

function orAll(words: readonly string[]): readonly string[] {
  return words.length === 0 ? ['all'] : words;
}

/** Ends what is switched off until now. */
function closeAt(found: readonly Directive[], words: readonly string[], line: number, index: RuleIndex): void {
  const names = new Set(orAll(words).flatMap((word) => [...(index.find(word) ?? [])]));
  for (const directive of found)
    if (directive.to === Infinity && directive.from > 0 && [...directive.names].some((name) => names.has(name)))
      directive.to = line - 1;
}
