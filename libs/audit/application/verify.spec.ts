import type { Position, RecordedEvent, StreamName } from '#event-store';
import { type EventCatalogue, Fields, Id, type Instant } from '#kernel';
import { LogOf } from '../testing/log-of.ts';
import { recorded } from '../testing/recorded.ts';
import { verifyLog } from './verify.ts';

const catalogue: EventCatalogue = { DutyAcknowledged: { v: 1, data: Fields({ itemId: Id(), unitId: Id() }) } };
const verify = (...events: readonly RecordedEvent[]) => verifyLog(new LogOf(events), catalogue);

it('finds a sound log sound, and counts it', async () => {
  const other = recorded(2, { stream: 'item-i2' as StreamName, revision: 0 });
  expect(await verify(recorded(0), recorded(1), other)).toEqual({
    ok: true,
    events: 3,
    streams: 2,
    byType: { DutyAcknowledged: 3 },
    flaws: [],
    flawCount: 0,
  });
});

it.each([
  ['order', recorded(1, { position: 0 as Position })],
  ['time', recorded(1, { recordedAt: '2026-03-05T00:59:59.999Z' as Instant })],
  ['revision', recorded(1, { revision: 2 })],
  ['revision', recorded(1, { revision: 0 })],
  ['unknown-type', recorded(1, { type: 'DutyBurned' })],
  ['schema', recorded(1, { schemaVersion: 2 })],
  ['schema', recorded(1, { data: { itemId: 'i1' } })],
  ['schema', recorded(1, { data: { itemId: 'i1', unitId: 'u', name: '张三' } })],
])('finds a flaw of %s', async (flaw, planted) => {
  const { ok, flaws } = await verify(recorded(0), planted);
  expect({ ok, flaws: flaws.map((found) => found.flaw) }).toEqual({ ok: false, flaws: [flaw] });
});

it('says of an event of an unknown version where it stands and why it cannot be read', async () => {
  const { flaws } = await verify(recorded(0), recorded(1, { schemaVersion: 99 }));
  expect(flaws).toEqual([
    {
      position: 10,
      stream: 'item-i1',
      flaw: 'schema',
      message:
        'The event at position 10 cannot be read: DutyAcknowledged is known up to version 1; the log has version 99.',
    },
  ]);
});

it('checks what an upcaster makes of an older version, and finds what it makes badly', async () => {
  const renamed: EventCatalogue = {
    DutyAcknowledged: {
      v: 2,
      data: Fields({ itemId: Id(), unitId: Id() }),
      upcast: { 1: ({ item, unit }: { readonly item: string; unit?: string }) => ({ itemId: item, unitId: unit }) },
    },
  };
  const old = new LogOf([recorded(0, { data: { item: 'i1', unit: 'u' } }), recorded(1, { data: { item: 'i1' } })]);
  const { flaws } = await verifyLog(old, renamed);
  expect(flaws).toMatchObject([{ position: 10, flaw: 'schema', message: expect.stringContaining('unitId') }]);
});

it('shows the first hundred flaws and counts the rest', async () => {
  const many = Array.from({ length: 150 }, (_, n) => recorded(n, { type: 'DutyBurned' }));
  const { flaws, flawCount } = await verify(...many);
  expect([flaws.length, flawCount]).toEqual([100, 150]);
});
