import type { BacktracePlace } from '../../ruby/value/exception.ts';
import type { SpecResults } from './define_spec_reporter.ts';
import type { SpecJsonExtras } from './json.ts';
import type { SpecExample, SpecOutsideError } from './spec_example.ts';

interface ExampleJson {
  readonly id?: string;
  readonly description: string;
  readonly full_description: string;
  readonly status: SpecExample['status'];
  readonly file_path: string;
  readonly line_number: number;
  readonly run_time?: number;
  readonly pending_message?: string | null;
  readonly exception?: {
    readonly class: string;
    readonly message: string;
    readonly backtrace?: readonly string[] | null;
  };
}

interface ReportJson {
  readonly seed?: number;
  readonly messages?: readonly string[];
  readonly examples: readonly ExampleJson[];
  readonly summary?: { readonly duration?: number; readonly errors_outside_of_examples_count?: number };
  readonly powervm_spec?: SpecJsonExtras;
}

/** A JSON report of specs, ours or RSpec's own, read back; undefined where a value is none. */
export function readSpecJson(value: unknown): SpecResults | undefined {
  if (!isReport(value)) return undefined;
  const { powervm_spec: extras, seed, summary = {} } = value;
  return {
    examples: value.examples.map((each, index) => readExample(each, extras, index)),
    outsideErrors: extras?.outside_errors ?? outsideErrorsOf(value),
    milliseconds: (summary.duration ?? 0) * 1000,
    startedAt: extras?.started_at ?? new Date(0).toISOString(),
    ...(seed !== undefined && { seed }),
    ...(extras?.shard !== undefined && { shard: extras.shard }),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isMissing = (value: unknown): boolean => value === undefined || value === null;
const areTexts = (fields: Fields, names: readonly string[]): boolean =>
  names.every((name) => typeof fields[name] === 'string');

function isReport(value: unknown): value is ReportJson {
  if (!isObject(value) || !Array.isArray(value['examples'])) return false;
  const { summary, messages, powervm_spec: extras } = value;
  return (
    value['examples'].every(isExample) &&
    (summary === undefined || isObject(summary)) &&
    (messages === undefined || (Array.isArray(messages) && messages.every((each) => typeof each === 'string'))) &&
    (extras === undefined || isExtras(extras, value['examples'].length))
  );
}

function isExample(value: unknown): boolean {
  if (!isObject(value) || !areTexts(value, ['description', 'full_description', 'file_path'])) return false;
  const { status, line_number: line, exception } = value;
  return ['passed', 'failed', 'pending'].includes(String(status)) && typeof line === 'number' && isException(exception);
}

function isException(value: unknown): boolean {
  if (isMissing(value)) return true;
  if (!isObject(value) || !areTexts(value, ['class', 'message'])) return false;
  const { backtrace } = value;
  return isMissing(backtrace) || (Array.isArray(backtrace) && backtrace.every((each) => typeof each === 'string'));
}

function isExtras(value: unknown, count: number): boolean {
  if (!isObject(value) || !areTexts(value, ['started_at']) || !isObject(value['notes'])) return false;
  const { groups, outside_errors: errors, notes, shard } = value;
  if (shard !== undefined && !/^\d+\/\d+$/.test(String(shard))) return false;
  const isGroup = (each: unknown): boolean => isObject(each) && areTexts(each, ['id', 'description', 'location']);
  return (
    Array.isArray(groups) &&
    groups.length === count &&
    groups.every((each) => Array.isArray(each) && each.every(isGroup)) &&
    Array.isArray(errors) &&
    errors.every(
      (each) => isObject(each) && areTexts(each, ['during', 'class', 'message']) && Array.isArray(each['backtrace']),
    ) &&
    Object.values(notes).every(isNote)
  );
}

function isNote(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { hint, declared } = value;
  if (!isMissing(hint) && typeof hint !== 'string') return false;
  return (
    isMissing(declared) ||
    (isObject(declared) && areTexts(declared, ['resource', 'path']) && Array.isArray(declared['attributes']))
  );
}

function readExample(json: ExampleJson, extras: SpecJsonExtras | undefined, index: number): SpecExample {
  const { description, full_description: fullDescription, file_path: file, line_number: line } = json;
  const outer = fullDescription.slice(0, Math.max(0, fullDescription.length - description.length)).trimEnd();
  return {
    id: json.id ?? `${file}:${line}`,
    description,
    fullDescription,
    file,
    line,
    status: json.status,
    runTime: json.run_time ?? 0,
    ...(typeof json.pending_message === 'string' && { pendingMessage: json.pending_message }),
    ...(json.exception && {
      exception: {
        class: json.exception.class,
        message: json.exception.message,
        backtrace: (json.exception.backtrace ?? []).map(readPlace),
        ...extras?.notes[index],
      },
    }),
    groups: extras?.groups[index] ?? [{ id: `${file} ${outer}`, description: outer, location: `${file}:${line}` }],
  };
}

function readPlace(text: string): BacktracePlace {
  const [, path = text, line = '0', label = ''] = /^(.*?):(\d+)(?::in [`'](.*)')?$/s.exec(text) ?? [];
  return { path, line: Number(line), label };
}

/** RSpec counts errors outside of examples, and tells of them in words. */
function outsideErrorsOf({ messages = [], summary = {} }: ReportJson): SpecOutsideError[] {
  return Array.from({ length: summary.errors_outside_of_examples_count ?? 0 }, (_, index) => ({
    during: 'An error occurred outside of examples.',
    class: 'RSpec',
    message: messages[index] ?? '',
    backtrace: [],
  }));
}
