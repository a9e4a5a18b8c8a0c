import { contentOf, type NoticeEvent } from '../contracts/index.ts';
import { draft } from '../testing/drafts.ts';
import { imported, importNotice, noticeId } from '../testing/notice.ts';
import { draftEvents } from './draft-events.ts';
import { numberedDraft, recordedDraft } from './recorded-draft.ts';

const events = imported();
const read = numberedDraft(draft);
const removed: NoticeEvent = {
  type: 'NoticeItemRemoved',
  v: 1,
  data: {
    ...{ noticeId, index: 2, reason: '不是任务。' },
    before: { heading: '', text: '营造氛围。', units: [], dueKind: null, dueOn: null, dueText: null },
  },
};
const corrected: NoticeEvent = {
  type: 'NoticeItemCorrected',
  v: 1,
  data: {
    ...{ noticeId, index: 2, reason: '漏读。' },
    ...{ heading: '', text: '营造氛围。', dueKind: 'long-term', dueOn: null, dueText: '长期坚持' },
    units: [{ name: '市民政局', canonical: '市民政局', role: 'lead', collective: false }],
    before: { heading: '', text: '营造氛围。', units: [], dueKind: null, dueOn: null, dueText: null },
  },
};

it('is what was read, where it reads just so', () => {
  expect(recordedDraft(events, draft)).toEqual(read);
});

it('has the items by the numbers that they had when they were read, whichever were removed', () => {
  const first = { ...removed, data: { ...removed.data, index: 1 } };
  expect(read.items.map(({ index }) => index)).toEqual([1, 2]);
  for (const reading of [draft, null]) {
    expect(recordedDraft([...events, first], reading).items.map(({ index }) => index)).toEqual([2]);
  }
});

it('has the items as the office put them', () => {
  expect(recordedDraft([...events, removed], draft)).toEqual({ ...read, items: read.items.slice(0, 1) });
  const [first, second] = read.items;
  const due = { kind: 'long-term', on: null, text: '长期坚持' };
  const units = [{ name: '市民政局', canonical: '市民政局', role: 'lead', collective: false, openEnded: false }];
  expect(recordedDraft([...events, corrected], draft).items).toEqual([first, { ...second, units, due }]);
});

it('has the head and the body as the office put them, whose persons stay where it left the body alone', () => {
  const { title, issuer, issuedOn } = draft;
  const head = { title, documentNumber: '临政办发〔2025〕9号', issuer, issuedOn: issuedOn as never, place: null };
  const headCorrected: NoticeEvent = {
    type: 'NoticeHeadCorrected',
    v: 1,
    data: { noticeId, ...head, before: { ...head, documentNumber: null }, reason: '漏读。' },
  };
  expect(recordedDraft([...events, headCorrected], draft)).toEqual({ ...read, documentNumber: head.documentNumber });
  const { body } = contentOf(events);
  const bodyCorrected = (says: typeof body): NoticeEvent => ({
    type: 'NoticeBodyCorrected',
    v: 1,
    data: { noticeId, says, before: body, reason: '误读。' },
  });
  expect(recordedDraft([...events, bodyCorrected(null)], draft)).toEqual({ ...read, body: null });
  const renamed = recordedDraft([...events, bodyCorrected(body && { ...body, name: '读书联席会议' })], draft).body;
  expect([renamed?.name, renamed?.convenor]).toEqual(['读书联席会议', { person: null, post: '副市长' }]);
});

it('is what was recorded, where it reads otherwise by now: recording it again would say the same', () => {
  const kept = recordedDraft(events, null);
  expect(draftEvents({ ...importNotice, draft: kept })).toEqual(events);
  expect([kept.body?.convenor, kept.findings.map(({ severity }) => severity)]).toEqual([
    { person: null, post: '副市长' },
    ['warning'],
  ]);
});
