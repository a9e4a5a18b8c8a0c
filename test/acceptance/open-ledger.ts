import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request, { type Test } from 'supertest';
import type { RecordedEvent, StreamName } from '#event-store';
import type { Role } from '#http';
import type { DomainEvent, Instant, UnitId, UserId } from '#kernel';
import { createServer, type Server } from '../../apps/server/index.ts';
import { ledgerIn, type Pair, pairOfTheRun } from '../engines/pairs.ts';
import { until } from '../faults/until.ts';

/** Who calls. `liaison` and `leader` act for `ours`; the token of each is its name. */
export type Who = Role | 'liaison-of-theirs';

export const BODY = 'body-1';
export const OURS = 'unit-ours';
export const THEIRS = 'unit-theirs';

/** Monday, nine in the morning in China. */
export const MONDAY = '2026-03-02T01:00:00.000Z' as Instant;

const people: readonly { readonly who: Who; readonly role: Role; readonly unitId: string | null }[] = [
  { who: 'office', role: 'office', unitId: null },
  { who: 'convenor', role: 'convenor', unitId: null },
  { who: 'auditor', role: 'auditor', unitId: null },
  { who: 'operator', role: 'operator', unitId: null },
  { who: 'liaison', role: 'liaison', unitId: OURS },
  { who: 'leader', role: 'leader', unitId: OURS },
  { who: 'liaison-of-theirs', role: 'liaison', unitId: THEIRS },
];

/** A query waits for 3 s each time. */
const TRIES = 20;

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'lianban-acceptance-'));

/** A server over real stores in a folder of its own, listening on the loopback interface; its time stands still. */
export const openLedger = async ({
  folder = '',
  members = [],
  pair = pairOfTheRun,
  timeZone = 'Asia/Shanghai',
  heartbeat = 15_000,
}: {
  readonly folder?: string;
  readonly members?: readonly string[];
  /** Where the log and the views are kept. */
  readonly pair?: Pair;
  /** Where the installation is; the body that the log begins with is in China wherever that may be. */
  readonly timeZone?: string;
  /** Of live updates, in milliseconds. */
  readonly heartbeat?: number;
} = {}) => {
  const place = folder || (await temporaryFolder());
  let now = MONDAY;
  const server = await createServer({
    configuration: ledgerIn(place, pair),
    clock: () => now,
    timeZone,
    heartbeat,
    logger: false,
    story: true,
  });
  for (const { who, role, unitId } of people) {
    await server.data.accounts.put({
      userId: `user-${who}` as UserId,
      name: '张三',
      role,
      unitId: unitId as UnitId | null,
    });
    await server.data.accounts.allow(`user-${who}` as UserId, who);
  }
  const address = await server.listen(0);
  if (!folder) {
    const position = await found(server, [...founding, ...members.map(admitted)]);
    const look = () =>
      request(address).get(`/api/bodies?minPosition=${position}`).set('authorization', 'Bearer office');
    // On a busy machine the views come to it later than a query waits.
    await until('the founding can be seen', async () => ((await look()).status === 200 ? true : null));
  }
  let closing: Promise<void> | undefined;
  let last = -1;
  const isOnServers = pair.log !== null || pair.views !== null;
  // What stands on servers comes to the views later, and on a busy machine later than a query waits: it is asked again.
  const patient = (asking: Test): Test =>
    isOnServers ? asking.retry(TRIES, (_, answer) => answer?.body?.code === 'view.behind') : asking;
  // Views in a database are some way behind the log: who acts or asks there says what has to be seen. An operator acts
  // on views that have stopped.
  const seen = (path: string): string =>
    last < 0 || pair.views === null || /[?&](minPosition|asOf)=|^\/api\/operations\//.test(path)
      ? path
      : `${path}${path.includes('?') ? '&' : '?'}minPosition=${last}`;
  const post = (path: string, body: object | string = {}, who: Who = 'office') =>
    patient(request(address).post(seen(path)))
      .set('authorization', `Bearer ${who}`)
      .send(body)
      .on('response', ({ headers }) => {
        last = Math.max(last, Number(headers['lianban-position'] ?? -1));
      });

  return {
    server,
    folder: place,
    address,
    /** A path that waits for what was acted before, where that is needed. */
    seen,
    goTo: (instant: string): void => {
      now = instant as Instant;
    },
    get: (path: string, who: Who = 'auditor') =>
      patient(request(address).get(seen(path))).set('authorization', `Bearer ${who}`),
    post,
    /** An item of our duty and theirs; answers its id. */
    register: async (heading = '建设社区助餐点', who: Who = 'office'): Promise<string> => {
      const answer = await post('/api/items', registration(heading), who).expect(201);
      return answer.body.itemId;
    },
    recorded: async (): Promise<readonly RecordedEvent[]> => {
      const events: RecordedEvent[] = [];
      for await (const page of server.data.store.readAll()) events.push(...page);
      return events;
    },
    close: (): Promise<void> => {
      closing ??= server.close();
      return closing;
    },
    /** Closes, and leaves nothing behind. */
    remove: async (): Promise<void> => {
      closing ??= server.close();
      await closing;
      await rm(place, { recursive: true, force: true });
    },
  };
};

interface Founded extends DomainEvent {
  readonly stream: string;
}

/** What every ledger has before anything is done: the body, and its two units. The log begins with these. */
const founding: readonly Founded[] = [
  {
    stream: `body-${BODY}`,
    type: 'BodyFounded',
    v: 1,
    data: { bodyId: BODY, name: '养老服务联席会议', functions: '统筹协调', timeZone: 'Asia/Shanghai', noticeId: null },
  },
  ...[
    { unitId: OURS, name: '市卫生健康委员会', kind: 'department' },
    { unitId: THEIRS, name: '市财政局', kind: 'department' },
  ].map((data) => ({ stream: `unit-${data.unitId}`, type: 'UnitRegistered', v: 1, data })),
];

export const FOUNDING = founding.length;

const admitted = (unitId: string): Founded => ({
  stream: `body-${BODY}`,
  type: 'MemberAdmitted',
  v: 1,
  data: { bodyId: BODY, unitId },
});

/** Writes the founding; answers its last position. */
const found = async ({ data: { store } }: Server, events: readonly Founded[]): Promise<number> => {
  let last = -1;
  for (const [index, { stream, type, v, data }] of events.entries()) {
    const { position } = await store.append(stream as StreamName, 'any', [
      {
        eventId: `00000000-0000-4000-8000-00000000f00${index}`,
        type,
        schemaVersion: v,
        occurredAt: MONDAY,
        actor: { userId: 'user-office' as UserId, role: 'office', unitId: null },
        ground: null,
        correlationId: 'founding',
        causationId: 'founding',
        bodyId: null,
        data,
      },
    ]);
    last = position;
  }
  return last;
};

export type OpenLedger = Awaited<ReturnType<typeof openLedger>>;

export const registration = (heading = '建设社区助餐点') => ({
  bodyId: BODY,
  number: '一',
  heading,
  text: '每个街道至少建成两家助餐点。',
  assignments: [
    { unitId: OURS, role: 'lead', dueOn: '2026-06-30' },
    { unitId: THEIRS, role: 'cooperating', dueOn: '2026-06-30' },
  ],
});
