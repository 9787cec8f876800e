import { setFlagsFromString } from 'node:v8';
import { resolve } from 'node:path';
import { countExamples, type SpecResults } from '../report/specs/define_spec_reporter.ts';
import type { SpecCoverageFlags, SpecFlags } from './commands/spec.ts';
import { coverageBeside } from './coverage_beside.ts';
import { EXIT, type Io } from './io.ts';
import { findSpecs, shardOf } from './spec_files.ts';
import { SpecGathering } from './spec_gathering.ts';
import { SpecOutput } from './spec_output.ts';
import { runSpecThreads } from './spec_threads.ts';
import { patternOf, type SpecChoice } from './spec_units.ts';

/** What `spec` does. */
export async function runSpecs(paths: readonly string[], flags: SpecCoverageFlags, io: Io): Promise<number> {
  // The suites of large cookbooks run long enough that what is kept in memory counts more than the time to collect it.
  setFlagsFromString('--heap-growing-percent=25');
  const all = findSpecs(paths, io.workingDirectory);
  if (typeof all === 'string') return refuse(all, io);
  const choice = choiceOf(flags, io);
  if (typeof choice === 'string') return refuse(choice, io);
  const { shard } = flags;
  const homes = shard ? shardOf(all, shard) : all;
  const coverage = await coverageBeside(paths, flags, io);
  const output = new SpecOutput(flags.format, io);
  const gathering = new SpecGathering(io, coverage?.session, output);
  const wanted = coverage ? { ...choice, covered: coverage.session.covered } : choice;
  await runSpecThreads(wanted, homes, flags.jobs, (event) => gathering.take(event));
  const { profile } = flags;
  const results = gathering.finish({
    keeps: !choice.dryRun,
    ...(choice.seed !== undefined && { seed: choice.seed }),
    ...(shard && { shard: `${shard.index}/${shard.count}` }),
    ...(profile !== undefined && { profile }),
  });
  const { ends } = gathering;
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
