import type {
  DeleteResp as Deleted,
  DeleteReq,
  TombstoneResp as Tombstoned,
  TombstoneReq,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { DeleteResp, Empty, nameIn, TombstoneResp } from './messages.ts';
import { streamDeleted } from './refusals.ts';
import type { Serving } from './serving.ts';

/** The stream may come back. Whatever revision is expected is taken for right: the adapter never deletes. */
export const softDelete =
  ({ log }: Serving): handleUnaryCall<DeleteReq, Deleted> =>
  ({ request }, callback) => {
    const stream = nameIn(request.getOptions()?.getStreamIdentifier());
    if (log.stream(stream) === 'tombstoned') return callback(streamDeleted(stream));
    log.softDelete(stream);
    return callback(null, new DeleteResp().setNoPosition(new Empty()));
  };

export const tombstone =
  ({ log }: Serving): handleUnaryCall<TombstoneReq, Tombstoned> =>
  ({ request }, callback) => {
    const stream = nameIn(request.getOptions()?.getStreamIdentifier());
    if (log.stream(stream) === 'tombstoned') return callback(streamDeleted(stream));
    log.tombstone(stream);
    return callback(null, new TombstoneResp().setNoPosition(new Empty()));
  };
