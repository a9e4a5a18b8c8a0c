import { AppendRefused } from './errors.ts';
import type { NewEvent, StreamName } from './event.ts';

/** Of one append: all its events as JSON, in UTF-8. The least that any of our engines takes (EventStoreDB: 1 MiB). */
export const MAX_APPEND_BYTES = 1_048_576;

/** Of one UTF-16 unit in UTF-8. */
const MOST_BYTES_A_UNIT = 3;
const MAX_STREAM_NAME = 500;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * What every adapter refuses before it sends anything, so that all refuse the same.
 * Answers the events as JSON, since that is what their size is counted by.
 * @throws {AppendRefused}
 */
export const checkAppend = (stream: StreamName, events: readonly NewEvent[]): readonly string[] => {
  checkStreamName(stream);
  if (events.length === 0) throw new AppendRefused('empty', `The append to ${stream} holds no events.`);
  checkEventIds(stream, events);
  const texts = events.map(asJson);
  let length = 0;
  for (const text of texts) length += text.length;
  if (length * MOST_BYTES_A_UNIT <= MAX_APPEND_BYTES) return texts;
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes <= MAX_APPEND_BYTES) return texts;
  throw new AppendRefused(
    'too-large',
    `The append to ${stream} is ${bytes} bytes as JSON; ${MAX_APPEND_BYTES} are the most. Keep files outside the events.`,
  );
};

const checkStreamName = (stream: StreamName): void => {
  // A lone surrogate has no UTF-8: two such names would become one.
  if (stream.length > 0 && stream.length <= MAX_STREAM_NAME && stream.isWellFormed()) return;
  throw new AppendRefused(
    'bad-stream-name',
    `A stream's name is well-formed text of 1 to ${MAX_STREAM_NAME} characters; this one has ${stream.length}.`,
  );
};

const checkEventIds = (stream: StreamName, events: readonly NewEvent[]): void => {
  for (const { eventId } of events) {
    if (!UUID.test(eventId))
      throw new AppendRefused('bad-event-id', `The event id "${eventId}" is not a UUID in lower case.`);
  }
  if (events.length === 1) return;
  const seen = new Set<string>();
  for (const { eventId } of events) {
    if (seen.has(eventId))
      throw new AppendRefused('event-id-twice', `The append to ${stream} holds the event id ${eventId} twice.`);
    seen.add(eventId);
  }
};

const asJson = (event: NewEvent): string => JSON.stringify(event);
