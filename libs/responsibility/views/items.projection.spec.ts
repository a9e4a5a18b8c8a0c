import type { RecordedEvent } from '#event-store';
import type { BodyId } from '#kernel';
import type { ItemDocument } from '../contracts/index.ts';
import { bodyId, itemId, minutesEntered, registered } from '../testing/item.ts';
import { bodyItemKey, itemKey, itemsProjection } from './items.projection.ts';

const recorded = (event: object, of: BodyId, position: number) =>
  ({ ...event, bodyId: of, position, revision: position, recordedAt: '2026-03-02T01:00:00.000Z' }) as RecordedEvent;

const documentsAfter = (...events: readonly RecordedEvent[]): ReadonlyMap<string, ItemDocument | null> => {
  const documents = new Map<string, ItemDocument | null>();
  for (const event of events) {
    for (const key of itemsProjection.keys(event)) {
      documents.set(key, itemsProjection.evolve(documents.get(key) ?? null, event, key));
    }
  }
  return documents;
};

it('lists an item with its own body alone, also where another body has written to it', () => {
  const elsewhere = 'b2' as BodyId;
  const documents = documentsAfter(recorded(registered, bodyId, 1), recorded(minutesEntered('s1'), elsewhere, 2));
  expect(documents.get(bodyItemKey(elsewhere, itemId))).toBeNull();
  expect(documents.get(bodyItemKey(bodyId, itemId))).toMatchObject({ itemId });
  expect(documents.get(itemKey(itemId))).toMatchObject({ entries: [{ resolutionId: 's1' }] });
});

it('does not pass over an event of an item that was never registered', () => {
  expect(() => documentsAfter(recorded(minutesEntered('s1'), bodyId, 1))).toThrow(/not registered/);
});
