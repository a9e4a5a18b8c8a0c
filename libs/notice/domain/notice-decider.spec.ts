import { type BodyId, type Day, type GroupId, isRefusal, type NoticeId, type UnitId } from '#kernel';
import { given } from '#kernel/testing';
import type { NoticeEvent } from '../contracts/index.ts';
import { draft } from '../testing/drafts.ts';
import { noticeDecider } from './notice-decider.ts';
import type { NoticeDraft } from './reading/index.ts';

const noticeId = 'n1' as NoticeId;
const bodyId = 'b1' as BodyId;

const file = { sha256: 'a'.repeat(64), byteLength: 1234, readerVersion: '1' } as const;
const importNotice = { type: 'ImportNotice', noticeId, ...file, draft } as const;

const confirmation = {
  noticeId,
  bodyId,
  units: [
    { canonical: '市文化广电和旅游局', unitId: 'u1' as UnitId },
    { canonical: '市民政局', unitId: 'u2' as UnitId },
    { canonical: '江北街道办事处', unitId: 'u3' as UnitId },
  ],
  groups: [{ canonical: '各街道办事处', groupId: 'g1' as GroupId, unitIds: ['u3' as UnitId] }],
  acceptedCodes: [] as string[],
};

const confirmNotice = { type: 'ConfirmNotice', ...confirmation, bodyExists: false, fileConfirmedAs: null } as const;
const confirmed = { type: 'NoticeConfirmed', v: 1, data: confirmation } satisfies NoticeEvent;

/** The events of importing that draft. */
const imported = (changes: Partial<NoticeDraft> = {}): readonly NoticeEvent[] => {
  const decision = noticeDecider.decide({ ...importNotice, draft: { ...draft, ...changes } }, noticeDecider.initial);
  return isRefusal(decision) ? [] : decision.events;
};

describe('importing a notice', () => {
  it('records head, items, body, collectives and what a person has to weigh, and no person', () => {
    const at = { start: 0, end: 10 };
    const office = '市文化广电和旅游局';
    given(noticeDecider)
      .when(importNotice)
      .then(
        {
          type: 'NoticeImported',
          v: 1,
          data: {
            noticeId,
            title: draft.title,
            documentNumber: draft.documentNumber,
            issuer: draft.issuer,
            issuedOn: '2025-03-08' as Day,
            sha256: 'a'.repeat(64),
            byteLength: 1234,
            readerVersion: '1',
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
          v: 1,
          data: {
            noticeId,
            name: '全民阅读工作联席会议',
            functions: '统筹协调全市全民阅读工作。',
            office: '市文旅局',
            members: [
              { name: '市文旅局', canonical: office },
              { name: '市民政局', canonical: '市民政局' },
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
});

describe('confirming a notice', () => {
  it('settles what every name means', () => {
    given(noticeDecider, ...imported())
      .when(confirmNotice)
      .then(confirmed);
  });

  it('is refused for a notice that nobody imported', () => {
    given(noticeDecider).when(confirmNotice).thenRefused('notice.unknown');
  });

  it('happens once, for one body', () => {
    given(noticeDecider, ...imported(), confirmed)
      .when(confirmNotice)
      .thenNothing();
    given(noticeDecider, ...imported(), confirmed)
      .when({ ...confirmNotice, bodyId: 'b2' as BodyId })
      .thenRefused('notice.already-confirmed');
  });

  it('is refused while no item names a unit and no body is set up', () => {
    for (const items of [[], draft.items.slice(1)]) {
      given(noticeDecider, ...imported({ items, body: null }))
        .when({ ...confirmNotice, bodyExists: true })
        .thenRefused('notice.no-items');
    }
  });

  it('takes a notice that does nothing but found a body', () => {
    const units = confirmNotice.units.slice(0, 2);
    given(noticeDecider, ...imported({ items: [], collectives: [] }))
      .when({ ...confirmNotice, units, groups: [] })
      .then({ ...confirmed, data: { ...confirmed.data, units, groups: [] } });
  });

  it('is refused while grave findings are open, and not for lesser ones', () => {
    const source = { start: 0, end: 1 };
    const grave = imported({
      findings: [{ code: 'parties.unread', severity: 'error', message: 'These parties were not understood', source }],
    });
    given(noticeDecider, ...grave)
      .when({ ...confirmNotice, acceptedCodes: ['numbering.gap'] })
      .thenRefused('notice.findings-open');
    given(noticeDecider, ...grave)
      .when({ ...confirmNotice, acceptedCodes: ['parties.unread'] })
      .then({ ...confirmed, data: { ...confirmed.data, acceptedCodes: ['parties.unread'] } });
  });

  it('needs a body: the one that the notice founds, or one that is there', () => {
    const bodiless = imported({ body: null });
    given(noticeDecider, ...bodiless)
      .when(confirmNotice)
      .thenRefused('notice.without-body');
    given(noticeDecider, ...bodiless)
      .when({ ...confirmNotice, bodyExists: true })
      .then(confirmed);
  });

  it('is refused while a party, a member or a unit of a collective is unresolved', () => {
    for (const missing of ['市文化广电和旅游局', '市民政局', '江北街道办事处']) {
      const units = confirmNotice.units.filter(({ canonical }) => canonical !== missing);
      given(noticeDecider, ...imported())
        .when({ ...confirmNotice, units })
        .thenRefused('notice.name-unresolved');
    }
  });

  it('is refused while a collective is unresolved', () => {
    given(noticeDecider, ...imported())
      .when({ ...confirmNotice, groups: [] })
      .thenRefused('notice.name-unresolved');
  });

  it('is refused for a collective without units, unless that is accepted', () => {
    const groups = confirmNotice.groups.map((group) => ({ ...group, unitIds: [] }));
    given(noticeDecider, ...imported({ collectives: [] }))
      .when({ ...confirmNotice, groups })
      .thenRefused('notice.collective-without-members');
    const accepted = { ...confirmNotice, groups, acceptedCodes: ['collectives.no-members'] };
    given(noticeDecider, ...imported({ collectives: [] }))
      .when(accepted)
      .then({
        ...confirmed,
        data: { ...confirmed.data, groups, acceptedCodes: accepted.acceptedCodes },
      } as NoticeEvent);
  });
});
