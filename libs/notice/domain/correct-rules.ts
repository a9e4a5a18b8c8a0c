import { accept, type Refusal, refuse, sameData } from '#kernel';
import { correctedItems, type ItemDraft, type NoticeRefusal } from '../contracts/index.ts';
import type { AddItem, CorrectItem, ItemWords, RemoveItem } from './notice-commands.ts';
import { type DraftedNotice, type NoticeDecision, type NoticeState, onNotice } from './notice-state.ts';

/** An item is put right before the notice is confirmed, with the reason. To say what it says already changes nothing. */
export const correctItem = (c: CorrectItem, s: NoticeState): NoticeDecision =>
  onDraft(s, c, (items) => {
    const { noticeId, index, says, reason } = c;
    const item = items.find((each) => each.index === index);
    if (!item) return refuse('notice.item-unknown', { index });
    const before = wordsOf(item);
    if (sameData(before, wordsOf(says))) return accept();
    return (
      flawOf(says) ??
      accept({ type: 'NoticeItemCorrected', v: 1, data: { noticeId, index, ...wordsOf(says), before, reason } })
    );
  });

/**
 * An item that was not read is added with the place of its sentence, which encloses no other item: whoever claims the whole
 * text would answer every finding in it. The same sentence again changes nothing.
 */
export const addItem = (c: AddItem, s: NoticeState): NoticeDecision =>
  onDraft(s, c, (items, notice) => {
    const { noticeId, path, says, start, end, reason } = c;
    const flaw = flawOfPlace(c, notice) ?? flawOf(says);
    if (flaw) return flaw;
    const isThere = (item: ItemDraft): boolean =>
      item.start === start && item.end === end && sameData(wordsOf(item), wordsOf(says));
    if (items.some(isThere)) return accept();
    const inner = items.find((item) => start <= item.start && item.end <= end && item.end - item.start < end - start);
    if (inner) return refuse('notice.item-place-taken', { index: inner.index, start: inner.start, end: inner.end });
    const index = highestIndex(notice) + 1;
    return accept({
      type: 'NoticeItemAdded',
      v: 1,
      data: { noticeId, index, path: [...path], ...wordsOf(says), start, end, reason },
    });
  });

/** What was read as an item and is none is removed, with the reason. */
export const removeItem = (c: RemoveItem, s: NoticeState): NoticeDecision =>
  onDraft(s, c, (items, notice) => {
    const { noticeId, index, reason } = c;
    const item = items.find((each) => each.index === index);
    if (!item) return index >= 1 && index <= highestIndex(notice) ? accept() : refuse('notice.item-unknown', { index });
    return accept({ type: 'NoticeItemRemoved', v: 1, data: { noticeId, index, before: wordsOf(item), reason } });
  });

const onDraft = (
  state: NoticeState,
  { noticeId, reason }: Pick<RemoveItem, 'noticeId' | 'reason'>,
  rule: (items: readonly ItemDraft[], notice: DraftedNotice) => NoticeDecision,
): NoticeDecision =>
  onNotice(state, noticeId, (notice) => {
    if (notice.status === 'confirmed') return refuse('notice.draft-confirmed');
    if (isBlank(reason)) return refuse('notice.reason-missing');
    return rule(correctedItems([...notice.draft, ...notice.corrections]), notice);
  });

/** Of a text of which the length was not kept, any end is taken. */
const flawOfPlace = ({ start, end }: AddItem, { draft }: DraftedNotice): Refusal<NoticeRefusal> | null => {
  if (start >= end) return refuse('notice.item-place-unreadable', { start, end });
  const length = draft.find((event) => event.type === 'NoticeImported')?.data.textLength ?? null;
  return length === null || end <= length ? null : refuse('notice.item-place-beyond', { end, length });
};

/** An index is never given again, also not that of an item that was removed. */
const highestIndex = ({ draft, corrections }: DraftedNotice): number =>
  [...draft, ...corrections].reduce((most, { data }) => Math.max(most, 'index' in data ? data.index : 0), 0);

const flawOf = ({ text, units, dueKind, dueOn, dueText }: ItemWords): Refusal<NoticeRefusal> | null => {
  if (isBlank(text)) return refuse('notice.item-text-missing');
  if (units.some(({ name, canonical }) => isBlank(name) || isBlank(canonical))) return refuse('notice.unit-unnamed');
  const twice = units.find(({ canonical }, index) => units.findIndex((unit) => unit.canonical === canonical) < index);
  if (twice) return refuse('notice.unit-named-twice', { canonical: twice.canonical });
  const isClear = dueKind === null ? dueOn === null && dueText === null : (dueKind === 'date') === (dueOn !== null);
  return isClear ? null : refuse('notice.due-unclear');
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
