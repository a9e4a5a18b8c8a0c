import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Endpoint } from './serving.ts';

/** Compiled, from the sources or from what was compiled of them. */
const main = [import.meta.dirname, import.meta.dirname.replace(/(?=\/libs\/)/, '/dist')]
  .map((folder) => join(folder, 'main.js'))
  .find(existsSync);

/** What a process is told to do from now on. */
export type Order = 'elect' | 'repeat' | 'once';

/** The double as a process of its own, with a journal: it can be killed and frozen by the operating system. */
export class NodeProcess {
  #process: ChildProcess | null = null;
  #ports: readonly number[] = [0];

  constructor(
    readonly journal: string,
    /** The ports of what stands before it: one for each node that it has. One node, found at its own, when left out. */
    private readonly advertised: readonly number[] = [],
  ) {
    if (advertised.length > 0) this.#ports = advertised.map(() => 0);
  }

  /** Of the first node. */
  get endpoint(): Endpoint {
    return this.listening(0);
  }

  /** Where a node listens itself. */
  listening(node: number): Endpoint {
    return { address: '127.0.0.1', port: this.#ports[node] ?? 0 };
  }

  /** Starts it, on the port that it had before. Its journal may come to so many bytes, if it is said. */
  async up(room?: number): Promise<void> {
    if (!main) throw new Error('The double is not compiled yet: run the tests by npm test.');
    const disk = ['--journal', this.journal, ...(room === undefined ? [] : ['--room', String(room)])];
    const before = this.advertised.length > 0 ? ['--advertised', this.advertised.join()] : [];
    const started = spawn(process.execPath, [main, '--ports', this.#ports.join(), ...before, ...disk], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#process = started;
    // What is told to one that has just been killed is told to nobody.
    started.stdin.on('error', () => undefined);
    for await (const line of createInterface({ input: started.stdout })) {
      this.#ports = line.split(',').map(Number);
      return;
    }
    throw new Error('The double has ended before it listened.');
  }

  tell(order: Order): void {
    this.#process?.stdin?.write(`${order}\n`);
  }

  /** By SIGKILL: it gets to do nothing more. */
  async kill(): Promise<void> {
    const killed = this.#process;
    this.#process = null;
    if (!killed || killed.exitCode !== null) return;
    const gone = once(killed, 'exit');
    killed.kill('SIGKILL');
    await gone;
  }

  /** Waits until it has ended by itself. */
  async ended(): Promise<void> {
    const running = this.#process;
    if (running && running.exitCode === null) await once(running, 'exit');
    this.#process = null;
  }

  /** By SIGSTOP: its sockets stay open, and nobody answers. */
  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process?.kill('SIGCONT');
  }
}
