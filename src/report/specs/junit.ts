import { formatPlace } from '../../ruby/machine/exceptions.ts';
import { countExamples, defineSpecReporter, type SpecResults } from './define_spec_reporter.ts';
import type { SpecExample, SpecFailure, SpecOutsideError } from './spec_example.ts';

/** The shape of rspec_junit_formatter's XML. */
export const junitReporter = defineSpecReporter({
  name: 'junit',
  describe: "the shape of rspec_junit_formatter's XML",
  finished: (results) => `<?xml version="1.0" encoding="UTF-8"?>\n${suiteXml(results)}\n`,
});

/** The suite of a run. */
export function suiteXml(results: SpecResults): string {
  const { total, failed, pending } = countExamples(results);
  const { examples, outsideErrors } = results;
  const counts = `tests="${total}" skipped="${pending}" failures="${failed}" errors="${outsideErrors.length}"`;
  const time = (results.milliseconds / 1000).toFixed(6);
  return [
    `<testsuite name="rspec" ${counts} time="${time}" timestamp="${results.startedAt}" hostname="localhost">`,
    '<properties>',
    `<property name="seed" value="${results.seed ?? 0}"/>`,
    '</properties>',
    ...examples.map(testCase),
    ...outsideErrors.map(outsideCase),
    '</testsuite>',
  ].join('\n');
}

function outsideCase(error: SpecOutsideError): string {
  const attributes = `classname="rspec" name="${escaped(error.during)}" time="0.000000"`;
  return `<testcase ${attributes}>${element('error', error)}</testcase>`;
}

function testCase({ file, fullDescription, runTime, status, exception }: SpecExample): string {
  const className = file.replace(/\.[^/.]*$/, '').replaceAll('/', '.').replace(/^\.+|\.+$/g, ''); // prettier-ignore
  const attributes = `classname="${escaped(className)}" name="${escaped(fullDescription)}" file="${escaped(file)}" time="${runTime.toFixed(6)}"`;
  const inside = status === 'pending' ? '<skipped/>' : exception ? element('failure', exception) : '';
  return `<testcase ${attributes}>${inside}</testcase>`;
}

function element(name: 'failure' | 'error', failure: SpecFailure): string {
  const text = [failure.message, '', ...failure.backtrace.map(formatPlace)].join('\n').trimEnd();
  return `<${name} message="${escaped(failure.message)}" type="${escaped(failure.class)}">${escaped(text)}</${name}>`;
}

/** Text in XML; what XML has no place for is told by its number, as rspec_junit_formatter does. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (each) => `&${NAMES[each] ?? ''};`)
    .replace(
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

const NAMES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };
