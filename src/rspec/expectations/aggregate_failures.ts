import { RArray } from '../../ruby/value/array.ts';
import { RException } from '../../ruby/value/exception.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { backtrace, formatPlace } from '../../ruby/machine/exceptions.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { defineClass } from '../../ruby/core/define_class.ts';
import { guard } from '../guard.ts';
import { MultipleExceptions } from '../multiple_exceptions.ts';
import { relativePath } from '../metadata.ts';
import type { World } from '../world.ts';

/** `aggregate_failures`: goes on after a failure and raises all of them at the end. */
export function aggregateFailures(world: World, label: RValue, _metadata: RValue, body: () => void): RValue {
  const { vm } = world;
  const failures: RException[] = [];
  const others: RException[] = [];
  const seen = new Set<string>();
  const { notifier } = world;
  world.notifier = (failure, sourceId) => {
    if (sourceId !== undefined && seen.has(sourceId)) return null;
    if (sourceId !== undefined) seen.add(sourceId);
    failure.places ??= backtrace(vm);
    failures.push(failure);
    return null;
  };
  try {
    const raised = guard(vm, body);
    if (raised) {
      const isFailure = vm.isA(raised, vm.classAt('RSpec::Expectations::ExpectationNotMetError'));
      (isFailure ? failures : others).push(raised);
    }
  } finally {
    world.notifier = notifier;
  }
  const all = [...failures, ...others];
  if (all.length === 0) return true;
  if (all.length === 1) return world.fail(all[0] as RException);
  const several = new MultipleExceptions(vm.classAt('RSpec::Expectations::MultipleExpectationsNotMetError'), null);
  several.label = label;
  several.failures = failures;
  several.others = others;
  several.all.push(...all);
  return world.fail(several);
}

/** RSpec::Expectations::MultipleExpectationsNotMetError: all that a block of aggregated failures has raised. */
export const multipleExpectationsNotMet = defineClass<MultipleExceptions>({
  name: 'RSpec::Expectations::MultipleExpectationsNotMetError',
  superclass: 'RSpec::Expectations::ExpectationNotMetError',
  methods: {
    aggregation_block_label: (_vm, self) => self.label,
    all_exceptions: (_vm, self) => self.exceptions,
    exception_count_description: (_vm, self) => new RString(counts(self)),
    failures: (_vm, self) => new RArray(self.failures),
    message: (vm, self) => new RString(message(vm, self)),
    other_errors: (_vm, self) => new RArray(self.others),
    summary: (vm, self) => new RString(summary(vm, self)),
  },
  aliases: { to_s: 'message' },
});

function counts({ failures, others }: MultipleExceptions): string {
  if (others.length === 0) return pluralize('failure', failures.length);
  return `${pluralize('failure', failures.length)} and ${pluralize('other error', others.length)}`;
}

function summary(vm: Machine, self: MultipleExceptions): string {
  const label = self.label === null ? '' : ` ${vm.inspect(self.label)}`;
  return `Got ${counts(self)} from failure aggregation block${label}`;
}

function message(vm: Machine, self: MultipleExceptions): string {
  const width = labelOf(self.failures.length).length;
  const text = (exception: RException) => vm.toS(vm.call(exception, 'message', []));
  const entries = [
    ...self.failures.map((failure) => `${text(failure)}\n${firstLine(vm, failure)}`),
    ...self.others.map((error) => `${vm.className(error)}: ${text(error)}\n${firstLine(vm, error)}`),
  ].map((entry, index) => {
    const label = labelOf(index);
    const [first, ...rest] = entry.trim().split('\n');
    const start = ' '.repeat(Math.max(0, width - label.length)) + (first ?? '');
    return label + [start, ...rest.map((line) => (/\S/.test(line) ? ' '.repeat(width) + line : line))].join('\n');
  });
  return [`${summary(vm, self)}:`, ...entries].join('\n\n');
}

function pluralize(noun: string, count: number): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function labelOf(index: number): string {
  return `  ${index + 1}) `;
}

function firstLine(vm: Machine, exception: RException): string {
  const [place] = exception.places ?? [];
  return place ? formatPlace({ ...place, path: relativePath(vm, place.path) }) : '';
}
