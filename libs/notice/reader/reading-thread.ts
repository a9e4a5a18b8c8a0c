import { parentPort, workerData } from 'node:worker_threads';
import { readWithText } from '../formats/index.ts';
import type { ReadingOrder } from './read-in-thread.ts';

/** The thread in which one notice is read. */
const { bytes, knownUnits } = workerData as ReadingOrder;
parentPort?.postMessage(await readWithText(bytes, knownUnits));
