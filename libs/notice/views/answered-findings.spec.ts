import type { RecordedEvent } from '#event-store';
import { contentOf, headOf, type NoticeEvent } from '../contracts/index.ts';
import { imported, noticeId } from '../testing/notice.ts';
import { isAnsweredBy } from './answered-findings.ts';
import { headKey, noticesProjection, partKey } from './notices.projection.ts';

const drafted = imported({ issuer: null, issuedOn: null });
const head = headOf(drafted);
const { body } = contentOf(drafted);
if (!head || !body) throw new Error('The draft has a head and a body.');

const headCorrected = (changes: Partial<typeof head>): NoticeEvent => ({
  type: 'NoticeHeadCorrected',
  v: 1,
  data: { noticeId, ...head, ...changes, before: head, reason: '漏读。' },
});
const bodyCorrected = (says: typeof body | null): NoticeEvent => ({
  type: 'NoticeBodyCorrected',
  v: 1,
  data: { noticeId, says, before: body, reason: '误读。' },
});
const withdrawn: NoticeEvent = { type: 'NoticeWithdrawn', v: 1, data: { noticeId, reason: '重复。' } };

/** What the views have of the notice after that. */
const after = (...events: readonly NoticeEvent[]) => {
  const documents = new Map<string, unknown>();
  for (const [revision, event] of [...drafted, ...events].entries()) {
    const envelope = { revision, actor: { userId: 'user-1' }, recordedAt: '2026-03-02T01:00:00.000Z' };
    const recorded = { ...envelope, ...event } as unknown as RecordedEvent;
    for (const key of noticesProjection.keys(recorded)) {
      documents.set(key, noticesProjection.evolve((documents.get(key) ?? null) as never, recorded, key));
    }
  }
  return {
    head: documents.get(headKey(noticeId)),
    body: documents.get(partKey(noticeId, 'body', 0)),
    items: [],
  } as never;
};
const answers = (code: string, message: string, ...events: readonly NoticeEvent[]): boolean =>
  isAnsweredBy(after(...events), { code, message, start: 0, end: 0 });

it('answers of the head what is no longer as it was read, and nothing else', () => {
  const retitled = headCorrected({ title: '另一个标题' });
  expect(answers('head.title-missing', '', retitled)).toBe(true);
  expect(answers('head.issuer-missing', '', retitled)).toBe(false);
  expect(answers('head.issuer-missing', '', retitled, headCorrected({ issuer: '临江市人民政府' }))).toBe(true);
  expect(answers('head.title-missing', '', retitled, headCorrected({}))).toBe(false);
});

it('answers of the body the part that a finding names', () => {
  const withOffice = bodyCorrected({ ...body, office: { name: '市民政局', canonical: '市民政局' } });
  expect(answers('body.part-missing', '缺少这一部分：办公室', withOffice)).toBe(true);
  expect(answers('body.part-missing', '缺少这一部分：成员单位职责', withOffice)).toBe(false);
  expect(answers('body.several-convenors', '', withOffice)).toBe(false);
  expect(answers('body.unread', '', withOffice)).toBe(true);
  expect(answers('body.unread', '', withOffice, bodyCorrected(body))).toBe(false);
  expect(answers('body.unread', '', bodyCorrected(null))).toBe(true);
});

it('keeps a body that was taken away, with who did it and what was read, also when it is set up again', () => {
  expect(after(bodyCorrected(null))).toMatchObject({
    body: { standing: 'removed', name: body.name, read: body, putRightBy: 'user-1', reason: '误读。' },
  });
  const renamed = bodyCorrected({ ...body, name: '读书联席会议' });
  expect(after(bodyCorrected(null), renamed)).toMatchObject({ body: { standing: 'corrected', read: body } });
  expect(after(bodyCorrected(null), bodyCorrected(body))).toMatchObject({ body: { standing: 'read', read: null } });
});

it('keeps who put the head right when the draft is withdrawn, and of an untouched one says nothing of the kind', () => {
  expect(after(headCorrected({ issuer: '临江市人民政府' }), withdrawn)).toMatchObject({
    head: { status: 'withdrawn', reason: '漏读。', withdrawn: { by: 'user-1', reason: '重复。' } },
  });
  expect(after(withdrawn)).toMatchObject({ head: { putRightBy: null, reason: null, withdrawn: { reason: '重复。' } } });
});
