import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandMeta, causedBy, type EventStore, type RecordedEvent, type StreamName } from '#event-store';
import { SqliteEventStore } from '#event-store/sqlite';
import { type BodyId, type GroupId, type Instant, instantOf, type NoticeId, type UnitId, type UserId } from '#kernel';
import type { NoticeEvent } from '#notice/contracts';
import { ActOnBody, ActOnBodyHandler } from './act-on-body.handler.ts';
import { ActOnUnit, ActOnUnitHandler } from './act-on-unit.handler.ts';
import { type DirectoryActs, FoundBodyProcess } from './found-body.process.ts';

const NOW = '2026-03-02T01:00:00.000Z' as Instant;
const noticeId = 'n1' as NoticeId;
const bodyId = 'b1' as BodyId;
const stream = `notice-${noticeId}` as StreamName;
const [culture, town] = ['u1', 'u2'] as [UnitId, UnitId];

const notice: readonly NoticeEvent[] = [
  {
    type: 'NoticeBodyDrafted',
    v: 2,
    data: {
      noticeId,
      name: '全民阅读工作联席会议',
      functions: '统筹协调。',
      convenor: '市人民政府副市长',
      deputies: [],
      office: null,
      members: [{ name: '市文旅局', canonical: '市文化广电和旅游局', collective: false }],
      duties: [{ number: '（一）', unit: '市文化广电和旅游局', text: '牵头组织。' }],
      rules: [{ kind: 'meets', text: '每半年召开一次。' }],
    },
  },
  {
    type: 'NoticeConfirmed',
    v: 1,
    data: {
      noticeId,
      bodyId,
      units: [
        { canonical: '市文化广电和旅游局', unitId: culture },
        { canonical: '青石镇人民政府', unitId: town },
      ],
      groups: [{ canonical: '各乡镇人民政府', groupId: 'g1' as GroupId, unitIds: [town] }],
      acceptedCodes: [],
    },
  },
];

const meta: CommandMeta = {
  commandId: '00000000-0000-4000-8000-000000000001',
  occurredAt: NOW,
  actor: { userId: 'user-1' as UserId, role: 'office', unitId: null },
  ground: null,
  correlationId: 'request-1',
  causationId: 'request-1',
  bodyId,
};

let folder: string;
let store: EventStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianban-found-body-'));
  await start('log.sqlite');
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** A log of its own that holds the confirmed notice. */
const start = async (file: string): Promise<void> => {
  store = SqliteEventStore.open(join(folder, file), { clock: () => instantOf(Date.parse(NOW)) });
  const envelopes = notice.map(({ type, v, data }, index) => {
    const { commandId, expectedRevision: _, ...envelope } = meta;
    return { ...envelope, eventId: commandId.replace(/.$/, String(index)), type, schemaVersion: v, data };
  });
  await store.append(stream, 'none', envelopes);
};

const recorded = async (): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const page of store.readAll()) events.push(...page);
  return events;
};

/** What the process wrote, without where and when. */
const written = async () =>
  (await recorded())
    .filter((event) => event.stream !== stream)
    .map(({ eventId, type, data, bodyId: body }) => ({ eventId, type, data, body }));

/** The acts of the directory; the one with number `failing` breaks after it was done. */
const actsOn = (log: EventStore, failing = Number.POSITIVE_INFINITY): DirectoryActs => {
  const units = new ActOnUnitHandler(log);
  const bodies = new ActOnBodyHandler(log);
  let count = 0;
  const counted = <T>(outcome: T): T => {
    count += 1;
    if (count === failing) throw new Error('cut off');
    return outcome;
  };
  return {
    onUnit: async (command, of) => counted(await units.execute(new ActOnUnit(command, of))),
    onBody: async (command, of) => counted(await bodies.execute(new ActOnBody(command, of))),
  };
};

const react = async (acts = actsOn(store)): Promise<void> => {
  const event = (await recorded()).find(({ type }) => type === 'NoticeConfirmed');
  if (event) await new FoundBodyProcess(store, acts, 'Asia/Shanghai').react(event);
};

const everything = [
  'UnitRegistered',
  'UnitRegistered',
  'BodyFounded',
  'MemberAdmitted',
  'GroupDefined',
  'LeadershipStated',
  'RuleAdopted',
  'MemberDutyStated',
];

it('registers the units and founds the body, in the name of who confirmed the notice', async () => {
  await react();
  expect((await written()).map(({ type }) => type)).toEqual(everything);
  const founded = (await recorded()).find(({ type }) => type === 'BodyFounded');
  expect(founded).toMatchObject({ bodyId, ground: stream, actor: { role: 'process', onBehalfOf: 'user-1' } });
});

it('changes nothing when it runs again', async () => {
  await react();
  const once = await written();
  await react();
  expect(await written()).toEqual(once);
});

it('comes to the same when it is cut off after any of its acts', async () => {
  await react();
  const whole = await written();
  for (let failing = 1; failing <= everything.length; failing += 1) {
    await store.close();
    await start(`cut-off-${failing}.sqlite`);
    await expect(react(actsOn(store, failing))).rejects.toThrow('cut off');
    await react();
    expect(await written()).toEqual(whole);
  }
});

it('leaves a unit and a body that are there their names, and adds to the body', async () => {
  const event = (await recorded()).at(-1) as RecordedEvent;
  const { onUnit, onBody } = actsOn(store);
  const other = (part: string) => causedBy(event, 'a test', part, bodyId);
  await onUnit({ type: 'RegisterUnit', unitId: culture, name: '市文旅局', kind: 'other' }, other('unit'));
  const foundBody = {
    type: 'FoundBody',
    bodyId,
    name: '另名',
    functions: '',
    timeZone: 'UTC',
    noticeId: null,
  } as const;
  await onBody(foundBody, other('body'));
  await react();
  expect((await written()).map(({ type }) => type)).toEqual([
    'UnitRegistered',
    'BodyFounded',
    'UnitRegistered',
    ...everything.slice(3),
  ]);
});

it('stops at what it cannot do', async () => {
  const refused = { refused: 'body.name-missing', details: {} } as const;
  const acts = { ...actsOn(store), onBody: async () => refused };
  await expect(react(acts)).rejects.toThrow('body.name-missing');
});
