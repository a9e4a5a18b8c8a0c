import type { Journal } from './journal.ts';

/** An answer that a demo does not expect: it ends the run, and is told by the code of the answer. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const PATIENCE = 60_000;
const PAUSE_MS = 10;

/** What passes by itself, as the server says with it: what is asked may be asked again. */
const AWAY: readonly (string | null)[] = ['store.unreachable', 'view.unreachable'];

type Json = Readonly<Record<string, unknown>>;

/** The token of whoever calls; a liaison's is made when it is first asked for. */
type Token = string | Promise<string>;

interface Problem {
  readonly code: string;
  readonly title: string;
  readonly titleZh: string;
}

interface Fault {
  readonly code: string | null;
  readonly error: string;
}

interface Health {
  readonly processes: readonly { readonly failing: Fault | null }[];
  readonly views: readonly { readonly checkpoint: number | null; readonly stop: Fault | null }[];
}

interface ClientOptions {
  readonly address: string;
  /** Moves the story's time on before each act. */
  readonly tick: () => void;
  readonly journal: Journal;
}

/** Calls the server as any client does: over HTTP, with a bearer token. */
export class Client {
  #position = 0;
  #acts = 0;

  constructor(private readonly options: ClientOptions) {}

  get acts(): number {
    return this.#acts;
  }

  /** An act, under a key that is the same in every run. Queries after it see what it did. */
  async act<T = Json>(token: Token, path: string, body: unknown = {}): Promise<T> {
    this.options.tick();
    this.#acts += 1;
    const isText = body instanceof Uint8Array;
    const response = await whileAway(`${this.options.address}/api/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await token}`,
        'content-type': isText ? 'application/octet-stream' : 'application/json',
        'idempotency-key': `demo-${this.#acts}`,
        'x-request-id': `demo-${this.#acts}`,
      },
      body: isText ? new Uint8Array(body) : JSON.stringify(body),
    });
    const answer = await readAnswer<T & { readonly position: number | null }>(response, path);
    if (answer.position !== null) {
      this.#position = Math.max(this.#position, answer.position);
      this.options.journal.answered(answer.position);
    }
    return answer;
  }

  /** A query; without `asOf`, it waits for what was acted before. */
  async read<T = Json>(token: Token, path: string, asOf?: string): Promise<T> {
    return readAnswer<T>(await this.get(token, path, asOf), path);
  }

  async bytes(token: Token, path: string): Promise<Uint8Array> {
    const response = await this.get(token, path);
    if (!response.ok) throw unexpected(path, await response.text());
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Reads again until the answer is what is waited for; what crosses aggregates takes its moment. */
  async until<T>(token: Token, path: string, what: string, holds: (answer: T) => boolean): Promise<T> {
    const deadline = performance.now() + PATIENCE;
    for (;;) {
      const answer = await this.read<T>(token, path);
      if (holds(answer)) return answer;
      await this.checkHealth();
      if (performance.now() > deadline) throw new UnexpectedAnswer('demo.waited', `Waited in vain: ${what} · 等待超时`);
      await pause();
    }
  }

  /** Waits until no view is behind another: what two of them say of the same event can then be read together. */
  async untilLevel(): Promise<void> {
    for (;;) {
      const checkpoints = new Set((await this.checkHealth()).views.map(({ checkpoint }) => checkpoint));
      if (checkpoints.size === 1) return;
      await pause();
    }
  }

  /** @throws {UnexpectedAnswer} why a process or a view cannot go on: then nothing comes that is waited for */
  private async checkHealth(): Promise<Health> {
    const health = (await (await fetch(`${this.options.address}/health/ready`)).json()) as Health;
    const fault = [...health.processes.map(({ failing }) => failing), ...health.views.map(({ stop }) => stop)].find(
      (found) => found !== null && !AWAY.includes(found.code),
    );
    if (fault) throw new UnexpectedAnswer(fault.code ?? 'demo.failed', fault.error);
    return health;
  }

  private async get(token: Token, path: string, asOf?: string): Promise<Response> {
    const url = new URL(`${this.options.address}/api/${path}`);
    if (asOf !== undefined) url.searchParams.set('asOf', asOf);
    else url.searchParams.set('minPosition', String(this.#position));
    const headers = { authorization: `Bearer ${await token}` };
    const deadline = performance.now() + PATIENCE;
    for (;;) {
      const response = await fetch(url, { headers });
      if (response.status !== 503) return response;
      // Views that are behind are asked again, as the server says; from one that has stopped nothing is to be had.
      await this.checkHealth();
      if (performance.now() > deadline) return response;
      await response.body?.cancel();
      await pause();
    }
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Asks again, under the same key, while a store is away. */
const whileAway = async (address: string, request: RequestInit): Promise<Response> => {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const response = await fetch(address, request);
    if (response.status !== 503 || performance.now() > deadline) return response;
    const { code } = (await response.clone().json()) as Problem;
    if (!AWAY.includes(code)) return response;
    await pause();
  }
};

const readAnswer = async <T>(response: Response, path: string): Promise<T> => {
  const text = await response.text();
  if (!response.ok) throw unexpected(path, text);
  return JSON.parse(text) as T;
};

const unexpected = (path: string, text: string): UnexpectedAnswer => {
  const { code, title, titleZh } = JSON.parse(text) as Problem;
  return new UnexpectedAnswer(code, `${path}: ${title}\n${titleZh}`);
};
