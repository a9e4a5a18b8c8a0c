import type { NoticeId } from '#kernel';
import { contentOf, type NoticeEvent } from './index.ts';

const noticeId = 'n1' as NoticeId;
const says = (text: string) => ({ heading: '', text, units: [], dueKind: null, dueOn: null, dueText: null });
const place = (index: number) => ({ noticeId, index, path: [], start: index * 10, end: index * 10 + 9 });
const drafted = (index: number, text: string): NoticeEvent => ({
  type: 'NoticeItemDrafted',
  v: 1,
  data: { ...place(index), ...says(text) },
});
const figure = (index: number, name: string, target: number): NoticeEvent => ({
  type: 'NoticeIndicatorDrafted',
  v: 1,
  data: { noticeId, index, name, target, unit: '家', comparison: 'at-least', by: null, quotas: [] },
});
const corrected = (index: number, text: string): NoticeEvent => ({
  type: 'NoticeItemCorrected',
  v: 1,
  data: { noticeId, index, ...says(text), before: says(''), reason: '误读。' },
});

const read = [
  drafted(1, '建成社区书屋12家。'),
  drafted(2, '建成阅览室8家。'),
  figure(1, '社区书屋', 12),
  figure(2, '阅览室', 8),
];
const figuresOf = (...events: readonly NoticeEvent[]) =>
  contentOf(events).indicators.map(({ index, name, target }) => [index, name, target]);

it('are those that were read in each item', () => {
  expect(figuresOf(...read)).toEqual([
    [1, '社区书屋', 12],
    [2, '阅览室', 8],
  ]);
});

it('are those that an item states by now, where the office has put it right', () => {
  expect(figuresOf(...read, corrected(1, '建成社区书屋和阅览室，其中阅览室8家。'))).toEqual([
    [2, '阅览室', 8],
    [1, '阅览室', 8],
  ]);
  expect(figuresOf(...read, corrected(1, '建成阅览室。'), corrected(1, '建成社区书屋12家。'))).toEqual(
    figuresOf(...read).toReversed(),
  );
});

it('are none where no figure of the notice is stated any more', () => {
  expect(figuresOf(...read, corrected(1, '建成社区书屋15家。'))).toEqual([[2, '阅览室', 8]]);
});

it('are stated by an item that the office adds, too', () => {
  const added: NoticeEvent = {
    ...{ type: 'NoticeItemAdded', v: 1 },
    data: { ...place(3), ...says('社区书屋达到12家。'), reason: '漏读。' },
  };
  expect(figuresOf(...read, added).at(-1)).toEqual([3, '社区书屋', 12]);
});
