import { type FileCoverage, rangesOf } from '../../coverage/coverage_data.ts';

/** Something in a file that nothing has reached, at its line. */
export interface Missing {
  readonly line: number;
  readonly what: string;
}

/** The lines that nothing has reached, as in `1-4,7`. */
export function missingLines({ lines }: FileCoverage): string {
  return rangesOf(Object.entries(lines).flatMap(([line, hits]) => (hits === 0 ? [Number(line)] : [])));
}

/** What else nothing has reached: ways of choices, resources, guards, notifications. */
export function missingPoints(file: FileCoverage): Missing[] {
  const all: Missing[] = [
    ...file.branches.flatMap(({ kind, line, arms }) =>
      arms.flatMap(({ label, hits }) => (hits > 0 ? [] : [{ line, what: `${kind} is never ${wordsOf(kind, label)}` }])),
    ),
    ...file.resources.flatMap(({ line, name, declared, performed }) =>
      declared === 0
        ? [{ line, what: `${name} is never declared` }]
        : performed === 0
          ? [{ line, what: `${name} never acts` }]
          : [],
    ),
    ...file.guards.flatMap(({ line, name, passed, held }) => [
      ...(passed === 0 ? [{ line, what: `${name} never lets an action pass` }] : []),
      ...(held === 0 ? [{ line, what: `${name} never holds an action back` }] : []),
    ]),
    ...file.notifications.flatMap(({ line, name, fired }) =>
      fired === 0 ? [{ line, what: `${name} is never sent` }] : [],
    ),
  ];
  return all.toSorted((a, b) => a.line - b.line);
}

function wordsOf(kind: string, label: string): string {
  if (kind === '&&' || kind === '||')
    return label === 'right' ? 'decided by its right side' : 'decided by its left side alone';
  if (kind === 'case') return `at "${label}"`;
  if (kind === 'rescue') return label === 'no error' ? 'without an error' : `at "${label}"`;
  return label;
}
