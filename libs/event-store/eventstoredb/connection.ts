import { setImmediate as turn } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import type { Credentials, Server } from './connection-string.ts';

/** The client asks servers which are down one after the other: long enough for a slow one, short enough to get on. */
const DISCOVERY = { gossipTimeout: 2, maxDiscoverAttempts: 3, nodePreference: 'leader' } as const;
const KEEP_ALIVE_MS = 10_000;
/** On a server that is not secure nobody looks at them. */
const NOBODY: Credentials = { username: '', password: '' };

/**
 * One connection to the server, and a client that is safe to let go of.
 *
 * gRPC lends the same socket to all channels with the same settings, one that has died included, and waits longer and
 * longer before it dials again. So each connection has a setting of its own: a new one is new.
 */
export class Connection extends EventStoreDBClient {
  static #count = 0;
  /**
   * Given with each append, so that the client sends it as a call of its own. Without, it shares a stream, and the table
   * of what is pending there, with all clients of the process; no deadline holds there.
   */
  readonly credentials: Credentials;
  #channel: Promise<{ close(): void }> | null = null;

  constructor(server: Server) {
    Connection.#count += 1;
    const keepAliveInterval = (server.tuning.keepAliveInterval ?? KEEP_ALIVE_MS) + (Connection.#count % 1_000);
    super(
      // Which kind of settings they are is told by their fields; the types want one kind at a time.
      { ...DISCOVERY, ...server.tuning, keepAliveInterval, ...placeOf(server) } as never,
      { insecure: !server.isSecure, ...(server.ca !== null && { rootCertificate: server.ca }) },
      server.credentials ?? NOBODY,
    );
    this.credentials = server.credentials ?? NOBODY;
    const { getChannel, handleError } = this;
    this.getChannel = () => {
      const channel = getChannel();
      this.#channel = channel;
      return channel;
    };
    // Nobody in the client waits for this one: where it fails, because no leader is found, the process would end.
    this.handleError = (client, error) => handleError(client, error).catch(() => undefined);
  }

  /** No new calls; those under way may finish. */
  async close(): Promise<void> {
    const channel = await this.#channel?.catch(() => null);
    channel?.close();
    // The address of a call that had begun just before is looked up all the same, and dialled a turn later: nobody would
    // ever hang up.
    await turn();
    channel?.close();
  }
}

const placeOf = ({ hosts, isDiscovered }: Server): object => {
  const [host] = hosts;
  if (isDiscovered) return { discover: host };
  return hosts.length === 1 ? { endpoint: host } : { endpoints: hosts };
};
