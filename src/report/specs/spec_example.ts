import type { BacktracePlace, RException } from '../../ruby/value/exception.ts';
import { RString } from '../../ruby/value/string.ts';
import type { Example, Status } from '../../rspec/example.ts';
import { get, textOf } from '../../rspec/metadata.ts';
import type { ExampleResult, FailureReport, OutsideReport } from '../../rspec/suite.ts';

/** What went wrong, as plain data. */
export interface SpecFailure {
  readonly class: string;
  readonly message: string;
  readonly backtrace: readonly BacktracePlace[];
  /** What to do about it, where that is known. */
  readonly hint?: string;
  /** The resource that it is about, where a recipe declares it, and where attributes come from that it names. */
  readonly declared?: SpecDeclaration;
}

/** Where a resource is declared, and the attributes behind its values. */
export interface SpecDeclaration {
  readonly resource: string;
  readonly path: string;
  readonly line: number;
  readonly attributes: readonly {
    readonly name: string;
    readonly value: string;
    readonly level: string;
    readonly path: string;
    readonly line: number;
  }[];
}

/** An error outside of the examples: while a file was loaded, in a hook of the whole suite. */
export interface SpecOutsideError extends SpecFailure {
  readonly during: string;
}

/** A group around an example. */
export interface SpecGroup {
  readonly id: string;
  readonly description: string;
  /** `./spec/x_spec.rb:3` */
  readonly location: string;
}

/** What came of an example, as plain data: it goes from thread to thread and into files. */
export interface SpecExample {
  readonly id: string;
  readonly description: string;
  readonly fullDescription: string;
  /** From the folder that the command was called in. */
  readonly file: string;
  readonly line: number;
  readonly status: Status;
  readonly pendingMessage?: string;
  readonly exception?: SpecFailure;
  /** Seconds. */
  readonly runTime: number;
  /** From the outside in. */
  readonly groups: readonly SpecGroup[];
}

/** Tells the resource that a failure is about. */
type DeclarationOf = (failure: RException) => SpecDeclaration | undefined;

/** An example's result as plain data; `placed` says where a path of the specs is for people. */
export function specExample(
  result: ExampleResult,
  placed: (path: string) => string,
  declarationOf: DeclarationOf = () => undefined,
): SpecExample {
  const { description, fullDescription, line, status, pendingMessage, exception, runTime } = result;
  return {
    id: placed(result.id),
    description,
    fullDescription,
    file: placed(result.file),
    line,
    status,
    ...(pendingMessage !== undefined && { pendingMessage }),
    ...(exception && { exception: specFailure(exception, declarationOf) }),
    runTime,
    groups: groupsOf(result.example, placed),
  };
}

function groupsOf({ group }: Example, placed: (path: string) => string): SpecGroup[] {
  return group.chain.toReversed().map(({ id, description, metadata }) => {
    const location = `${textOf(metadata, 'file_path')}:${String(get(metadata, 'line_number') ?? 0)}`;
    return { id: placed(id), description, location: placed(location) };
  });
}

function specFailure(
  { class: name, message, backtrace, exception }: FailureReport,
  declarationOf: DeclarationOf = () => undefined,
): SpecFailure {
  const hint = exception.details?.['hint'];
  const places = backtrace.map(({ path, line, label }) => ({ path, line, label }));
  const declared = declarationOf(exception);
  return {
    class: name,
    message,
    backtrace: places,
    ...(hint instanceof RString && { hint: hint.text }),
    ...(declared && { declared }),
  };
}

/** An error outside of the examples as plain data. */
export function specOutsideError(error: OutsideReport): SpecOutsideError {
  return { during: error.during, ...specFailure(error) };
}
