import type { RelatedPlace } from '../../source/problem.ts';
import type { RunError } from '../../chef/run.ts';
import { entryOf, textOf, valueAt, type Located } from '../located.ts';
import { fits } from '../pattern.ts';
import { unrendered } from '../rendered.ts';
import { declared, difference, lineOf, rangeOf, report, type Check } from '../report.ts';

/** A run must end without an error, or with the one that is expected. */
export function checkOutcome(check: Check, expect: Located | undefined): void {
  const { run, scenario } = check;
  const expected = entryOf(expect, 'error');
  if (expected) return checkError(check, expected.value);
  if (run.error) {
    const { error } = run;
    report(
      check,
      scenario.range,
      `Expected a run without an error, found ${error.class}: ${error.message}`,
      traceOf(check, error),
      remedyOf(error),
    );
  }
  for (const message of run.fatal)
    if (message !== run.error?.message)
      report(check, scenario.range, `Expected a run without an error, found a fatal one: ${message}`);
  for (const resource of unrendered(run)) {
    const error = resource.renderError as RunError;
    const what = `${resource.declaredType}[${resource.name}]`;
    report(
      check,
      scenario.range,
      `Expected ${what} to be rendered, found ${error.class}: ${error.message}`,
      [...traceOf(check, error), ...declared(check, resource)],
      remedyOf(error),
    );
  }
}

function checkError(check: Check, expected: Located): void {
  const errors: RunError[] = [
    ...(check.run.error ? [check.run.error] : []),
    ...check.run.fatal.map((message) => ({ class: 'fatal', message, backtrace: [] })),
    ...unrendered(check.run).map(({ renderError }) => renderError as RunError),
  ];
  const message = textOf(valueAt(expected, 'message') ?? expected);
  const isMet = (error: RunError): boolean =>
    isClass(textOf(valueAt(expected, 'class')), error) &&
    (message === undefined || fits(message, error.message)) &&
    isAt(textOf(valueAt(expected, 'at')), error);
  if (errors.some(isMet)) return;
  const wanted = [textOf(valueAt(expected, 'class')), message, textOf(valueAt(expected, 'at'))]
    .filter((each) => each !== undefined)
    .join(', ');
  const found = errors.map((error) => `${error.class}: ${error.message}`).join('; ') || 'none: the run ended well';
  const entry = entryOf(check.scenario.expect, 'error');
  const range = entry ? rangeOf(entry) : check.scenario.range;
  report(
    check,
    range,
    `Expected another error.${difference(wanted, found)}`,
    errors.flatMap((error) => traceOf(check, error)),
  );
}

function isClass(wanted: string | undefined, error: RunError): boolean {
  return wanted === undefined || error.class === wanted || error.class.endsWith(`::${wanted}`);
}

/** `recipes/powervm.rb` or `recipes/powervm.rb:12` */
function isAt(wanted: string | undefined, { backtrace: [innermost] }: RunError): boolean {
  if (wanted === undefined) return true;
  return (
    innermost !== undefined &&
    [innermost.path, `${innermost.path}:${innermost.line}`].some((place) => `/${place}`.endsWith(`/${wanted}`))
  );
}

function traceOf(check: Check, { backtrace }: RunError): RelatedPlace[] {
  return backtrace
    .slice(0, 5)
    .map(({ path, line, label }, index) =>
      lineOf(check, index === 0 ? 'It is raised here.' : `Called from here (${label}).`, path, line),
    );
}

/** What of an unanswered question's message is the question. */
const QUESTIONS = [
  {
    kind: 'Command',
    pattern: /found none: (.*)$/s,
    answer: ([, command]: readonly string[]) => `answers: {commands: {${command}: false}}`,
  },
  {
    kind: 'Search',
    pattern: /search of (\S+) for (.*), found none/s,
    answer: ([, index, query]: readonly string[]) => `answers: {search: {${index}: {${query}: []}}}`,
  },
  {
    kind: 'DataBag',
    pattern: /item (\S+) of data bag (\S+), found none/,
    answer: ([, item, bag]: readonly string[]) => `data_bags: {${bag}: {${item}: {id: ${item}}}}`,
  },
  {
    kind: 'DataBag',
    pattern: /data bag (\S+), found none/,
    answer: ([, bag]: readonly string[]) => `data_bags: {${bag}: {}}`,
  },
] as const;

/** The line to add to a scenario for a question that it does not answer. */
function remedyOf({ class: name, message }: RunError): string | undefined {
  for (const { kind, pattern, answer } of QUESTIONS) {
    const match = name.endsWith(`::Unanswered${kind}`) ? pattern.exec(message) : undefined;
    if (match) return `Add to the scenario: ${answer(match.map((part) => JSON.stringify(part)))}.`;
  }
  return undefined;
}
