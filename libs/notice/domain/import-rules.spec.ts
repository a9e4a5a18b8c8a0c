import type { Day } from '#kernel';
import { given } from '#kernel/testing';
import { draft } from '../testing/drafts.ts';
import { confirmed, imported, importNotice, noticeId } from '../testing/notice.ts';
import { noticeDecider } from './notice-decider.ts';

it('records head, items, body, collectives and what a person has to weigh, and no person', () => {
  const at = { start: 0, end: 10 };
  const office = '市文化广电和旅游局';
  given(noticeDecider)
    .when(importNotice)
    .then(
      {
        type: 'NoticeImported',
        v: 3,
        data: {
          noticeId,
          title: draft.title,
          documentNumber: draft.documentNumber,
          issuer: draft.issuer,
          issuedOn: '2025-03-08' as Day,
          sha256: 'a'.repeat(64),
          byteLength: 1234,
          readerVersion: '1',
          textSha256: 'c'.repeat(64),
          textLength: 100,
          readingSha256: 'd'.repeat(64),
          place: '临江市',
        },
      },
      {
        type: 'NoticeItemDrafted',
        v: 1,
        data: {
          noticeId,
          index: 1,
          path: ['一', '1'],
          heading: '建设社区书屋',
          text: '建设社区书屋。',
          units: [
            { name: '文旅局', canonical: office, role: 'responsible', collective: false },
            { name: '各街道办事处', canonical: '各街道办事处', role: 'local', collective: true },
          ],
          dueKind: 'date',
          dueOn: '2025-12-31' as Day,
          dueText: '2025年12月底前',
          ...at,
        },
      },
      {
        type: 'NoticeItemDrafted',
        v: 1,
        data: {
          noticeId,
          index: 2,
          path: ['一', '2'],
          heading: '',
          text: '营造氛围。',
          units: [],
          dueKind: null,
          dueOn: null,
          dueText: null,
          ...at,
        },
      },
      {
        type: 'NoticeBodyDrafted',
        v: 2,
        data: {
          noticeId,
          name: '全民阅读工作联席会议',
          functions: '统筹协调全市全民阅读工作。',
          convenor: '副市长',
          deputies: [],
          office: { name: '市文旅局', canonical: office },
          members: [
            { name: '市文旅局', canonical: office, collective: false },
            { name: '市民政局', canonical: '市民政局', collective: false },
          ],
          duties: [{ number: '（一）', unit: office, text: '牵头组织阅读推广活动。' }],
          rules: [{ kind: 'meets', text: '每半年召开一次全体会议。' }],
        },
      },
      {
        type: 'NoticeCollectiveDrafted',
        v: 1,
        data: {
          noticeId,
          name: '各街道办事处',
          canonical: '各街道办事处',
          members: [{ name: '江北街道', canonical: '江北街道办事处' }],
        },
      },
      {
        type: 'NoticeFindingRaised',
        v: 1,
        data: {
          noticeId,
          code: 'numbering.gap',
          severity: 'warning',
          message: 'Numbers are missing before 3',
          ...at,
        },
      },
    );
});

it('writes the same draft once, also after it was confirmed', () => {
  given(noticeDecider, ...imported())
    .when(importNotice)
    .thenNothing();
  given(noticeDecider, ...imported(), confirmed)
    .when(importNotice)
    .thenNothing();
});

it('leaves a confirmed notice as it is when its file reads otherwise by now', () => {
  const otherwise = { ...importNotice, draft: { ...draft, title: '另一份通知' } };
  given(noticeDecider, ...imported(), confirmed)
    .when(otherwise)
    .thenNothing();
  given(noticeDecider, ...imported(), confirmed)
    .when({ ...otherwise, sha256: 'b'.repeat(64) })
    .thenRefused('notice.already-imported');
});

it('keeps its id for one draft', () => {
  given(noticeDecider, ...imported())
    .when({ ...importNotice, draft: { ...draft, title: '另一份通知' } })
    .thenRefused('notice.already-imported');
});

it('takes a notice without items: that is for the confirmation to refuse', () => {
  expect(imported({ items: [] }).map(({ type }) => type)).not.toContain('NoticeItemDrafted');
  expect(imported({ items: [] })).not.toEqual([]);
});

it('is refused when the draft does not fit one append', () => {
  const [item] = draft.items;
  const items = item ? [{ ...item, text: '字'.repeat(400_000) }] : [];
  given(noticeDecider)
    .when({ ...importNotice, draft: { ...draft, items } })
    .thenRefused('notice.draft-too-long');
});

it('is refused when its many small events do not fit one append with their envelopes', () => {
  const [finding] = draft.findings.slice(1);
  const draftOf = (count: number) => ({
    ...draft,
    findings: finding ? Array<typeof finding>(count).fill(finding) : [],
  });
  given(noticeDecider)
    .when({ ...importNotice, draft: draftOf(1_000) })
    .thenRefused('notice.draft-too-long');
  expect(imported({ findings: draftOf(500).findings })).toHaveLength(500 + 5);
});
