import type { DataOf, NoticeEvent } from './notice-events.ts';

type ItemDraft = DataOf<'NoticeItemDrafted'>;
type Span = Pick<ItemDraft, 'start' | 'end'>;

/** The items of a draft as the office has them by now: what it corrected, without what it removed, and what it added; in the order of the text. */
export const correctedItems = (events: readonly NoticeEvent[]): readonly ItemDraft[] => {
  const removed = new Set<number>();
  const items = new Map<number, ItemDraft>();
  for (const event of events) {
    const next = itemAfter(event, items);
    if (next) items.set(next.index, next);
    else if (event.type === 'NoticeItemRemoved') removed.add(event.data.index);
    else if (event.type === 'NoticeItemRestored') removed.delete(event.data.index);
  }
  return [...items.values()].filter(({ index }) => !removed.has(index)).toSorted(inOrderOfText);
};

/** Of two items that come from one place, the one that was there first. */
export const inOrderOfText = (a: Place, b: Place): number => a.start - b.start || a.index - b.index;

type Place = Pick<ItemDraft, 'start' | 'index'>;

const itemAfter = (event: NoticeEvent, items: ReadonlyMap<number, ItemDraft>): ItemDraft | undefined => {
  if (event.type === 'NoticeItemDrafted') return event.data;
  if (event.type === 'NoticeItemAdded') {
    const { reason: _, ...added } = event.data;
    return added;
  }
  if (event.type !== 'NoticeItemCorrected') return undefined;
  const { reason: _, before: __, ...says } = event.data;
  const item = items.get(event.data.index);
  return item && { ...item, ...says };
};

/**
 * Where the office has answered whatever was asked: the places of items that it corrected, removed or added. What it added and
 * took away again answers nothing, nor does what it put back as it was read.
 */
export const answeredPlaces = (events: readonly NoticeEvent[]): readonly Span[] => {
  const places = new Map<number, Span>();
  const [read, putRight, removed] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const event of events) {
    if (event.type === 'NoticeItemDrafted' || event.type === 'NoticeItemAdded') {
      places.set(event.data.index, event.data);
      (event.type === 'NoticeItemDrafted' ? read : putRight).add(event.data.index);
    } else if (event.type === 'NoticeItemCorrected') putRight.add(event.data.index);
    else if (event.type === 'NoticeItemRemoved') removed.add(event.data.index);
    else if (event.type === 'NoticeItemRestored') removed.delete(event.data.index);
  }
  const answers = (index: number): boolean => (removed.has(index) ? read.has(index) : putRight.has(index));
  return [...places].flatMap(([index, place]) => (answers(index) ? [place] : []));
};

/** Whether a finding lies within one of those places. What reaches beyond an item is not answered with it. */
export const isAnswered = (finding: Span, places: readonly Span[]): boolean =>
  places.some(({ start, end }) => start <= finding.start && finding.end <= end);
