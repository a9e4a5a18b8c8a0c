import type { DataOf, NoticeEvent } from './notice-events.ts';

type ItemDraft = DataOf<'NoticeItemDrafted'>;
type Span = Pick<ItemDraft, 'start' | 'end'>;

/** The items of a draft as the office has them by now: what it corrected, without what it removed, and what it added; in the order of the text. */
export const correctedItems = (events: readonly NoticeEvent[]): readonly ItemDraft[] => {
  const items = new Map<number, ItemDraft>();
  for (const event of events) {
    const next = itemAfter(event, items);
    if (next) items.set(next.index, next);
    else if (event.type === 'NoticeItemRemoved') items.delete(event.data.index);
  }
  return [...items.values()].toSorted(inOrderOfText);
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
 * took away again answers nothing.
 */
export const answeredPlaces = (events: readonly NoticeEvent[]): readonly Span[] => {
  const drafted = new Map<number, Span>();
  const answered = new Map<number, Span>();
  for (const event of events) {
    if (event.type === 'NoticeItemDrafted') drafted.set(event.data.index, event.data);
    else if (event.type === 'NoticeItemAdded') answered.set(event.data.index, event.data);
    else if (event.type === 'NoticeItemCorrected' || event.type === 'NoticeItemRemoved') {
      const { index } = event.data;
      const place = drafted.get(index);
      if (place) answered.set(index, place);
      else if (event.type === 'NoticeItemRemoved') answered.delete(index);
    }
  }
  return [...answered.values()];
};

/** Whether a finding lies within one of those places. What reaches beyond an item is not answered with it. */
export const isAnswered = (finding: Span, places: readonly Span[]): boolean =>
  places.some(({ start, end }) => start <= finding.start && finding.end <= end);
