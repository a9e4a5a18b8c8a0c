import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position, RecordedEvent } from '#event-store';
import type { Instant, UnitId, UserId } from '#kernel';
import { createServer, onOneMachine } from '../../apps/server/index.ts';
import type { Person } from './world.ts';

export interface Answer {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
}

/** The product: a server over real stores in a folder of its own, with a clock that is set. A person's token is the id. */
export const openLedger = async (start: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'lianban-model-'));
  let now = start as Instant;
  const server = await createServer({
    configuration: onOneMachine(folder),
    clock: () => now,
    timeZone: 'Asia/Shanghai',
    logger: false,
  });
  const address = await server.listen(0);
  const ask = async (path: string, userId: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${address}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${userId}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: isJson(answer) ? await answer.json() : await answer.arrayBuffer() };
  };
  return {
    goTo: (instant: string): void => {
      now = instant as Instant;
    },
    admit: async ({ userId, role, unitId }: Person): Promise<void> => {
      await server.data.accounts.put({ userId: userId as UserId, name: '张三', role, unitId: unitId as UnitId | null });
      await server.data.accounts.allow(userId as UserId, userId);
    },
    post: (path: string, body: object, { userId }: Person) => ask(path, userId, body),
    get: (path: string, { userId }: Person) => ask(path, userId),
    /** What is in the log behind a position. */
    recordedAfter: async (position: number): Promise<readonly RecordedEvent[]> => {
      const events: RecordedEvent[] = [];
      for await (const page of server.data.store.readAll(position < 0 ? {} : { after: position as Position }))
        events.push(...page);
      return events;
    },
    close: async (): Promise<void> => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const isJson = ({ headers }: Response): boolean => headers.get('content-type')?.includes('json') ?? false;

export type Ledger = Awaited<ReturnType<typeof openLedger>>;
