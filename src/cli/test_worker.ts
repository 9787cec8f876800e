import { parentPort, workerData } from 'node:worker_threads';
import { countersFor } from './coverage_counters.ts';
import { CookbookShelf } from './cookbook_shelf.ts';
import { readTestFile, type TestChoice, type TestFile } from './find_tests.ts';
import { runSpecUnits, type SpecWork } from './spec_units.ts';
import { runUnits, type TestUnit } from './test_units.ts';

/** What a thread is given. */
export interface WorkerOrder {
  readonly choice: TestChoice;
  /** Paths of the scenario files. */
  readonly files: readonly string[];
  readonly units: readonly TestUnit[];
  /** A number for each unit, which all threads share: 1 for one that somebody has taken. */
  readonly taken: Int32Array;
  /** The unit to begin with. */
  readonly first: number;
  /** The specs that come when all scenarios are taken, and the unit of them to begin with. */
  readonly specs?: { readonly work: SpecWork; readonly first: number };
}

const { choice, files, units, taken, first, specs } = workerData as WorkerOrder;
const shelf = new CookbookShelf();
const read = new Map<number, TestFile>();

function fileAt(number: number): TestFile {
  const file = read.get(number) ?? readTestFile(files[number] as string, choice, shelf);
  read.set(number, file);
  return file;
}

for (const result of runUnits(fileAt, units, taken, first, countersFor(choice.covered)))
  parentPort?.postMessage(result);
if (specs) runSpecUnits(specs.work, specs.first, (event) => parentPort?.postMessage(event));
