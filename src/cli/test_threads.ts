import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { kindOf } from '../source/files.ts';
import { countersFor } from './coverage_counters.ts';
import type { TestChoice, TestFile } from './find_tests.ts';
import { usefulThreads } from './spec_threads.ts';
import { runSpecUnits, type SpecEvent } from './spec_units.ts';
import type { SpecsBeside } from './specs_beside.ts';
import { runUnits, unitsOf, type UnitResult } from './test_units.ts';
import type { WorkerOrder } from './test_worker.ts';

/** The thread's program, which is there once the package is built. */
const PROGRAM = new URL('./test_worker.js', import.meta.url);

/** With fewer scenarios, a thread costs more than it saves. */
const SCENARIOS_FOR_A_THREAD = 16;

const MOST_THREADS = 8;

/** What came of every scenario of the files, in order: this thread and others share the work. */
export async function runTests(
  choice: TestChoice,
  files: readonly TestFile[],
  progress: (done: number) => void,
  specs?: SpecsBeside,
): Promise<readonly UnitResult['results'][]> {
  const units = unitsOf(files);
  const taken = new Int32Array(new SharedArrayBuffer(4 * units.length));
  const done: UnitResult[] = [];
  const take = (result: UnitResult): void => {
    done.push(result);
    progress(done.reduce((sum, { results }) => sum + results.length, 0));
  };
  const threads = threadsFor(files, specs);
  const paths = files.map(({ file }) => file.source.path);
  const others = Array.from({ length: threads - 1 }, (_, index) => {
    const first = Math.floor((units.length * (index + 1)) / threads);
    const order = {
      choice,
      files: paths,
      units,
      taken,
      first,
      ...(specs && { specs: { work: specs.work, first: index + 1 } }),
    };
    return startThread(order, (message) => ('kind' in message ? specs?.tell(message) : take(message)));
  });
  for (const result of runUnits((file) => files[file] as TestFile, units, taken, 0, countersFor(choice.covered)))
    take(result);
  if (specs) runSpecUnits(specs.work, 0, specs.tell);
  await Promise.all(others);
  const perFile: UnitResult['results'][number][][] = files.map(() => []);
  for (const { unit, results } of done.toSorted((a, b) => a.unit - b.unit))
    perFile[units[unit]?.file ?? 0]?.push(...results);
  return perFile;
}

/** How many threads are worth while, this one included. */
function threadsFor(files: readonly TestFile[], specs: SpecsBeside | undefined): number {
  if (kindOf(fileURLToPath(PROGRAM)) !== 'file') return 1;
  const scenarios = files.reduce((sum, { file }) => sum + file.scenarios.length, 0);
  const forScenarios = Math.min(Math.floor(scenarios / SCENARIOS_FOR_A_THREAD), availableParallelism(), MOST_THREADS);
  return Math.max(1, forScenarios, specs ? usefulThreads(specs.work.homes) : 1);
}

function startThread(order: WorkerOrder, take: (message: UnitResult | SpecEvent) => void): Promise<unknown> {
  const thread = new Worker(PROGRAM, { workerData: order });
  return new Promise((resolve, reject) => {
    thread.on('message', take).on('error', reject).on('exit', resolve);
  });
}
