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

  /** Starts it, on the port that it had before. */
  async up(): Promise<void> {
    if (!main) throw new Error('The double is not compiled yet: run the tests by npm test.');
    const started = spawn(process.execPath, [main, '--port', String(this.#port), '--journal', this.journal], {
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
    if (!killed) return;
    const gone = once(killed, 'exit');
    killed.kill('SIGKILL');
    await gone;
  }

  /** By SIGSTOP: its sockets stay open, and nobody answers. */
  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process?.kill('SIGCONT');
  }
}
