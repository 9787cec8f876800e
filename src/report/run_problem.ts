import { wholeLine } from '../source/range.ts';
import type { Problem, RelatedPlace } from '../source/problem.ts';
import type { BacktracePlace } from '../ruby/value/exception.ts';
import type { RunError } from '../chef/run.ts';

/** How many callers are shown of an error. */
const MOST_CALLERS = 6;

/** The error that ended a run, as problems: where it was raised, and how the run came there. */
export function errorProblems(error: RunError): readonly Problem[] {
  if (error.problems && error.problems.length > 0) return error.problems;
  const places = error.backtrace.filter((place, index) => place.line > 0 && place.path !== '' && !repeats(place, error.backtrace[index - 1]));
  const [first, ...callers] = places;
  const message = error.class === 'BudgetExceeded' ? error.message : `${error.class}: ${error.message}`;
  return [
    {
      kind: 'evaluation',
      severity: 'error',
      message,
      ...(first && { path: first.path, range: wholeLine(first.line) }),
      ...(callers.length > 0 && { related: callers.slice(0, MOST_CALLERS).map(calledFrom) }),
      ...(error.hint !== undefined && { hint: error.hint }),
    },
  ];
}

function repeats(place: BacktracePlace, before: BacktracePlace | undefined): boolean {
  return before !== undefined && before.path === place.path && before.line === place.line;
}

function calledFrom({ path, line, label }: BacktracePlace): RelatedPlace {
  return { message: `called in \`${label}'`, path, range: wholeLine(line) };
}
