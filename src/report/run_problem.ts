import { wholeLine } from '../source/range.ts';
import type { Problem, RelatedPlace } from '../source/problem.ts';
import type { BacktracePlace } from '../ruby/value/exception.ts';
import type { RunError, RunResource } from '../chef/run.ts';

/** How many callers are shown of an error. */
const MOST_CALLERS = 6;

/** The error that ended a run, as problems: where it was raised, and how the run came there. */
export function errorProblems(error: RunError): readonly Problem[] {
  if (error.problems && error.problems.length > 0) return error.problems.map(placedInTemplate);
  const places = error.backtrace.filter(
    (place, index) => place.path !== '' && !repeats(place, error.backtrace[index - 1]),
  );
  const [first, ...callers] = places;
  const message = error.class === 'BudgetExceeded' ? error.message : `${error.class}: ${error.message}`;
  return [
    {
      kind: 'evaluation',
      severity: 'error',
      message,
      ...(first && { path: first.path, ...(first.line > 0 && { range: wholeLine(first.line) }) }),
      ...(callers.length > 0 && { related: callers.slice(0, MOST_CALLERS).map(calledFrom) }),
      ...(error.hint !== undefined && { hint: error.hint }),
    },
  ];
}

/** Why a resource's file could not be rendered: in the template, and where the resource is declared. */
export function renderProblems({ renderError, sourceLine, declaredType, name }: RunResource): readonly Problem[] {
  if (!renderError) return [];
  const match = /^(.*?):(\d+)(?::in `(.*)')?$/s.exec(sourceLine ?? '');
  const declared = match
    ? [{ path: match[1] as string, line: Number(match[2]), label: `${declaredType}[${name}]` }]
    : [];
  return errorProblems({ ...renderError, backtrace: [...renderError.backtrace, ...declared] });
}

/** The Ruby that a template is compiled to has its lines, and columns of its own. */
function placedInTemplate(problem: Problem): Problem {
  const isTemplate = problem.range !== undefined && (problem.path ?? '').endsWith('.erb');
  return isTemplate && problem.range ? { ...problem, range: wholeLine(problem.range.start.line) } : problem;
}

function repeats(place: BacktracePlace, before: BacktracePlace | undefined): boolean {
  return before !== undefined && before.path === place.path && before.line === place.line;
}

function calledFrom({ path, line, label }: BacktracePlace): RelatedPlace {
  return { message: `called in \`${label}'`, path, range: wholeLine(line) };
}
