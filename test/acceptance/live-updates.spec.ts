import type { Instant, UserId } from '#kernel';
import { FOUNDING, type OpenLedger, openLedger } from './open-ledger.ts';

// Live updates: what is new in the log, in order, resumable, and no hindrance to stopping.

let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger({ heartbeat: 200 });
});
afterEach(() => ledger.remove());

interface Update {
  readonly id: number;
  readonly event: string;
  readonly data: { readonly position: number; readonly stream: string };
}

const stream = async (lastEventId?: number, token = 'auditor') => {
  const response = await fetch(`${ledger.address}/api/updates`, {
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastEventId !== undefined && { 'last-event-id': String(lastEventId) }),
    },
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    /** Reads until there are so many updates, or to the end of the stream. */
    take: async (count: number): Promise<readonly Update[]> => {
      for (;;) {
        const updates = updatesIn(text);
        if (updates.length >= count) return updates;
        const read = await reader?.read();
        if (!read || read.done) return updates;
        text += read.value;
      }
    },
    cancel: async () => reader?.cancel(),
  };
};

const updatesIn = (text: string): readonly Update[] =>
  text
    .slice(0, text.lastIndexOf('\n\n') + 1)
    .split('\n\n')
    .flatMap((block) => {
      const [, id, event, data = ''] = /^id: (\d+)\nevent: (\w+)\ndata: (.+)$/.exec(block.trim()) ?? [];
      return event ? [{ id: Number(id), event, data: JSON.parse(data) }] : [];
    });

it('tell everything from the start, in order', async () => {
  await ledger.register();
  await ledger.register();
  const recorded = await ledger.recorded();
  const updates = await stream();
  const taken = await updates.take(recorded.length);
  expect(taken.map(({ id, event }) => [id, event])).toEqual(recorded.map(({ position, type }) => [position, type]));
  expect(taken.map(({ data }) => data.stream)).toEqual(recorded.map((event) => event.stream));
  await updates.cancel();
});

it('resume after the last event that was seen, and go on with what comes', async () => {
  await ledger.register();
  const seen = (await ledger.recorded())[FOUNDING + 1]?.position ?? -1;
  const updates = await stream(seen);
  await updates.take(1);
  await ledger.register();
  const expected = (await ledger.recorded()).filter(({ position }) => position > seen);
  const taken = await updates.take(expected.length);
  expect(taken.map(({ id }) => id)).toEqual(expected.map(({ position }) => position));
  await updates.cancel();
});

it('carry no content and no name: who may not see a view learns nothing here', async () => {
  await ledger.register('一件保密的事');
  const updates = await stream();
  const taken = await updates.take(FOUNDING + 3);
  expect(JSON.stringify(taken)).not.toContain('保密');
  await updates.cancel();
});

it.each([
  ['is taken back', async () => void (await ledger.server.data.accounts.revoke('user-guest' as UserId))],
  ['goes with its account', async () => void (await ledger.server.data.accounts.remove('user-guest' as UserId))],
  ['runs out', async () => ledger.goTo('2026-03-03T01:00:00.000Z')],
])('end when the token that they were asked for with %s, and others go on', async (_, end) => {
  const { accounts } = ledger.server.data;
  await accounts.put({ userId: 'user-guest' as UserId, name: '李四', role: 'auditor', unitId: null });
  await accounts.allow('user-guest' as UserId, 'guest', '2026-03-03T00:00:00.000Z' as Instant);
  const [guest, other] = [await stream(undefined, 'guest'), await stream()];
  await guest.take(FOUNDING);
  const ended = guest.take(Number.POSITIVE_INFINITY);
  await end();
  expect(await ended).toHaveLength(FOUNDING);
  await ledger.register();
  expect(await other.take(FOUNDING + 3)).toHaveLength(FOUNDING + 3);
  await other.cancel();
});

it('end when the server stops, which waits for none of them', async () => {
  await ledger.register();
  const open = await Promise.all([stream(), stream(), stream()]);
  await Promise.all(open.map((updates) => updates.take(1)));
  const ends = open.map((updates) => updates.take(Number.POSITIVE_INFINITY));
  await ledger.close();
  expect((await Promise.all(ends)).map((updates) => updates.length)).toEqual(open.map(() => FOUNDING + 3));
});
