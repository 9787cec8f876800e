/** The names in a path. */
export function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

/** `a + b` as Pathname joins: `..` at the beginning of the second takes from the end of the first. */
export function joinPaths(first: string, second: string): string {
  if (second.startsWith('/')) return second;
  const isAbsolute = first.startsWith('/');
  const head = first.replace(/\/+$/, '');
  const kept = head === '' || head === '.' ? [] : head.split(/\/+/).filter((part, index) => part !== '' || index > 0);
  const added = partsOf(second);
  if (isAbsolute && kept[0] === '') kept.shift();
  while (added.length > 0) {
    if (added[0] === '.') added.shift();
    else if (added[0] === '..' && (isAbsolute || kept.length > 0) && kept.at(-1) !== '..') {
      kept.pop();
      added.shift();
    } else break;
  }
  const joined = [...kept, ...added].join('/');
  if (isAbsolute) return `/${joined}`;
  return joined === '' ? '.' : joined;
}

/** A path without `.`, `..` where they can be resolved, and doubled slashes. */
export function cleanPath(path: string): string {
  const isAbsolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of partsOf(path)) {
    if (part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!isAbsolute) parts.push(part);
  }
  return isAbsolute ? `/${parts.join('/')}` : parts.join('/') || '.';
}

/** The way from one path to another; undefined where only one of them is absolute, or the way cannot be told. */
export function relativePath(to: string, from: string): string | undefined {
  if (to.startsWith('/') !== from.startsWith('/')) return undefined;
  const target = partsOf(cleanPath(to)).filter((part) => part !== '.');
  const start = partsOf(cleanPath(from)).filter((part) => part !== '.');
  while (target.length > 0 && target[0] === start[0]) {
    target.shift();
    start.shift();
  }
  if (start.includes('..')) return undefined;
  return [...start.map(() => '..'), ...target].join('/') || '.';
}
