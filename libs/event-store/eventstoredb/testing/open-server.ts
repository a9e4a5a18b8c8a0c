import { randomUUID } from 'node:crypto';
import type { Engine } from './engine.ts';
import type { ServerUnderTest } from './facts/fact.ts';
import { removeStreams } from './remove-streams.ts';

/** A name space on the server that is empty again afterwards. */
export const openServer = async ({ client }: Engine): Promise<ServerUnderTest> => {
  const prefix = `fact-${randomUUID()}`;
  const remove = await removeStreams(client, prefix);
  let made = 0;
  return {
    client,
    newStream: () => {
      made += 1;
      return `${prefix}-${made}-`;
    },
    dispose: remove,
  };
};
