import { type EventStore, type Position, StoreUnavailable } from '#event-store';
import { type View, type ViewName, type ViewStore, ViewUnavailable } from '#read-model';
import { BadConfiguration, type Configuration, type LogPlace } from './configuration.ts';

/** Which log views are of. Of a log without events, or out of reach, the first is not known. */
interface LogMark {
  readonly place: string;
  readonly first: { readonly eventId: string; readonly position: Position } | null;
}

/** A view of one document, so that it is wherever the views are, and goes when they go. */
const MARKS: ViewName = { name: 'log-mark', version: 1 };
const KEY = 'log';
const ON_SERVER = 'EventStoreDB as ';

/**
 * Positions are those of one log: views that went on with another, be it a copy, would mix the two. So what is kept beside
 * them says which log they are of. A store of views that is out of reach is for those to report who follow.
 *
 * @throws {StoreUnavailable} `other-log`; `remedy` says how to have the views built anew
 */
export const requireOwnLog = async (
  store: EventStore,
  views: ViewStore,
  { log }: Pick<Configuration, 'log'>,
  remedy: string,
): Promise<void> => {
  const own: LogMark = { place: placeOf(log), first: await firstOf(store) };
  try {
    const marks = await openedMarks(views);
    const kept = ((await marks.get(KEY))?.document ?? null) as LogMark | null;
    const same = kept === null || isSame(kept, own);
    if (!same && (await haveBegun(views))) {
      throw new StoreUnavailable(
        'other-log',
        `The views are of another log: they were built from ${told(kept)}, and this is ${told(own)}. Positions are those of one log, so they cannot go on with it. Set ${settingOf(kept, own)} back; if this log is the right one, ${remedy}, and the views are built again.`,
      );
    }
    if (same && kept !== null && (kept.first !== null || own.first === null)) return;
    const position = ((await marks.checkpoint()) ?? -1) + 1;
    await marks.write([{ key: KEY, position: position as Position, json: JSON.stringify(own) }], position as Position);
  } catch (error) {
    if (!(error instanceof ViewUnavailable)) throw error;
  }
};

const placeOf = (log: LogPlace): string =>
  log.kind === 'sqlite' ? 'the file in a data folder' : `${ON_SERVER}${log.installation}`;

/** What was changed, as far as that can be told. */
const settingOf = (kept: LogMark, own: LogMark): string => {
  const areOnServers = [kept, own].every(({ place }) => place.startsWith(ON_SERVER));
  return areOnServers && kept.place !== own.place ? 'LIANBAN_LOG_PREFIX' : 'LIANBAN_LOG';
};

const told = ({ place, first }: LogMark): string =>
  first === null ? place : `${place}, with ${first.eventId} at position ${first.position} as its first event`;

const isSame = (one: LogMark, other: LogMark): boolean =>
  one.place === other.place &&
  (one.first === null ||
    other.first === null ||
    (one.first.eventId === other.first.eventId && one.first.position === other.first.position));

const firstOf = async (store: EventStore): Promise<LogMark['first']> => {
  try {
    for await (const [first] of store.readAll({ limit: 1 }))
      return first ? { eventId: first.eventId, position: first.position } : null;
    return null;
  } catch (error) {
    if (error instanceof StoreUnavailable && error.fault === 'unreachable') return null;
    throw error;
  }
};

/** A damaged mark says nothing, and is made anew. */
const openedMarks = async (views: ViewStore): Promise<View> => {
  try {
    return await views.open(MARKS);
  } catch (error) {
    if (!(error instanceof ViewUnavailable) || error.fault !== 'corrupt') throw error;
    await views.drop(MARKS);
    return views.open(MARKS);
  }
};

/** Whether a view, or a process, has read anything. */
const haveBegun = async (views: ViewStore): Promise<boolean> => {
  for (const view of await views.list()) {
    if (view.name !== MARKS.name && (await checkpointOf(views, view)) !== null) return true;
  }
  return false;
};

/** `null` as well where it cannot be read. @throws {BadConfiguration} the database does not let us in */
export const checkpointOf = async (views: ViewStore, view: ViewName): Promise<Position | null> => {
  try {
    return await (await views.open(view)).checkpoint();
  } catch (error) {
    if (error instanceof ViewUnavailable && error.fault === 'denied')
      throw new BadConfiguration(
        'LIANBAN_VIEWS',
        'the database does not let us in: check user, password and rights.',
        '数据库拒绝访问，请检查用户、密码与权限。',
      );
    if (error instanceof ViewUnavailable) return null;
    throw error;
  }
};
