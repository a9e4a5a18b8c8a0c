import type { RecordedEvent } from './event.ts';
import type { EventStore } from './event-store.ts';

/** Where two logs part: the event of each that should have been the same; `null` where one of them ends. */
export interface LogDifference {
  readonly one: RecordedEvent | null;
  readonly other: RecordedEvent | null;
}

export interface LogComparison {
  /** How many events are the same, from the start. */
  readonly same: number;
  readonly difference: LogDifference | null;
}

type Readable = Pick<EventStore, 'readAll'>;

/** Reads two logs side by side, event by event, up to the first that is not the same in both or in another place. */
export const compareLogs = async (one: Readable, other: Readable): Promise<LogComparison> => {
  const others = eachOf(other);
  let same = 0;
  for await (const event of eachOf(one)) {
    const { value = null } = await others.next();
    if (!value || !isSameEvent(event, value)) {
      await others.return(undefined);
      return { same, difference: { one: event, other: value } };
    }
    same += 1;
  }
  const { value = null } = await others.next();
  await others.return(undefined);
  return { same, difference: value && { one: null, other: value } };
};

/** Everything is the same but the position, which each log has of its own. */
export const isSameEvent = (one: RecordedEvent, other: RecordedEvent): boolean => textOf(one) === textOf(other);

const textOf = ({ position, ...event }: RecordedEvent): string =>
  JSON.stringify(Object.entries(event).sort(([one], [other]) => (one < other ? -1 : 1)));

async function* eachOf(log: Readable): AsyncGenerator<RecordedEvent, undefined> {
  for await (const page of log.readAll()) yield* page;
  return undefined;
}
