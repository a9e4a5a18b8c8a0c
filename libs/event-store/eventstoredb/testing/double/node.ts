import { once } from 'node:events';
import { type AddressInfo, createServer, type Server as Listener, type Socket } from 'node:net';
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import featureService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { append } from './append.ts';
import { batchAppend } from './batch-append.ts';
import { softDelete, tombstone } from './delete.ts';
import { gossip, supportedMethods } from './discover.ts';
import { Faults } from './faults.ts';
import type { Log } from './log.ts';
import { read } from './read.ts';
import type { Endpoint, Member, Serving } from './serving.ts';

/** Of one message; the append of 20 MB never gets to be looked at. */
const MAX_MESSAGE = 17 * 1_048_576;

export interface NodeOptions {
  readonly log: Log;
  /** Of the cluster; a node alone leads itself. */
  readonly members?: () => readonly Member[];
}

/** One server: it speaks the protocol, listens on loopback, and can go down and come back on the same port. */
export class Node {
  readonly faults = new Faults();
  /** What stands before it, where clients are to come by that. */
  advertised: Endpoint | null = null;
  /** Up to which position a follower has the log. */
  visible = Number.POSITIVE_INFINITY;
  /** Behind which positions subscriptions to all have begun, one after the other. */
  readonly subscribedBehind: number[] = [];
  readonly #server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE });
  readonly #connections = this.#server.createConnectionInjector(ServerCredentials.createInsecure());
  readonly #sockets = new Set<Socket>();
  #listener: Listener | null = null;
  #port = 0;

  constructor(private readonly options: NodeOptions) {
    const { log } = options;
    const serving: Serving = {
      log,
      faults: this.faults,
      isLeader: () => this.isLeader,
      members: () => this.#members(),
      visible: () => this.visible,
      breakConnections: () => this.breakConnections(),
      subscribed: (behind) => this.subscribedBehind.push(behind),
    };
    this.#server.addService(streamService.StreamsService, {
      append: append(serving),
      batchAppend: batchAppend(serving),
      delete: softDelete(serving),
      tombstone: tombstone(serving),
      read: read(serving),
    });
    this.#server.addService(gossipService.GossipService, { read: gossip(serving) });
    this.#server.addService(featureService.ServerFeaturesService, { getSupportedMethods: supportedMethods() });
  }

  get endpoint(): Endpoint {
    return this.advertised ?? { address: '127.0.0.1', port: this.#port };
  }

  /** Where it listens itself. */
  get port(): number {
    return this.#port;
  }

  get isUp(): boolean {
    return this.#listener !== null;
  }

  get isLeader(): boolean {
    return this.#members().some(({ port, isLeader }) => isLeader && port === this.endpoint.port);
  }

  /** Listens, on the port that it had before. */
  async up(port = this.#port): Promise<void> {
    const listener = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => undefined);
      this.#connections.injectConnection(socket);
    });
    await once(listener.listen(port, '127.0.0.1'), 'listening');
    this.#port = (listener.address() as AddressInfo).port;
    this.#listener = listener;
  }

  /** As if it were killed: what is under way is never answered, and what it remembered is forgotten. The log stays. */
  async down(): Promise<void> {
    const listener = this.#listener;
    this.#listener = null;
    this.breakConnections();
    this.options.log.forgetIds();
    if (listener) await new Promise((closed) => listener.close(closed));
  }

  breakConnections(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  async stop(): Promise<void> {
    await this.down();
    this.#server.forceShutdown();
  }

  #members(): readonly Member[] {
    return this.options.members?.() ?? [{ ...this.endpoint, isAlive: true, isLeader: true }];
  }
}
