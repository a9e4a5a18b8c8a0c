import { type EventStore, StoreUnavailable } from '#event-store';
import type { ViewStore } from '#read-model';
import { type Configuration, told } from './configuration.ts';
import { placesIn } from './data-folder.ts';
import { projections } from './registry.ts';
import { checkpointOf } from './require-own-log.ts';

/**
 * Views that have read further than the log goes have seen events that it has lost: new ones at their positions would
 * never be shown. A log or a view that is out of reach is for those to report who follow.
 *
 * @throws {StoreUnavailable} `corrupt`. @throws {BadConfiguration} the views' database does not let us in
 */
export const requireWholeLog = async (
  store: EventStore,
  viewStore: ViewStore,
  configuration: Configuration,
): Promise<void> => {
  // The views first: others may be writing, and views come after the log.
  const read = await Promise.all(
    projections.map(async (view) => ({ view, position: (await checkpointOf(viewStore, view)) ?? -1 })),
  );
  const end = await endOf(store);
  const ahead = end !== null && read.find(({ position }) => position > end);
  if (!ahead) return;
  const logName = configuration.log.kind === 'sqlite' ? placesIn(configuration.data).log : told(configuration);
  throw new StoreUnavailable(
    'corrupt',
    `The log ${logName} ends at position ${end}, and the view ${ahead.view.name} has read up to ${ahead.position}: events were lost, or this is another log. Put the log back from its backup; if this log is the right one, ${remedyIn(configuration)}, and the views are built again.`,
  );
};

/** How to have the views built anew. */
export const remedyIn = ({ views, data }: Pick<Configuration, 'views' | 'data'>): string =>
  views.kind === 'sqlite'
    ? `remove the folder ${placesIn(data).views}`
    : 'name another database in LIANBAN_VIEWS, or drop that one but for accounts, tokens and originals';

const endOf = async (store: EventStore): Promise<number | null> => {
  try {
    let end = -1;
    for await (const [last] of store.readAll({ direction: 'backwards', limit: 1 })) end = last?.position ?? end;
    return end;
  } catch (error) {
    if (error instanceof StoreUnavailable && error.fault === 'unreachable') return null;
    throw error;
  }
};
