import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { kindOf, sizeOf } from '../source/files.ts';
import type { SpecHome } from './spec_files.ts';
import { runSpecUnits, type SpecChoice, type SpecEvent, type SpecWork, unitsOfSpecs } from './spec_units.ts';
import type { SpecWorkerOrder } from './spec_worker.ts';

/** The thread's program, which is there once the package is built; without it, this thread does everything. */
const PROGRAM = new URL('./spec_worker.js', import.meta.url);

/** With less to read, a thread costs more than it saves. */
const BYTES_FOR_A_THREAD = 40_000;

const MOST_THREADS = 8;

/** Parts of a cookbook for each thread, so that threads end together. */
const PARTS_FOR_A_THREAD = 2;

/**
 * Runs the specs of some cookbooks and tells of them in order. Without a number of jobs, cookbooks are spread over threads
 * where that pays; with one, the files of each cookbook are too.
 */
export async function runSpecThreads(
  choice: SpecChoice,
  homes: readonly SpecHome[],
  jobs: number | undefined,
  tell: (event: SpecEvent) => void,
): Promise<void> {
  const work = specWork(choice, homes, jobs);
  const { units } = work;
  const show = inOrder(units.length, tell);
  const threads = kindOf(fileURLToPath(PROGRAM)) === 'file' ? Math.min(jobs ?? usefulThreads(homes), units.length) : 1;
  const others = Array.from({ length: threads - 1 }, (_, index) => {
    const first = Math.floor((units.length * (index + 1)) / threads);
    return startThread({ ...work, first }, show);
  });
  runSpecUnits(work, 0, show);
  await Promise.all(others);
}

/** The work in units, of which nobody has taken one yet. */
export function specWork(choice: SpecChoice, homes: readonly SpecHome[], jobs: number | undefined): SpecWork {
  const parts = jobs === undefined || jobs === 1 ? 1 : jobs * PARTS_FOR_A_THREAD;
  const units = unitsOfSpecs(homes, parts);
  const numbers = (count: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * count));
  return { choice, homes, units, taken: numbers(units.length), failures: numbers(1) };
}

/** How many threads are worth while, this one included. */
export function usefulThreads(homes: readonly SpecHome[]): number {
  const bytes = homes.flatMap(({ files }) => files).reduce((sum, file) => sum + sizeOf(file), 0);
  return Math.max(1, Math.min(Math.ceil(bytes / BYTES_FOR_A_THREAD), availableParallelism(), MOST_THREADS));
}

function startThread(order: SpecWorkerOrder, tell: (event: SpecEvent) => void): Promise<unknown> {
  const thread = new Worker(PROGRAM, { workerData: order });
  return new Promise((resolve, reject) => {
    thread.on('message', tell).on('error', reject).on('exit', resolve);
  });
}

/** Passes events on unit by unit, however they come. */
export function inOrder(count: number, tell: (event: SpecEvent) => void): (event: SpecEvent) => void {
  const held: SpecEvent[][] = Array.from({ length: count }, () => []);
  const ended = new Set<number>();
  let current = 0;
  return (event) => {
    if (event.kind === 'end') ended.add(event.unit);
    if (event.unit !== current) {
      held[event.unit]?.push(event);
      return;
    }
    tell(event);
    while (ended.has(current)) {
      current += 1;
      for (const each of held[current]?.splice(0) ?? []) tell(each);
    }
  };
}
