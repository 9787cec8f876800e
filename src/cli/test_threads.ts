import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { kindOf } from '../source/files.ts';
import { countersFor } from './coverage_counters.ts';
import type { TestChoice, TestFile } from './find_tests.ts';
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
): Promise<readonly UnitResult['results'][]> {
  const units = unitsOf(files);
  const taken = new Int32Array(new SharedArrayBuffer(4 * units.length));
  const done: UnitResult[] = [];
  const take = (result: UnitResult): void => {
    done.push(result);
    progress(done.reduce((sum, { results }) => sum + results.length, 0));
  };
  const threads = threadsFor(files);
  const paths = files.map(({ file }) => file.source.path);
  const others = Array.from({ length: threads - 1 }, (_, index) => {
    const first = Math.floor((units.length * (index + 1)) / threads);
    return startThread({ choice, files: paths, units, taken, first }, take);
  });
  for (const result of runUnits((file) => files[file] as TestFile, units, taken, 0, countersFor(choice.covered)))
    take(result);
  await Promise.all(others);
  const perFile: UnitResult['results'][number][][] = files.map(() => []);
  for (const { unit, results } of done.toSorted((a, b) => a.unit - b.unit))
    perFile[units[unit]?.file ?? 0]?.push(...results);
  return perFile;
}

/** How many threads are worth while, this one included. */
function threadsFor(files: readonly TestFile[]): number {
  if (kindOf(fileURLToPath(PROGRAM)) !== 'file') return 1;
  const scenarios = files.reduce((sum, { file }) => sum + file.scenarios.length, 0);
  return Math.max(1, Math.min(Math.floor(scenarios / SCENARIOS_FOR_A_THREAD), availableParallelism(), MOST_THREADS));
}

function startThread(order: WorkerOrder, take: (result: UnitResult) => void): Promise<unknown> {
  const thread = new Worker(PROGRAM, { workerData: order });
  return new Promise((resolve, reject) => {
    thread.on('message', take).on('error', reject).on('exit', resolve);
  });
}
