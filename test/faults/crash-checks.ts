import { isDeepStrictEqual } from 'node:util';
import type { RecordedEvent } from '#event-store';

/**
 * What must hold of a log after a crash, each check as the sentences of what is wrong. The demo is the same in every
 * run, down to the ids, so the log of a run that nobody disturbed (`whole`) says what each act had to lead to.
 */

type Log = readonly RecordedEvent[];

/** No answered command is missing: it holds before anything is restarted and writes again. */
export const missingAnswers = (answered: readonly number[], log: Log): readonly string[] => {
  const positions = new Set<number>(log.map(({ position }) => position));
  return answered
    .filter((one) => !positions.has(one))
    .map((one) => `position ${one} was answered and is not in the log`);
};

/** The crash left a piece of the story, from its beginning, and nothing else: no event half, altered or out of turn. */
export const strayEvents = (log: Log, whole: Log): readonly string[] => {
  const told = new Map(whole.map((event) => [event.eventId, event]));
  return log
    .filter((event) => !sameFact(event, told.get(event.eventId)))
    .map((event) => `${named(event)} is not what an undisturbed run wrote`);
};

/** What was in the log when it crashed stands where it stood. */
export const movedEvents = (before: Log, after: Log): readonly string[] =>
  before
    .filter((event, index) => !isDeepStrictEqual(event, after[index]))
    .map((event) => `${named(event)} was changed by the restart`);

/** The processes have done all that the events in the log call for. */
export const unfinishedWork = (log: Log, whole: Log): readonly string[] => {
  const there = new Set(log.map(({ eventId }) => eventId));
  return whole
    .filter(
      ({ actor, causationId, eventId }) => actor.role === 'process' && there.has(causationId) && !there.has(eventId),
    )
    .map((event) => `${named(event)} was called for and is missing`);
};

/** The same in all but where and when the log took it in, which a restart may change. */
const sameFact = (event: RecordedEvent, told: RecordedEvent | undefined): boolean =>
  told !== undefined && isDeepStrictEqual({ ...event, position: told.position, recordedAt: told.recordedAt }, told);

const named = ({ type, position, stream, revision }: RecordedEvent): string =>
  `${type} at ${position} (${stream}, revision ${revision})`;
