import { type EventStoreDBClient, StreamDeletedError } from '@eventstore/db-client';

/** Notes where the log ends; what is answered deletes every stream that begins so and was written to since. */
export const removeStreams = async (client: EventStoreDBClient, prefix: string): Promise<() => Promise<void>> => {
  let fromPosition: Parameters<EventStoreDBClient['readAll']>[0] = {};
  for await (const { event } of client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 })) {
    if (event) fromPosition = { fromPosition: event.position };
  }
  return async () => {
    const streams = new Set<string>();
    for await (const { event } of client.readAll(fromPosition)) {
      if (event?.streamId.startsWith(prefix)) streams.add(event.streamId);
    }
    for (const stream of streams) await client.deleteStream(stream).catch(unlessTombstoned);
  };
};

const unlessTombstoned = (error: unknown): void => {
  if (!(error instanceof StreamDeletedError)) throw error;
};
