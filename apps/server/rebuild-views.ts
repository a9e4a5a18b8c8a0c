import { Worker } from 'node:worker_threads';
import type { FoundDifference } from '#read-model';

export interface Rebuild {
  /** Compare with the live views instead of taking their place. */
  readonly check: boolean;
  /** Only the view of this name. */
  readonly view?: string;
  readonly onProgress?: (events: number) => void;
}

export interface Rebuilt {
  readonly equal: boolean;
  readonly events: number;
  readonly documents: number;
  readonly versions: number;
  readonly difference: FoundDifference | null;
  readonly seconds: number;
}

/**
 * Rebuilds the views of a data folder from its log, in a thread of its own. With `check`, it builds beside the live
 * views and compares bytes, also while a server has the folder; else it takes the folder and puts the new views in place.
 * @throws {RebuildFailed} no such view; the folder or its log cannot be had; a view that cannot be built
 */
export const rebuildViews = (folder: string, { check, view = null, onProgress }: ToWorker): Promise<Rebuilt> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./rebuild-worker.js', import.meta.url), { workerData: { folder, check, view } });
    worker.on('message', (message: FromWorker) => {
      if ('progress' in message) onProgress?.(message.progress);
      else if ('failed' in message) reject(new RebuildFailed(message.failed));
      else resolve(message.rebuilt);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The rebuild ended early, with code ${code}.`)));
  });

type ToWorker = Omit<Rebuild, 'view'> & { readonly view?: string | null };

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

export type FromWorker =
  | { readonly progress: number }
  | { readonly rebuilt: Rebuilt }
  | { readonly failed: RebuildFault };
