import { TcpProxy } from '#event-store/eventstoredb/testing';

/** How often what is done again and again is done: others get something through in between. */
const EVERY_MS = 400;

/** All ways to an engine, each through a proxy of the test's own. */
export class Way {
  #again: NodeJS.Timeout | undefined;

  private constructor(private readonly proxies: readonly TcpProxy[]) {}

  static async to(targets: Parameters<typeof TcpProxy.start>[0][]): Promise<Way> {
    return new Way(await Promise.all(targets.map((target) => TcpProxy.start(target))));
  }

  get ports(): readonly number[] {
    return this.proxies.map(({ endpoint }) => endpoint.port);
  }

  /** Everything comes so many milliseconds later, in both directions. */
  delay(milliseconds: number): void {
    for (const proxy of this.proxies) proxy.delay = milliseconds;
  }

  once(harm: (proxy: TcpProxy) => void): void {
    this.proxies.forEach(harm);
  }

  /** Does something to all of them now, and again and again until `heal`. */
  again(harm: (proxy: TcpProxy) => void): void {
    clearInterval(this.#again);
    this.once(harm);
    this.#again = setInterval(() => this.once(harm), EVERY_MS);
  }

  heal(): void {
    clearInterval(this.#again);
    this.delay(0);
  }

  async stop(): Promise<void> {
    this.heal();
    await Promise.all(this.proxies.map((proxy) => proxy.stop()));
  }
}
