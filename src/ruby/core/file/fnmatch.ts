/** What `File.fnmatch` may be told. */
export const FNM = {
  NOESCAPE: 1,
  PATHNAME: 2,
  DOTMATCH: 4,
  CASEFOLD: 8,
  EXTGLOB: 16,
  SYSCASE: 0,
  SHORTNAME: 0,
} as const;

/** `File.fnmatch` */
export function fnmatch(pattern: string, path: string, flags: number): boolean {
  const patterns = flags & FNM.EXTGLOB ? expandBraces(pattern) : [pattern];
  if (!(flags & FNM.PATHNAME)) return patterns.some((each) => matchesPart(each, path, flags));
  return patterns.some((each) => matchesParts(each.split('/'), path.split('/'), flags));
}

function matchesParts(patterns: readonly string[], parts: readonly string[], flags: number): boolean {
  const [first, ...others] = patterns;
  if (first === undefined) return parts.length === 0;
  if (first === '**' && others.length > 0) {
    for (let skipped = 0; skipped <= parts.length; skipped += 1) {
      if (matchesParts(others, parts.slice(skipped), flags)) return true;
      if (parts[skipped]?.startsWith('.') && !(flags & FNM.DOTMATCH)) return false;
    }
    return false;
  }
  return (
    parts.length > 0 && matchesPart(first, parts[0] as string, flags) && matchesParts(others, parts.slice(1), flags)
  );
}

/** Whether a pattern without folders fits a name. */
export function matchesPart(pattern: string, name: string, flags: number): boolean {
  if (name.startsWith('.') && /^[*?[]/.test(pattern) && !(flags & FNM.DOTMATCH)) return false;
  const key = `${flags} ${pattern}`;
  let expression = expressions.get(key);
  if (!expression) {
    if (expressions.size >= 1000) expressions.clear();
    expressions.set(key, (expression = partExpression(pattern, flags)));
  }
  return expression.test(name);
}

/** Patterns are matched with many names. */
const expressions = new Map<string, RegExp>();

/** Whether a pattern needs a look at the names that there are. */
export function isMagic(pattern: string): boolean {
  return /[*?[\\]/.test(pattern);
}

function partExpression(pattern: string, flags: number): RegExp {
  let source = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at] as string;
    if (char === '*') source += '[^]*';
    else if (char === '?') source += '[^]';
    else if (char === '\\' && !(flags & FNM.NOESCAPE) && at + 1 < pattern.length)
      source += literal(pattern[(at += 1)] as string);
    else if (char === '[') {
      const set = bracket(pattern, at);
      if (!set) return /(?!)/;
      source += set.source;
      at = set.end;
    } else source += literal(char);
  }
  return new RegExp(`^${source}$`, flags & FNM.CASEFOLD ? 'iu' : 'u');
}

function bracket(pattern: string, start: number): { source: string; end: number } | undefined {
  let at = start + 1;
  const isNegated = pattern[at] === '!' || pattern[at] === '^';
  if (isNegated) at += 1;
  let body = '';
  for (let isFirst = true; at < pattern.length; at += 1, isFirst = false) {
    let char = pattern[at] as string;
    if (char === ']' && !isFirst) return { source: `[${isNegated ? '^' : ''}${body}]`, end: at };
    if (char === '\\' && at + 1 < pattern.length) char = pattern[(at += 1)] as string;
    else if (char === '-' && !isFirst && pattern[at + 1] !== ']') {
      body += '-';
      continue;
    }
    body += /[\\\]^[-]/.test(char) ? `\\${char}` : char;
  }
  return undefined;
}

function literal(char: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}

/** `a{b,c}d` as `abd` and `acd`. */
export function expandBraces(pattern: string): string[] {
  let depth = 0;
  let open = -1;
  const commas: number[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at];
    if (char === '\\') at += 1;
    else if (char === '{') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (char === ',' && depth === 1) commas.push(at);
    else if (char === '}' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const edges = [open, ...commas, at];
      const choices = edges.slice(1).map((edge, index) => pattern.slice((edges[index] as number) + 1, edge));
      return choices.flatMap((choice) => expandBraces(pattern.slice(0, open) + choice + pattern.slice(at + 1)));
    }
  }
  return [pattern];
}
