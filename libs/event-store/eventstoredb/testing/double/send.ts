import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** Hands a message over when there is room for it; `false` when nobody wants it any more. */
export const send = async (call: ReadCall, message: ReadResp): Promise<boolean> => {
  if (call.cancelled || call.destroyed) return false;
  if (call.write(message)) return true;
  return new Promise((resolve) => {
    const end = (isWanted: boolean) => {
      call.off('drain', drained);
      call.off('cancelled', lost);
      call.off('close', lost);
      resolve(isWanted);
    };
    const drained = () => end(true);
    const lost = () => end(false);
    call.on('drain', drained);
    call.on('cancelled', lost);
    call.on('close', lost);
  });
};
