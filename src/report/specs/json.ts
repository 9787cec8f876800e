import { formatPlace } from '../../ruby/machine/exceptions.ts';
import { countExamples, defineSpecReporter, type SpecResults, summaryLine } from './define_spec_reporter.ts';
import { type Profile, profileOf } from './profile.ts';
import type { SpecExample, SpecFailure } from './spec_example.ts';

/** What a JSON report has beyond RSpec's, for those who read it back. */
export interface SpecJsonExtras {
  readonly started_at: string;
  readonly shard?: string;
  readonly outside_errors: SpecResults['outsideErrors'];
  /** The groups of each example, in order. */
  readonly groups: readonly SpecExample['groups'][];
  /** What is known of failures besides, by the number of their example. */
  readonly notes: Readonly<Record<number, Pick<SpecFailure, 'hint' | 'declared'>>>;
}

/** The shape of RSpec's own JSON; `powervm_spec` holds what RSpec's has no room for. */
export const jsonSpecReporter = defineSpecReporter({
  name: 'json',
  describe: "the shape of RSpec's JSON, which merge reads",
  finished: (results) => `${JSON.stringify(specJson(results))}\n`,
});

/** The report as data. */
export function specJson(results: SpecResults): object {
  const { total, failed, pending } = countExamples(results);
  const { examples, outsideErrors, seed, shard, startedAt } = results;
  const profile = profileOf(results);
  const notes = examples.flatMap(({ exception }, index) => {
    const { hint, declared } = exception ?? {};
    if (hint === undefined && !declared) return [];
    return [[index, { ...(hint !== undefined && { hint }), ...(declared && { declared }) }] as const];
  });
  const extras: SpecJsonExtras = {
    started_at: startedAt,
    ...(shard !== undefined && { shard }),
    outside_errors: outsideErrors,
    groups: examples.map(({ groups }) => groups),
    notes: Object.fromEntries(notes),
  };
  return {
    version: '3.12.0',
    ...(outsideErrors.length > 0 && {
      messages: outsideErrors.map(({ during, class: name, message }) => `${during}\n${name}: ${message}`),
    }),
    ...(seed !== undefined && { seed }),
    examples: examples.map((each) => ({
      ...exampleJson(each),
      ...(each.exception && { exception: exceptionJson(each.exception) }),
    })),
    ...(profile && { profile: profileJson(profile) }),
    summary: {
      duration: results.milliseconds / 1000,
      example_count: total,
      failure_count: failed,
      pending_count: pending,
      errors_outside_of_examples_count: outsideErrors.length,
    },
    summary_line: summaryLine(results),
    powervm_spec: extras,
  };
}

function exampleJson(example: SpecExample): object {
  return {
    id: example.id,
    description: example.description,
    full_description: example.fullDescription,
    status: example.status,
    file_path: example.file,
    line_number: example.line,
    run_time: example.runTime,
    pending_message: example.pendingMessage ?? null,
  };
}

function profileJson({ examples, slowest, total, groups }: Profile): object {
  return {
    examples: examples.map(exampleJson),
    slowest,
    total,
    groups: groups.map(({ count, description, total: time, average, location }) => ({
      count,
      description,
      total_time: time,
      average,
      location,
    })),
  };
}

function exceptionJson({ class: name, message, backtrace }: SpecFailure): object {
  return { class: name, message, backtrace: backtrace.map(formatPlace) };
}
