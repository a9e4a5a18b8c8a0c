import { rm } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { StoreUnavailable, UpcastLog } from '#event-store';
import { lockFolder, SqliteEventStore } from '#event-store/sqlite';
import { clockOf } from '#kernel';
import { buildViews, type Comparison, compareViews, type Projection, ViewUnavailable } from '#read-model';
import { SqliteViewStore } from '#read-model/sqlite';
import { placesIn } from './data-folder.ts';
import type { FromWorker, RebuildFault, Rebuilt } from './rebuild-views.ts';
import { events as catalogue, projections } from './registry.ts';

/** The thread that rebuilds: it opens its own files, so that nobody waits for it. */

interface Order {
  readonly folder: string;
  readonly check: boolean;
  readonly view: string | null;
}

const { folder, check, view } = workerData as Order;
const tell = (message: FromWorker) => parentPort?.postMessage(message);

const rebuild = async (): Promise<Rebuilt> => {
  const started = performance.now();
  const chosen = projections.filter(({ name }) => view === null || name === view);
  if (chosen.length === 0)
    throw new Error(`There is no view ${view}. Views: ${projections.map(({ name }) => name).join(', ')}`);
  const lock = check ? null : lockFolder(folder);
  const { log, views: liveFolder } = placesIn(folder);
  const store = SqliteEventStore.open(log, { clock: clockOf(Date.now), readOnly: true });
  const live = await SqliteViewStore.open(liveFolder);
  const building = await SqliteViewStore.openBuilding(liveFolder, `${process.pid}`);
  try {
    const { events, stopped } = await buildViews({
      log: new UpcastLog(store, catalogue),
      views: building,
      projections: chosen,
      onProgress: ({ events: count }) => tell({ progress: count }),
    });
    const [stop] = stopped;
    if (stop) throw new Error(`${stop.name} cannot apply the event at position ${stop.position}: ${stop.error}`);
    const compared = check ? await compareViews(live, building, chosen) : await swapIn(live, building, chosen);
    return { ...compared, events, seconds: (performance.now() - started) / 1_000 };
  } finally {
    await building.close();
    await rm(building.folder, { recursive: true, force: true });
    await live.close();
    await store.close();
    lock?.release();
  }
};

const swapIn = async (
  live: SqliteViewStore,
  building: SqliteViewStore,
  chosen: readonly Projection[],
): Promise<Comparison> => {
  const counted = await compareViews(building, building, chosen);
  await building.close();
  for (const projection of chosen) await live.swapIn(projection, building.folder);
  return counted;
};

const faultIn = (error: unknown): RebuildFault => {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof StoreUnavailable) return { code: `store.${error.fault}`, message };
  if (error instanceof ViewUnavailable) return { code: `view.${error.fault}`, message };
  return { code: 'rebuild.failed', message };
};

try {
  tell({ rebuilt: await rebuild() });
} catch (error) {
  tell({ failed: faultIn(error) });
}
