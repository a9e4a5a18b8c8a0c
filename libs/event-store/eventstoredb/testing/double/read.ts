import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { matches } from './filter.ts';
import { nameIn, readEvent, streamNotFound } from './messages.ts';
import { streamDeleted } from './refusals.ts';
import { type ReadCall, send } from './send.ts';
import { mustLead, type Serving } from './serving.ts';
import { subscribe } from './subscribe.ts';
import type { Written } from './written.ts';

/** Reads and subscriptions are one call of the protocol: of a stream or of all, in either direction, once or for ever. */
export const read = (serving: Serving) => (call: ReadCall) => {
  const answer = async (): Promise<void> => {
    await serving.faults.meet();
    mustLead(serving, call.metadata);
    const options = call.request.getOptions();
    if (!options) throw new Error('A read without options.');
    if (options.hasSubscription()) return subscribe(serving, call, options);
    const events = options.hasStream() ? streamOf(serving, options) : allOf(serving, options);
    if (!events) await send(call, streamNotFound(nameIn(options.getStream()?.getStreamIdentifier())));
    for (const event of events?.slice(0, Number(options.getCount())) ?? []) {
      if (!(await send(call, readEvent(event)))) return undefined;
    }
    call.end();
    return undefined;
  };
  answer().catch((refusal) => call.emit('error', refusal));
};

const BACKWARDS = 1;

const streamOf = (serving: Serving, options: ReadReq.Options): readonly Written[] | null => {
  const asked = options.getStream();
  const name = nameIn(asked?.getStreamIdentifier());
  const events = serving.log.stream(name);
  if (events === 'tombstoned') throw streamDeleted(name);
  if (!events) return null;
  const seen = events.filter(({ position }) => position <= serving.visible());
  if (options.getReadDirection() === BACKWARDS) {
    const from = asked?.hasRevision() ? Number(asked.getRevision()) : Number.POSITIVE_INFINITY;
    return seen.filter(({ revision }) => revision <= from).toReversed();
  }
  const from = asked?.hasRevision() ? Number(asked.getRevision()) : 0;
  return seen.filter(({ revision }) => revision >= from);
};

/** Forwards with the event at the position; backwards without, since a position is where an event begins. */
const allOf = (serving: Serving, options: ReadReq.Options): readonly Written[] => {
  const asked = options.getAll();
  const position = asked?.hasPosition() ? Number(asked.getPosition()?.getCommitPosition()) : null;
  const seen = serving.log.records.filter((event) => event.position <= serving.visible() && matches(options, event));
  if (options.getReadDirection() === BACKWARDS) {
    return seen.filter((event) => event.position < (position ?? Number.POSITIVE_INFINITY)).toReversed();
  }
  return seen.filter((event) => event.position >= (position ?? 0));
};
