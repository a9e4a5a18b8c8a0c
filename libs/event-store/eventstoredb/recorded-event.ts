import { type EventData, jsonEvent, type RecordedEvent as ServerEvent } from '@eventstore/db-client';
import { type NewEvent, type Position, type RecordedEvent, StoreUnavailable } from '#event-store';
import type { Instant } from '#kernel';
import type { Installation } from './installation.ts';

const ORIGINALLY = 'originallyRecordedAt';

/** What the server is handed: an event, and when another log recorded it, if it is copied from there. */
export interface Outgoing {
  readonly event: NewEvent;
  readonly recordedAt?: Instant;
}

/**
 * Type, id and data are the server's own notions; the rest of the envelope goes into its metadata, and with it, of a copied
 * event, the time of record: the server has a time of its own for each event, and cannot be told another.
 */
export const toServer = ({ event: { eventId, type, data, ...envelope }, recordedAt }: Outgoing): EventData =>
  jsonEvent({
    id: eventId,
    type,
    data: data as Record<string, unknown>,
    metadata: recordedAt === undefined ? { ...envelope } : { ...envelope, [ORIGINALLY]: recordedAt },
  });

/** @throws {StoreUnavailable} `corrupt`: it stands under our name, and we did not write it */
export const fromServer = (event: ServerEvent, installation: Installation): RecordedEvent => {
  const { streamId, id, revision, type, data, metadata, isJson, created, position } = event;
  if (!isJson || !isEnvelope(metadata) || !position) {
    throw new StoreUnavailable(
      'corrupt',
      `Event ${revision} of the stream ${streamId} was not written by Lianban. Find out who else writes under this name.`,
    );
  }
  const { [ORIGINALLY]: original, ...envelope } = metadata;
  return {
    ...envelope,
    eventId: id,
    type,
    data: data as object,
    stream: installation.ours(streamId),
    revision: Number(revision),
    position: positionOf(position.commit),
    recordedAt: original ?? (created.toISOString() as Instant),
  };
};

/** Commit positions are places in a file: 2^53 bytes of log are more than any server will hold. */
export const positionOf = (commit: bigint): Position => {
  const position = Number(commit);
  if (Number.isSafeInteger(position)) return position as Position;
  throw new StoreUnavailable('corrupt', `The server speaks of the position ${commit}, which is in no log.`);
};

type Metadata = Omit<NewEvent, 'eventId' | 'type' | 'data'> & { readonly [ORIGINALLY]?: Instant };

const isEnvelope = (metadata: unknown): metadata is Metadata =>
  typeof metadata === 'object' && metadata !== null && 'schemaVersion' in metadata && 'occurredAt' in metadata;

/** Of ours, commit and prepare are the same: each is written in one append, and there are no other transactions. */
export const placeOf = (position: Position) => ({ commit: BigInt(position), prepare: BigInt(position) });
