import sharedMessages from '@eventstore/db-client/generated/shared_pb.js';
import statusMessages from '@eventstore/db-client/generated/status_pb.js';
import type { BatchAppendResp as Answer } from '@eventstore/db-client/generated/streams_pb.js';
import type { Message } from 'google-protobuf';
import anyMessages from 'google-protobuf/google/protobuf/any_pb.js';
import emptyMessages from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Expected } from './commit-check.ts';
import { BatchAppendResp, identifierOf } from './messages.ts';
import { MAX_APPEND_SIZE } from './write-append.ts';

/** An error inside the stream of a batch append: its kind is the type of its details. */
const failure = (type: string, details: Message, message = ''): Answer => {
  const any = new anyMessages.Any();
  any.pack(details.serializeBinary(), `event_store.client.${type}`);
  return new BatchAppendResp().setError(new statusMessages.Status().setMessage(message).setDetails(any));
};

export const late = (): Answer => failure('Timeout', new sharedMessages.Timeout());

export const badRequest = (): Answer => failure('BadRequest', new sharedMessages.BadRequest(), 'BadRequest');

export const notReady = (): Answer => failure('Empty', new sharedMessages.Empty(), 'Server Is Not Ready');

export const tooLarge = (): Answer =>
  failure(
    'MaximumAppendSizeExceeded',
    new sharedMessages.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_SIZE),
  );

export const deleted = (stream: string): Answer =>
  failure('StreamDeleted', new sharedMessages.StreamDeleted().setStreamIdentifier(identifierOf(stream)));

export const conflict = (expected: Expected, current: number | null): Answer => {
  const nothing = new emptyMessages.Empty();
  const details = new sharedMessages.WrongExpectedVersion();
  if (current === null) details.setCurrentNoStream(nothing);
  else details.setCurrentStreamRevision(String(current));
  if (expected === 'any') details.setExpectedAny(nothing);
  else if (expected === 'no_stream') details.setExpectedNoStream(nothing);
  else if (expected === 'stream_exists') details.setExpectedStreamExists(nothing);
  else details.setExpectedStreamPosition(String(expected));
  return failure('WrongExpectedVersion', details);
};
