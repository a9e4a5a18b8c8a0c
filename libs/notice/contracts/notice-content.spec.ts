import type { NoticeId } from '#kernel';
import { type CollectiveDraft, contentOf, type ItemDraft, type NoticeEvent, namesIn } from './index.ts';

type Party = ItemDraft['units'][number];

const noticeId = 'n1' as NoticeId;
const says = (text: string) => ({ heading: '', text, units: [], dueKind: null, dueOn: null, dueText: null });
const drafted: readonly NoticeEvent[] = [
  {
    type: 'NoticeItemDrafted',
    v: 1,
    data: { noticeId, index: 1, path: [], ...says('建成社区书屋12家。'), start: 0, end: 10 },
  },
  {
    type: 'NoticeIndicatorDrafted',
    v: 1,
    data: {
      ...{
        noticeId,
        index: 1,
        name: '社区书屋',
        target: 12,
        unit: '家',
        comparison: 'at-least',
        by: '2026',
        quotas: [],
      },
    },
  },
];
const corrected = (text: string): NoticeEvent => ({
  type: 'NoticeItemCorrected',
  v: 1,
  data: { noticeId, index: 1, ...says(text), before: says('建成社区书屋12家。'), reason: '误读。' },
});
const figures = (...events: readonly NoticeEvent[]) =>
  contentOf([...drafted, ...events]).indicators.map(({ target }) => target);

it('has the figures of an item as long as what it says states them', () => {
  expect(figures()).toEqual([12]);
  expect(figures(corrected('建成社区书屋12家以上。'))).toEqual([12]);
  expect(figures(corrected('建成社区书屋21家。'))).toEqual([]);
  expect(figures(corrected('建成社区书屋21家。'), corrected('建成社区书屋12家。'))).toEqual([12]);
});

it('asks who a collective is as long as an item or the body names it, and no longer', () => {
  const [item] = contentOf(drafted).items;
  if (!item) throw new Error('The draft has an item.');
  const towns: Party = { name: '各乡镇', canonical: '各乡镇人民政府', role: 'local', collective: true };
  const town: Party = { ...towns, name: '白石镇', canonical: '白石镇人民政府', collective: false };
  const groupsOf = (unit: Party, members: CollectiveDraft['members'] = []) => {
    const { name, canonical } = towns;
    const content = { ...contentOf(drafted), items: [{ ...item, units: [unit] }] };
    return [...namesIn({ ...content, collectives: [{ noticeId, name, canonical, members }] }).groups];
  };
  expect(groupsOf(towns)).toEqual([['各乡镇人民政府', []]]);
  expect(groupsOf(town)).toEqual([]);
  expect(groupsOf(town, [town])).toEqual([['各乡镇人民政府', ['白石镇人民政府']]]);
});
