import type { SpecResults } from '../report/specs/define_spec_reporter.ts';
import type { SpecExample, SpecOutsideError } from '../report/specs/spec_example.ts';
import type { CoverageSession } from './coverage_session.ts';
import type { Io } from './io.ts';
import type { SpecOutput } from './spec_output.ts';
import { readStatuses, statusText } from './spec_status.ts';
import type { SpecEvent, UnitEnd } from './spec_units.ts';

/** Takes what a run of specs tells, in order, and makes its results of it. */
export class SpecGathering {
  readonly ends: UnitEnd[] = [];
  readonly #io: Io;
  readonly #session: CoverageSession | undefined;
  readonly #output: SpecOutput | undefined;
  readonly #start = performance.now();
  readonly #startedAt = new Date().toISOString();
  readonly #examples: SpecExample[] = [];
  readonly #outsideErrors: SpecOutsideError[] = [];

  /** Without an output, examples are told at the end, and what specs print is chatter. */
  constructor(io: Io, session: CoverageSession | undefined, output: SpecOutput | undefined) {
    this.#io = io;
    this.#session = session;
    this.#output = output;
  }

  take(event: SpecEvent): void {
    if (event.kind === 'output') {
      const isData = event.stream === 'stdout' && this.#output?.isForPrograms === false;
      if (isData) this.#io.out(event.text);
      else this.#io.err(event.text);
    } else if (event.kind === 'example') {
      this.#output?.example(event.example);
      this.#session?.addExample(event.example, event.reached);
      this.#examples.push(event.example);
    } else {
      this.ends.push(event.end);
      this.#outsideErrors.push(...event.end.outsideErrors);
    }
  }

  /** The results; statuses are kept for the next run where it was a real one. */
  finish({
    keeps,
    ...more
  }: { readonly keeps: boolean } & Pick<SpecResults, 'seed' | 'shard' | 'profile'>): SpecResults {
    const { warning } = this.#io.errorPalette;
    for (const message of new Set(this.ends.flatMap(({ notices }) => notices)))
      this.#io.err(`${warning('notice')}: ${message}\n`);
    if (keeps) this.#keepStatuses();
    return {
      examples: this.#examples,
      outsideErrors: this.#outsideErrors,
      milliseconds: performance.now() - this.#start,
      startedAt: this.#startedAt,
      ...more,
    };
  }

  /** Remembers what came of the examples, for `--only-failures`. */
  #keepStatuses(): void {
    for (const path of new Set(this.ends.map(({ statusFile }) => statusFile))) {
      if (path === undefined) continue;
      const now = this.ends.filter(({ statusFile }) => statusFile === path).flatMap(({ statuses }) => statuses);
      const files = new Set(now.map(({ id }) => id.replace(/\[[\d:]+\]$/, '')));
      const text = statusText(readStatuses(path) ?? [], now, files);
      try {
        this.#io.writeFile(path, text);
      } catch {
        // A home that may not be written keeps nothing; --only-failures will say that it knows no run.
      }
    }
  }
}
