import type { CoverageData, FileCoverage } from './coverage_data.ts';

/** Tells whether a path fits a pattern: `*` and `?` within a folder, `**` through folders; a folder stands for all in it. */
export function pathMatcher(pattern: string): (path: string) => boolean {
  const trimmed = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
  const source = trimmed
    .split(/(\*\*\/?|\*|\?)/)
    .map((part) =>
      part === '**/'
        ? '(?:.*/)?'
        : part === '**'
          ? '.*'
          : part === '*'
            ? '[^/]*'
            : part === '?'
              ? '[^/]'
              : part.replace(/[\\^$.|+()[\]{}]/g, '\\$&'),
    )
    .join('');
  const regexp = new RegExp(`^(?:.*/)?${source}(?:/.*)?$`, 's');
  return (path) => regexp.test(path);
}

/** Which files are wanted: those that fit one of the patterns to include, if there are any, and none of those to exclude. */
export function narrowToFiles(
  data: CoverageData,
  include: readonly string[],
  exclude: readonly string[],
): CoverageData {
  const wanted = include.map(pathMatcher);
  const unwanted = exclude.map(pathMatcher);
  const isWanted = (path: string): boolean =>
    (wanted.length === 0 || wanted.some((fits) => fits(path))) && !unwanted.some((fits) => fits(path));
  return {
    ...data,
    files: data.files.filter(({ path }) => isWanted(path)),
    attributes: data.attributes.filter(({ place }) => isWanted(place.replace(/:\d+$/, ''))),
  };
}

/** Only what stands on certain lines: path → lines, or `all` for a file that is new. */
export type ChangedLines = ReadonlyMap<string, ReadonlySet<number> | 'all'>;

/** Narrows coverage to changed lines. */
export function narrowToLines(data: CoverageData, changed: ChangedLines): CoverageData {
  const isChanged = (path: string, line: number): boolean => {
    const lines = changed.get(path);
    return lines === 'all' || lines?.has(line) === true;
  };
  const narrow = (file: FileCoverage): FileCoverage => {
    const stays = ({ line }: { readonly line: number }): boolean => isChanged(file.path, line);
    return {
      ...file,
      lines: Object.fromEntries(Object.entries(file.lines).filter(([line]) => isChanged(file.path, Number(line)))),
      branches: file.branches.filter((branch) => stays(branch) || branch.arms.some(stays)),
      resources: file.resources.filter(stays),
      guards: file.guards.filter(stays),
      notifications: file.notifications.filter(stays),
      keys: file.keys.filter(stays),
    };
  };
  return {
    ...data,
    files: data.files.filter(({ path }) => changed.has(path)).map(narrow),
    attributes: data.attributes.filter(({ place }) => {
      const [, path = '', line] = /^(.*):(\d+)$/s.exec(place) ?? [];
      return isChanged(path, Number(line));
    }),
  };
}

/** The lines that a `git diff --unified=0 --no-prefix` adds or changes: path → lines. */
export function changedLinesIn(diff: string): Map<string, Set<number>> {
  const changed = new Map<string, Set<number>>();
  let lines: Set<number> | undefined;
  // Lines of a hunk that are still to come: they are content, whatever they look like.
  let rest = 0;
  for (const line of diff.split('\n')) {
    if (rest > 0) {
      rest -= 1;
      continue;
    }
    const file = /^\+\+\+ (.*?)\t?$/.exec(line);
    if (file) {
      lines = new Set();
      if (file[1] !== '/dev/null') changed.set(file[1] as string, lines);
    }
    const [, removed, start, added] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (start === undefined) continue;
    for (let index = 0; index < Number(added ?? 1); index += 1) lines?.add(Number(start) + index);
    rest = Number(removed ?? 1) + Number(added ?? 1);
  }
  return changed;
}
