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

/** The double as a process of its own, with a journal: it can be killed and frozen by the operating system. */
export class NodeProcess {
  #process: ChildProcess | null = null;
  #port = 0;

  constructor(private readonly journal: string) {}

  get endpoint(): Endpoint {
    return { address: '127.0.0.1', port: this.#port };
  }

  /** Starts it, on the port that it had before. Its journal may come to so many bytes, if it is said. */
  async up(room?: number): Promise<void> {
    if (!main) throw new Error('The double is not compiled yet: run the tests by npm test.');
    const disk = ['--journal', this.journal, ...(room === undefined ? [] : ['--room', String(room)])];
    const started = spawn(process.execPath, [main, '--port', String(this.#port), ...disk], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = started;
    for await (const line of createInterface({ input: started.stdout })) {
      this.#port = Number(line);
      return;
    }
    throw new Error('The double has ended before it listened.');
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
