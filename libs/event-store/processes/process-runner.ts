import type { Position, RecordedEvent } from '../event.ts';
import { pause } from '../pause.ts';
import type { UpcastLog } from '../upcast-log.ts';
import type { Process } from './process.ts';

/** Where a process keeps how far it has come. Losing it is harmless: what was done is done again without effect. */
export interface ProcessCheckpoint {
  read(): Promise<Position | null>;
  write(position: Position): Promise<void>;
}

export interface ProcessStatus {
  readonly name: string;
  readonly position: Position | null;
  /** What it failed on, while it waits to try again. */
  readonly failing: { readonly position: Position; readonly code: string | null; readonly error: string } | null;
}

export interface RunProcess {
  readonly log: UpcastLog;
  readonly process: Process;
  readonly checkpoint: ProcessCheckpoint;
  /** Called when an event fails for the first time. */
  readonly onFailing: (status: ProcessStatus) => void;
  /** How long to wait before the next try, in milliseconds; `tries` counts from 1. */
  readonly backoff?: (tries: number) => number;
}

/** How many events of no concern are passed before the checkpoint is written. */
const MOST_UNWRITTEN = 1_000;

/** Runs one process: each event of its types in the order of the log, the next only when the one before succeeded. */
export class ProcessRunner {
  readonly #ending = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #position: Position | null = null;
  #failing: ProcessStatus['failing'] = null;
  /** How many events were passed since the checkpoint was written. */
  #unwritten = 0;

  constructor(private readonly options: RunProcess) {}

  async start(): Promise<void> {
    this.#position = await this.options.checkpoint.read();
    this.#running = this.#follow();
  }

  status(): ProcessStatus {
    return { name: this.options.process.name, position: this.#position, failing: this.#failing };
  }

  /** Lets the event under way finish, and goes no further. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
    if (this.#position !== null && this.#unwritten > 0) await this.options.checkpoint.write(this.#position);
  }

  /** Follows until the end; where the log itself fails, tries again from where it was. */
  async #follow(): Promise<void> {
    for (let tries = 1; !this.#ending.signal.aborted; tries += 1) {
      try {
        await this.#readOn();
        return;
      } catch (error) {
        await this.#failed(this.#position ?? (-1 as Position), error, tries);
      }
    }
  }

  async #readOn(): Promise<void> {
    const { log, process } = this.options;
    const after = this.#position === null ? {} : { after: this.#position };
    for await (const { events } of log.subscribe({ ...after, signal: this.#ending.signal })) {
      for (const event of events) {
        if (process.types.includes(event.type) && !(await this.#react(event))) return;
        this.#position = event.position;
      }
      // Also where nothing concerned it: so that a restart does not read all of that again.
      if (this.#position !== null && events.length > 0) await this.#write(this.#position, events.length);
    }
  }

  /** Tries until it succeeds, with `true`, or until the end, with `false`. */
  async #react(event: RecordedEvent): Promise<boolean> {
    const { process, checkpoint } = this.options;
    for (let tries = 1; !this.#ending.signal.aborted; tries += 1) {
      try {
        await process.react(event);
        await checkpoint.write(event.position);
        this.#unwritten = 0;
        this.#failing = null;
        return true;
      } catch (error) {
        await this.#failed(event.position, error, tries);
      }
    }
    return false;
  }

  async #write(position: Position, passed: number): Promise<void> {
    this.#unwritten += passed;
    if (this.#unwritten < MOST_UNWRITTEN) return;
    await this.options.checkpoint.write(position);
    this.#unwritten = 0;
  }

  async #failed(position: Position, error: unknown, tries: number): Promise<void> {
    const { onFailing, backoff = waitLonger } = this.options;
    const first = this.#failing === null;
    this.#failing = { position, code: codeOf(error), error: error instanceof Error ? error.message : String(error) };
    if (first) onFailing(this.status());
    await pause(backoff(tries), this.#ending.signal);
  }
}

/** Faults of the stores have a code; what is a bug has none. */
const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null;

const waitLonger = (tries: number): number => Math.min(30_000, 100 * 2 ** Math.min(tries, 10));
