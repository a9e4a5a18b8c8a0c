import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { StoreUnavailable, UpcastLog } from '#event-store';
import { clockOf } from '#kernel';
import { buildViews, compareViews, countVersions, ViewUnavailable } from '#read-model';
import { beginBuild } from './begin-build.ts';
import type { BuildOrder, BuiltBeside, FromWorker, RebuildFault } from './build-beside.ts';
import { events as catalogue, projections } from './registry.ts';
import { openKept, openLog } from './stores.ts';

/** The thread that builds views: it opens its own files, so that nobody waits for it, and puts nothing in place. */

const { configuration, check, view } = workerData as BuildOrder;
const tell = (message: FromWorker) => parentPort?.postMessage(message);

const build = async (): Promise<BuiltBeside> => {
  const started = performance.now();
  const chosen = projections.filter(({ name }) => view === null || name === view);
  const store = openLog(configuration, { clock: clockOf(Date.now), use: 'read' });
  const { live, close } = await openKept(configuration, 'catch-up');
  // Of its own: where views are shared, somebody else may be building the same one.
  const label = randomUUID();
  const { building, remove } = await beginBuild(live, label, check);
  let keep = false;
  try {
    const built = await buildViews({
      log: new UpcastLog(store, catalogue),
      views: building,
      projections: chosen,
      onProgress: ({ events: count }) => tell({ progress: count }),
    });
    const seconds = (performance.now() - started) / 1_000;
    const stopped = built.stopped.map(({ error, ...stop }) => ({
      ...stop,
      error: error instanceof Error ? error.message : String(error),
    }));
    const whole = chosen.filter(({ name, version }) => !stopped.some((s) => s.name === name && s.version === version));
    const compared = check
      ? await compareViews(live.store, building, whole)
      : { ...(await countVersions(building, whole)), equal: true, difference: null, behind: [] };
    keep = !check;
    return {
      ...compared,
      equal: compared.equal && stopped.length === 0,
      events: built.events,
      stopped,
      views: whole.map(({ name, version }) => ({ name, version })),
      building: label,
      seconds,
    };
  } finally {
    await building.close();
    if (!keep) await remove();
    await close();
    await store.close();
  }
};

const faultIn = (error: unknown): RebuildFault => {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof StoreUnavailable) return { code: `store.${error.fault}`, message };
  if (error instanceof ViewUnavailable) return { code: `view.${error.fault}`, message };
  return { code: 'rebuild.failed', message };
};

try {
  tell({ built: await build() });
} catch (error) {
  tell({ failed: faultIn(error) });
}
