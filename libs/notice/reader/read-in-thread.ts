import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { KnownUnit, UnreadableNotice } from '../domain/reading/index.ts';
import type { DraftWithText } from '../formats/index.ts';

/** What the thread is told. */
export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly knownUnits: readonly KnownUnit[];
}

/** The reading was ended: it took longer, or more memory, than any notice needs. */
export interface EndedReading {
  readonly unreadable: 'notice.too-slow';
}

export type Read = DraftWithText | UnreadableNotice | EndedReading;

// Compiled or not, as this file is itself: the specs run from the sources, and a thread is no part of what runs them.
const kind = extname(import.meta.url);
const program = new URL(`./reading-thread${kind}`, import.meta.url);
const execArgv = kind === '.ts' ? ['--experimental-transform-types', '--disable-warning=ExperimentalWarning'] : [];

const MEMORY = { maxOldGenerationSizeMb: 768 };

/** Reads a notice in a thread of its own, so that nobody waits for it, for so many seconds at most. */
export const readInThread = (order: ReadingOrder, seconds: number): Promise<Read> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: order, execArgv, resourceLimits: MEMORY });
    const end = (): void => {
      resolve({ unreadable: 'notice.too-slow' });
      void worker.terminate();
    };
    const alarm = setTimeout(end, seconds * 1_000);
    worker.on('message', resolve);
    worker.on('error', (error) => ('code' in error && error.code === OUT_OF_MEMORY ? end() : reject(error)));
    worker.on('exit', (code) => {
      clearTimeout(alarm);
      // Nothing, when the answer came before.
      reject(new Error(`The thread that reads notices ended with code ${code}.`));
    });
  });

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';
