import sharedMessages from '@eventstore/db-client/generated/shared_pb.js';
import streamMessages from '@eventstore/db-client/generated/streams_pb.js';
import type { Written } from './written.ts';

/** The messages of the protocol, as the client's own generated code has them. */

export const { AllStreamPosition, Empty, StreamIdentifier, UUID } = sharedMessages;
export const { AppendResp, BatchAppendResp, DeleteResp, ReadResp, TombstoneResp } = streamMessages;

export const nameIn = (identifier: InstanceType<typeof StreamIdentifier> | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();

export const identifierOf = (stream: string): InstanceType<typeof StreamIdentifier> =>
  new StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(stream)));

/** Ticks of 100 nanoseconds. */
const TICKS = 10_000n;

export const readEvent = ({ id, stream, revision, position, created, type, isJson, data, metadata }: Written) => {
  const event = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(id))
    .setStreamIdentifier(identifierOf(stream))
    .setStreamRevision(String(revision))
    .setCommitPosition(String(position))
    .setPreparePosition(String(position))
    .setData(data)
    .setCustomMetadata(metadata);
  event
    .getMetadataMap()
    .set('type', type)
    .set('created', String(BigInt(created) * TICKS))
    .set('content-type', isJson ? 'application/json' : 'application/octet-stream');
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(event).setCommitPosition(String(position)));
};

export const confirmation = () =>
  new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()));

export const caughtUp = () => new ReadResp().setCaughtUp(new ReadResp.CaughtUp());

export const checkpoint = (position: number) =>
  // A real one leaves the place of the prepare empty at times.
  new ReadResp().setCheckpoint(new ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition('0'));

export const streamNotFound = (stream: string) =>
  new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)));
