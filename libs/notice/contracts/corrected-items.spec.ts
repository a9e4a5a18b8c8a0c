import type { NoticeId } from '#kernel';
import { answeredPlaces, correctedItems, isAnswered, type NoticeEvent } from './index.ts';

const noticeId = 'n1' as NoticeId;
const says = { heading: '甲', text: '甲。', units: [], dueKind: null, dueOn: null, dueText: null };
const at = (index: number, start: number, end: number) => ({ noticeId, index, path: [], ...says, start, end });
const drafted = (index: number, start: number, end: number): NoticeEvent => ({
  type: 'NoticeItemDrafted',
  v: 1,
  data: at(index, start, end),
});
const added = (index: number, start: number, end: number): NoticeEvent => ({
  type: 'NoticeItemAdded',
  v: 1,
  data: { ...at(index, start, end), reason: '漏读。' },
});
const removed = (index: number): NoticeEvent => ({
  type: 'NoticeItemRemoved',
  v: 1,
  data: { noticeId, index, before: says, reason: '误读。' },
});
const corrected = (index: number): NoticeEvent => ({
  type: 'NoticeItemCorrected',
  v: 1,
  data: { noticeId, index, ...says, heading: '乙', before: says, reason: '误读。' },
});

const read = [drafted(1, 0, 10), drafted(2, 20, 30)];

it('has the items in the order of the text, wherever the office added one', () => {
  const indexes = (...events: readonly NoticeEvent[]) => correctedItems(events).map(({ index }) => index);
  expect(indexes(...read, added(3, 12, 18), added(4, 20, 30))).toEqual([1, 3, 2, 4]);
  expect(indexes(...read, added(3, 12, 18), removed(1))).toEqual([3, 2]);
});

it('keeps the place of an item that was corrected', () => {
  expect(correctedItems([...read, corrected(1)]).map(({ heading, start }) => [heading, start])).toEqual([
    ['乙', 0],
    ['甲', 20],
  ]);
});

it('answers at the places of what was corrected, removed and added, and not of what was added and taken away', () => {
  const places = (...events: readonly NoticeEvent[]) =>
    answeredPlaces([...read, ...events]).map(({ start, end }) => [start, end]);
  expect(places()).toEqual([]);
  expect(places(corrected(1), removed(2), added(3, 12, 18))).toEqual([
    [0, 10],
    [20, 30],
    [12, 18],
  ]);
  expect(places(added(3, 12, 18), corrected(3), removed(3))).toEqual([]);
});

it('answers a finding within a place, and none that reaches beyond it', () => {
  const isAnsweredAt = (start: number, end: number) => isAnswered({ start, end }, [{ start: 4, end: 9 }]);
  expect([isAnsweredAt(4, 9), isAnsweredAt(5, 6)]).toEqual([true, true]);
  expect([isAnsweredAt(3, 9), isAnsweredAt(4, 10), isAnsweredAt(0, 100), isAnsweredAt(9, 12)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
