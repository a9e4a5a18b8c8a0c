import {
  type AllStreamResolvedEvent,
  type EventStoreDBClient,
  type RecordedEvent,
  type ResolvedEvent,
  type StreamingRead,
  StreamNotFoundError,
} from '@eventstore/db-client';

/** What comes of a read. */
export const read = async (
  stream: StreamingRead<ResolvedEvent> | StreamingRead<AllStreamResolvedEvent>,
): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const { event } of stream) if (event) events.push(event);
  return events;
};

/** All of a stream; nothing when it is not there. */
export const streamOf = async (client: EventStoreDBClient, stream: string): Promise<readonly RecordedEvent[]> => {
  try {
    return await read(client.readStream(stream));
  } catch (error) {
    if (error instanceof StreamNotFoundError) return [];
    throw error;
  }
};

export const idsOf = (events: readonly { readonly id: string }[]): readonly string[] => events.map(({ id }) => id);
