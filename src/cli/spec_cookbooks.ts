import { resolve } from 'node:path';
import { countExamples, type SpecResults } from '../report/specs/define_spec_reporter.ts';
import type { SpecExample, SpecOutsideError } from '../report/specs/spec_example.ts';
import type { SpecCoverageFlags, SpecFlags } from './commands/spec.ts';
import { coverageBeside } from './coverage_beside.ts';
import type { CoverageSession } from './coverage_session.ts';
import { EXIT, type Io } from './io.ts';
import { findSpecs, shardOf, type SpecHome } from './spec_files.ts';
import { SpecOutput } from './spec_output.ts';
import { readStatuses, statusText } from './spec_status.ts';
import { runSpecThreads } from './spec_threads.ts';
import { patternOf, type SpecChoice, type SpecEvent, type UnitEnd } from './spec_units.ts';

/** What `spec` does. */
export async function runSpecs(paths: readonly string[], flags: SpecCoverageFlags, io: Io): Promise<number> {
  const all = findSpecs(paths, io.workingDirectory);
  if (typeof all === 'string') return refuse(all, io);
  const choice = choiceOf(flags, io);
  if (typeof choice === 'string') return refuse(choice, io);
  const { shard } = flags;
  const homes = shard ? shardOf(all, shard) : all;
  const coverage = await coverageBeside(paths, flags, io);
  const output = new SpecOutput(flags.format, io);
  const { results, ends } = await gather(
    coverage ? { ...choice, covered: coverage.session.covered } : choice,
    homes,
    flags,
    output,
    io,
    coverage?.session,
  );
  output.finish(results);
  if (results.examples.length > 0 || results.outsideErrors.length > 0)
    return Math.max(exitCodeOf(results), coverage?.write() ?? EXIT.clean);
  if (shard && homes.length === 0) {
    io.err(`${io.errorPalette.warning('notice')}: There are fewer spec files than shards: this one has none.\n`);
    return EXIT.clean;
  }
  if (!choice.onlyFailures) return refuse('Found no example that is wanted.', io);
  if (ends.some(({ knowsNoRun }) => knowsNoRun))
    return refuse('Found no earlier run of these specs: run them once without --only-failures.', io);
  io.err('No example failed when it ran last.\n');
  return EXIT.clean;
}

/** What the results answer to the shell. */
export function exitCodeOf(results: SpecResults): number {
  return countExamples(results).failed > 0 || results.outsideErrors.length > 0 ? EXIT.findings : EXIT.clean;
}

function refuse(message: string, io: Io): number {
  io.err(`${io.errorPalette.error('error')}: ${message}\n`);
  return EXIT.misuse;
}

/** What the options say, with a seed where one is needed; a message where they say nothing that can be done. */
function choiceOf(flags: SpecFlags, io: Io): SpecChoice | string {
  const { grep = [], tag = [], cookbookPath = [], nextFailure = false } = flags;
  for (const text of grep)
    try {
      patternOf(text);
    } catch (error) {
      return `Expected a pattern, found ${text}: ${(error as Error).message}.`;
    }
  const order = nextFailure ? 'defined' : (flags.order?.kind ?? (flags.seed === undefined ? undefined : 'random'));
  const seed = flags.seed ?? flags.order?.seed ?? (order === 'random' ? Math.floor(Math.random() * 0xffff) : undefined);
  const failFast = flags.failFast ?? (nextFailure ? 1 : undefined);
  return {
    workingDirectory: io.workingDirectory,
    cookbookPaths: cookbookPath.map((path) => resolve(io.workingDirectory, path)),
    chef: flags.chef,
    grep,
    tags: tag,
    requires: flags.require ?? [],
    failFast,
    order,
    seed: order === 'random' ? seed : undefined,
    dryRun: flags.dryRun ?? false,
    onlyFailures: (flags.onlyFailures ?? false) || nextFailure,
    cache: io.cacheFolder,
  };
}

interface Gathered {
  readonly results: SpecResults;
  readonly ends: readonly UnitEnd[];
}

async function gather(
  choice: SpecChoice,
  homes: readonly SpecHome[],
  flags: SpecFlags,
  output: SpecOutput,
  io: Io,
  session: CoverageSession | undefined,
): Promise<Gathered> {
  const start = performance.now();
  const startedAt = new Date().toISOString();
  const examples: SpecExample[] = [];
  const outsideErrors: SpecOutsideError[] = [];
  const notices = new Set<string>();
  const ends: UnitEnd[] = [];
  const take = (event: SpecEvent): void => {
    if (event.kind === 'output') {
      if (event.stream === 'stdout' && !output.isForPrograms) io.out(event.text);
      else io.err(event.text);
    } else if (event.kind === 'example') {
      output.example(event.example);
      session?.addExample(event.example, event.reached);
      examples.push(event.example);
    } else {
      ends.push(event.end);
      outsideErrors.push(...event.end.outsideErrors);
      for (const message of event.end.notices) notices.add(message);
    }
  };
  await runSpecThreads(choice, homes, flags.jobs, take);
  for (const message of notices) io.err(`${io.errorPalette.warning('notice')}: ${message}\n`);
  if (!choice.dryRun) keepStatuses(ends, io);
  const { profile, shard } = flags;
  const results: SpecResults = {
    examples,
    outsideErrors,
    milliseconds: performance.now() - start,
    startedAt,
    ...(choice.seed !== undefined && { seed: choice.seed }),
    ...(shard && { shard: `${shard.index}/${shard.count}` }),
    ...(profile !== undefined && { profile }),
  };
  return { results, ends };
}

/** Remembers what came of the examples, for `--only-failures`. */
function keepStatuses(ends: readonly UnitEnd[], io: Io): void {
  for (const path of new Set(ends.map(({ statusFile }) => statusFile))) {
    if (path === undefined) continue;
    const now = ends.filter(({ statusFile }) => statusFile === path).flatMap(({ statuses }) => statuses);
    const files = new Set(now.map(({ id }) => id.replace(/\[[\d:]+\]$/, '')));
    const text = statusText(readStatuses(path) ?? [], now, files);
    try {
      io.writeFile(path, text);
    } catch {
      // A home that may not be written keeps nothing; --only-failures will say that it knows no run.
    }
  }
}
