import type { Position, RecordedEvent, UpcastLog } from '#event-store';
import type { Projection } from '../projection.ts';
import type { ViewName, ViewStore } from '../view-store.ts';
import { behindLeast } from './behind-least.ts';
import { ProjectionWriter, type Stop } from './projection-writer.ts';

export interface BuildViews {
  readonly log: UpcastLog;
  /** Where to build: a store beside the live one, fresh or as an earlier build left it. */
  readonly views: ViewStore;
  readonly projections: readonly Projection[];
  /** The last event that goes in; the whole log, when left out. */
  readonly until?: Position;
  /** Called after each page of the log. */
  readonly onProgress?: (progress: { readonly events: number; readonly position: Position }) => void;
}

export interface Built {
  /** How many events were read. */
  readonly events: number;
  /** Those that met an event they could not apply; their views are not whole and must not be swapped in. */
  readonly stopped: readonly (ViewName & Stop)[];
}

/**
 * Builds views from the log in one pass for all of them, from the least of their checkpoints. A projection that fails
 * stops itself; the others go on.
 */
export const buildViews = async (build: BuildViews): Promise<Built> => {
  const { log, views, projections, onProgress } = build;
  let writers = await Promise.all(projections.map((projection) => ProjectionWriter.open(projection, views, log)));
  const stopped: (ViewName & Stop)[] = [];
  let events = 0;
  for await (const page of log.readAll(behindLeast(writers))) {
    const within = upTo(page, build.until);
    const last = within.at(-1);
    if (last) {
      const failed = new Set<ProjectionWriter>();
      for (const writer of writers) {
        const { name, version } = writer.projection;
        const stop = await writer.apply(within, 'when-enough');
        if (stop) stopped.push({ name, version, ...stop });
        if (stop) failed.add(writer);
      }
      writers = writers.filter((writer) => !failed.has(writer));
      events += within.length;
      onProgress?.({ events, position: last.position });
    }
    if (within.length < page.length) break;
  }
  for (const writer of writers) {
    await writer.persist();
    await (await views.open(writer.projection)).markReady();
  }
  return { events, stopped };
};

const upTo = (page: readonly RecordedEvent[], until: Position | undefined): readonly RecordedEvent[] =>
  until === undefined ? page : page.filter(({ position }) => position <= until);
