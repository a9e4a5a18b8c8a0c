import { NotLeaderError } from '@eventstore/db-client';
import { Connection } from './connection.ts';
import type { Server } from './connection-string.ts';
import { isPassing } from './faults.ts';

/** The way to the server: a connection, and another one when that has failed. */
export class Line {
  #current: Connection;

  constructor(private readonly server: Server) {
    this.#current = new Connection(server);
  }

  get connection(): Connection {
    return this.#current;
  }

  /** For people: where the server is, and not who we are to it. */
  get name(): string {
    return `The event store at ${this.server.hosts.map(({ address, port }) => `${address}:${port}`).join(', ')}`;
  }

  /** Whoever comes next gets a new connection, which looks for the leader anew; calls under way on this one may finish. */
  failed(connection: Connection, error: unknown): void {
    // Told who the leader is, the client goes there by itself, and a new one would not know.
    if (!isPassing(error) || error instanceof NotLeaderError || connection !== this.#current) return;
    this.#current = new Connection(this.server);
    void connection.close();
  }

  close(): Promise<void> {
    return this.#current.close();
  }
}
