import { Worker } from 'node:worker_threads';
import type { Comparison, ViewName } from '#read-model';
import type { Configuration } from './configuration.ts';

/** What the thread is told. */
export interface BuildOrder {
  readonly configuration: Configuration;
  /** The views of this name; all, when `null`. */
  readonly view: string | null;
  /** Compare what was built with the live views and keep nothing. */
  readonly check: boolean;
}

/** A view that met an event which it cannot apply, or whose file failed (`position: null`): it is not whole. */
export interface StoppedBuild extends ViewName {
  readonly position: number | null;
  readonly error: string;
}

export interface BuiltBeside extends Comparison {
  readonly events: number;
  /** What building took, without the comparison behind it. */
  readonly seconds: number;
  readonly stopped: readonly StoppedBuild[];
  /** The views that are whole, under the label where they were built. */
  readonly views: readonly ViewName[];
  readonly building: string;
}

/** What went wrong in the thread, as far as it can cross: an error loses its class there. */
export interface RebuildFault {
  readonly code: string;
  readonly message: string;
}

export class RebuildFailed extends Error {
  override readonly name = 'RebuildFailed';
  readonly code: string;
  constructor({ code, message }: RebuildFault) {
    super(message);
    this.code = code;
  }
}

/** What a build keeps is bounded; without a limit, rubbish is let lie until there is several times as much. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 };

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

const tooLarge: RebuildFault = {
  code: 'rebuild.out-of-memory',
  message: `The rebuild needed more than ${LIMITS.maxOldGenerationSizeMb} MB: rebuild one view at a time (--view NAME).`,
};

export type FromWorker =
  | { readonly progress: number }
  | { readonly built: BuiltBeside }
  | { readonly failed: RebuildFault };

/**
 * Builds views from the log in a thread of its own, beside the live ones, also while a server has the folder. Whoever
 * ordered it puts them in place; an end by `signal` leaves behind what the next start clears away.
 * @throws {RebuildFailed} the log or the folder cannot be read or written; it needed too much memory; it was ended
 */
export const buildBeside = (
  order: BuildOrder,
  onProgress: (events: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<BuiltBeside> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./build-worker.js', import.meta.url), {
      workerData: order,
      resourceLimits: LIMITS,
    });
    const end = () => void worker.terminate();
    signal?.addEventListener('abort', end);
    worker.on('message', (message: FromWorker) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('failed' in message) reject(new RebuildFailed(message.failed));
      else resolve(message.built);
    });
    worker.on('error', (error: Error & { readonly code?: string }) =>
      reject(error.code === OUT_OF_MEMORY ? new RebuildFailed(tooLarge) : error),
    );
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', end);
      reject(new RebuildFailed({ code: 'rebuild.ended', message: `The rebuild ended early, with code ${code}.` }));
    });
  });
