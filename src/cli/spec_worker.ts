import { parentPort, workerData } from 'node:worker_threads';
import { runSpecUnits, type SpecWork } from './spec_units.ts';

/** What a thread is given. */
export interface SpecWorkerOrder extends SpecWork {
  /** The unit to begin with. */
  readonly first: number;
}

const order = workerData as SpecWorkerOrder;
runSpecUnits(order, order.first, (event) => parentPort?.postMessage(event));
