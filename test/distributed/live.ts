import { setTimeout as pause } from 'node:timers/promises';
import type { Member } from './member.ts';

/** A client of the live updates that goes from server to server: whichever it loses, it resumes on the next. */
export class LiveClient {
  readonly seen: number[] = [];
  /** The longest time without an update, in milliseconds. */
  longestGap = 0;
  resumed = 0;
  readonly #ending = new AbortController();
  readonly #listening: Promise<void>;
  #last = performance.now();

  constructor(private readonly servers: readonly Member[]) {
    this.#listening = this.#listen();
  }

  /** Whatever was not heard until now does not count as a gap. */
  beginToMeasure(): void {
    this.#last = performance.now();
    this.longestGap = 0;
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#listening;
  }

  async #listen(): Promise<void> {
    for (let turn = 0; !this.#ending.signal.aborted; turn += 1) {
      const address = this.servers[turn % this.servers.length]?.address;
      if (address) await this.#hear(address).catch(() => undefined);
      if (turn > 0) this.resumed += 1;
      await pause(50);
    }
  }

  async #hear(address: string): Promise<void> {
    const last = this.seen.at(-1);
    const response = await fetch(`${address}/api/updates`, {
      headers: { authorization: 'Bearer auditor', ...(last !== undefined && { 'last-event-id': String(last) }) },
      signal: this.#ending.signal,
    });
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const end = text.lastIndexOf('\n\n') + 1;
      for (const [, id] of text.slice(0, end).matchAll(/^id: (\d+)$/gm)) this.#heard(Number(id));
      text = text.slice(end);
    }
  }

  #heard(position: number): void {
    const now = performance.now();
    this.longestGap = Math.max(this.longestGap, now - this.#last);
    this.#last = now;
    this.seen.push(position);
  }
}
