import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDbEventStore } from '../eventstoredb-event-store.ts';
import type { Timing } from '../timing.ts';
import { Cluster, Log, Node, NodeProcess } from './double/index.ts';
import type { Endpoint } from './double/serving.ts';
import { connectionStringOf } from './engine.ts';
import { TcpProxy } from './tcp-proxy.ts';

/** Short, so that what has to pass passes soon. */
const SHORT: Timing = { deadline: 1_000, patience: 20_000, pulse: 500, longestPause: 100 };

/** Servers that a test does harm to, what stands between, and stores on them; all ended with the test. */
export class Stage {
  readonly #ends: (() => Promise<void>)[] = [];

  async server(): Promise<Node> {
    const node = new Node({ log: new Log() });
    await node.up();
    this.#ends.push(() => node.stop());
    return node;
  }

  async cluster(): Promise<Cluster> {
    const cluster = await Cluster.start();
    this.#ends.push(() => cluster.stop());
    return cluster;
  }

  /** A server that is a process, with its log in a file for which there is so much room. */
  async process(room?: number): Promise<NodeProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'lianban-esdb-'));
    this.#ends.push(() => rm(folder, { recursive: true }));
    const node = new NodeProcess(join(folder, 'journal'));
    this.#ends.push(() => node.kill());
    await node.up(room);
    return node;
  }

  async between(node: { readonly endpoint: Endpoint }): Promise<TcpProxy> {
    const proxy = await TcpProxy.start(node.endpoint);
    this.#ends.push(() => proxy.stop());
    return proxy;
  }

  store(
    nodes: readonly { readonly endpoint: Endpoint }[],
    timing: Partial<Timing> = {},
    installation = `test-${randomUUID()}`,
  ): EventStoreDbEventStore {
    const store = EventStoreDbEventStore.open(connectionStringOf(...nodes), {
      installation,
      timing: { ...SHORT, ...timing },
    });
    this.ends(() => store.close());
    return store;
  }

  /** To be done with the rest when the test is over. */
  ends(end: () => Promise<void>): void {
    this.#ends.push(end);
  }

  async end(): Promise<void> {
    for (const end of this.#ends.splice(0).reverse()) await end();
  }
}
