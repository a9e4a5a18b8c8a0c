import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Endpoint } from './double/serving.ts';

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  /** Passes nothing on any more, and tells nobody. */
  isDead: boolean;
}

/** Stands between a client and a server on loopback, and does to their connections what networks do. */
export class TcpProxy {
  /** Milliseconds by which everything is late, in both directions. */
  delay = 0;
  /** How many connections there have been. */
  accepted = 0;
  /** How many bytes of answers have been passed on. */
  passed = 0;
  readonly #pairs = new Set<Pair>();
  readonly #listener: Server;
  #isCutAtAnswer = false;

  private constructor(private readonly target: Endpoint) {
    this.#listener = createServer((client) => this.#join(client));
  }

  static async start(target: Endpoint): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    await once(proxy.#listener.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  get endpoint(): Endpoint {
    return { address: '127.0.0.1', port: (this.#listener.address() as AddressInfo).port };
  }

  /** How many connections there are. */
  get open(): number {
    return this.#pairs.size;
  }

  /** Resets all connections; new ones may come. */
  cut(): void {
    for (const { client, server } of this.#pairs) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
  }

  /** Ends all connections as the kernel does for a client that was killed: the server hears that no more comes. */
  hangUp(): void {
    for (const { client, server } of this.#pairs) {
      server.end();
      client.resetAndDestroy();
    }
  }

  /** Resets all connections instead of passing on what the server says next. */
  cutAtAnswer(): void {
    this.#isCutAtAnswer = true;
  }

  /** Connections that are there look open to both ends, and pass nothing any more; new ones are sound. */
  halfOpen(): void {
    for (const pair of this.#pairs) pair.isDead = true;
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.#listener.close(closed));
  }

  #join(client: Socket): void {
    const pair = { client, server: connect(this.target.port, this.target.address), isDead: false };
    this.#pairs.add(pair);
    this.accepted += 1;
    this.#pass(pair, client, pair.server, () => true);
    this.#pass(pair, pair.server, client, (chunk) => this.#mayAnswer(chunk));
  }

  #pass(pair: Pair, from: Socket, to: Socket, mayPass: (chunk: Buffer) => boolean): void {
    // One after the other, also when the delay is changed in between.
    let before = Promise.resolve();
    from.on('data', (chunk) => {
      if (pair.isDead || !mayPass(chunk)) return;
      const due = performance.now() + this.delay;
      before = before.then(async () => {
        if (due > performance.now()) await sleep(due - performance.now());
        if (pair.isDead || to.destroyed || to.write(chunk)) return;
        from.pause();
        to.once('drain', () => from.resume());
      });
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      // The other end of a dead one is told nothing until the proxy stops.
      if (pair.isDead) return;
      this.#pairs.delete(pair);
      to.destroy();
    });
  }

  #mayAnswer(chunk: Buffer): boolean {
    if (this.#isCutAtAnswer) {
      this.#isCutAtAnswer = false;
      this.cut();
      return false;
    }
    this.passed += chunk.length;
    return true;
  }
}
