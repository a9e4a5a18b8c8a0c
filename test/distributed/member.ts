import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { startWith } from '../faults/lianban.ts';

/** A server or a worker in a process of its own, as people run it; it can be killed, frozen and started again. */
export class Member {
  #process: ChildProcess | null = null;
  #address: string | null = null;
  #told = '';

  constructor(
    readonly kind: 'serve' | 'work',
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Where it listens; `null` while it is down. It has the same port whenever it is up. */
  get address(): string | null {
    return this.#process ? this.#address : null;
  }

  /** What it wrote on standard error: one line a warning. */
  get told(): string {
    return this.#told;
  }

  /** Starts it, and waits until it listens. */
  async up(): Promise<void> {
    const port = this.#address === null ? '0' : new URL(this.#address).port;
    const started = startWith({ ...this.environment, LIANBAN_FOLLOW: 'elsewhere' }, this.kind, '--port', port);
    const dead = () => started.kill('SIGKILL');
    process.on('exit', dead);
    started.on('exit', () => process.off('exit', dead));
    started.stderr?.on('data', (chunk) => (this.#told += chunk));
    const address = await new Promise<string>((resolve, reject) => {
      let printed = '';
      started.stdout?.on('data', (chunk) => {
        printed += chunk;
        const [found] = /http:\/\/[\d.]+:\d+/.exec(printed) ?? [];
        if (found) resolve(found);
      });
      started.on('exit', (code) => reject(new Error(`${this.kind} ended with ${code}: ${this.#told}`)));
    });
    this.#address = address;
    this.#process = started;
  }

  /** By SIGKILL: it gets to do nothing more. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** In good order. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process?.kill('SIGCONT');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const ending = this.#process;
    this.#process = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    await gone;
  }
}
