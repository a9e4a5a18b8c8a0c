import { accept, type Refusal, refuse, sameData } from '#kernel';
import { correctedItems, headOf, type ItemDraft, type NoticeEvent, type NoticeRefusal } from '../contracts/index.ts';
import type { AddItem, CorrectItem, ItemWords, RemoveItem, RestoreItem } from './notice-commands.ts';
import { type NoticeDecision, type NoticeState, onDraft } from './notice-state.ts';

/** An item is put right before the notice is confirmed, with the reason. To say what it says already changes nothing. */
export const correctItem = (c: CorrectItem, s: NoticeState): NoticeDecision =>
  onDraft(s, c, (events) => {
    const { noticeId, index, says, reason } = c;
    const item = correctedItems(events).find((each) => each.index === index);
    if (!item) return refuse(wasThere(events, index) ? 'notice.item-removed' : 'notice.item-unknown', { index });
    const before = wordsOf(item);
    if (sameData(before, wordsOf(says))) return accept();
    return (
      flawOf(says, events) ??
      accept({ type: 'NoticeItemCorrected', v: 1, data: { noticeId, index, ...wordsOf(says), before, reason } })
    );
  });

/**
 * An item that was not read is added with the place of its sentence, which encloses no other item: whoever claims the whole
 * text would answer every finding in it. The same sentence again changes nothing.
 */
export const addItem = (c: AddItem, s: NoticeState): NoticeDecision =>
  onDraft(s, c, (events) => {
    const { noticeId, path, says, start, end, reason } = c;
    const flaw = flawOfPlace(c, events) ?? flawOf(says, events);
    if (flaw) return flaw;
    const items = correctedItems(events);
    const isThere = (item: ItemDraft): boolean =>
      item.start === start && item.end === end && sameData(wordsOf(item), wordsOf(says));
    if (items.some(isThere)) return accept();
    const inner = items.find((item) => start <= item.start && item.end <= end && item.end - item.start < end - start);
    if (inner) return refuse('notice.item-place-taken', { index: inner.index, start: inner.start, end: inner.end });
    const index = highestIndex(events) + 1;
    return accept({
      type: 'NoticeItemAdded',
      v: 1,
      data: { noticeId, index, path: [...path], ...wordsOf(says), start, end, reason },
    });
  });

/** What was read as an item and is none is removed, with the reason. */
export const removeItem = (c: RemoveItem, s: NoticeState): NoticeDecision =>
  onDraft(s, c, (events) => {
    const { noticeId, index, reason } = c;
    const item = correctedItems(events).find((each) => each.index === index);
    if (!item) return wasThere(events, index) ? accept() : refuse('notice.item-unknown', { index });
    return accept({ type: 'NoticeItemRemoved', v: 1, data: { noticeId, index, before: wordsOf(item), reason } });
  });

/** What was removed by mistake is put back, and says what it said. */
export const restoreItem = (c: RestoreItem, s: NoticeState): NoticeDecision =>
  onDraft(s, c, (events) => {
    const { noticeId, index, reason } = c;
    if (correctedItems(events).some((each) => each.index === index)) return accept();
    if (!wasThere(events, index)) return refuse('notice.item-unknown', { index });
    return accept({ type: 'NoticeItemRestored', v: 1, data: { noticeId, index, reason } });
  });

/** Of a text of which the length was not kept, any end is taken. */
const flawOfPlace = ({ start, end }: AddItem, events: readonly NoticeEvent[]): Refusal<NoticeRefusal> | null => {
  if (start >= end) return refuse('notice.item-place-unreadable', { start, end });
  const length = events.find((event) => event.type === 'NoticeImported')?.data.textLength ?? null;
  return length === null || end <= length ? null : refuse('notice.item-place-beyond', { end, length });
};

/** An index is never given again, also not that of an item that was removed. */
const highestIndex = (events: readonly NoticeEvent[]): number =>
  events.reduce((most, { data }) => Math.max(most, 'index' in data ? data.index : 0), 0);

const wasThere = (events: readonly NoticeEvent[], index: number): boolean =>
  events.some(({ data }) => 'index' in data && data.index === index);

const flawOf = (
  { text, units, dueKind, dueOn, dueText }: ItemWords,
  events: readonly NoticeEvent[],
): Refusal<NoticeRefusal> | null => {
  if (isBlank(text)) return refuse('notice.item-text-missing');
  if (units.some(({ name, canonical }) => isBlank(name) || isBlank(canonical))) return refuse('notice.unit-unnamed');
  const twice = units.find(({ canonical }, index) => units.findIndex((unit) => unit.canonical === canonical) < index);
  if (twice) return refuse('notice.unit-named-twice', { canonical: twice.canonical });
  const isClear = dueKind === null ? dueOn === null && dueText === null : (dueKind === 'date') === (dueOn !== null);
  if (!isClear) return refuse('notice.due-unclear');
  const issuedOn = headOf(events)?.issuedOn ?? null;
  const isLongPast =
    dueOn !== null && issuedOn !== null && Number(dueOn.slice(0, 4)) + 1 < Number(issuedOn.slice(0, 4));
  return isLongPast ? refuse('notice.due-before-issue', { dueOn, issuedOn }) : null;
};

const isBlank = (text: string): boolean => text.trim() === '';

const wordsOf = ({ heading, text, units, dueKind, dueOn, dueText }: ItemWords) => ({
  heading,
  text,
  units: units.map(({ name, canonical, role, collective }) => ({ name, canonical, role, collective })),
  dueKind,
  dueOn,
  dueText,
});
