import type { BodyId } from '#kernel';
import { given } from '#kernel/testing';
import type { NoticeEvent } from '../contracts/index.ts';
import { draft } from '../testing/drafts.ts';
import { confirmed, confirmNotice, imported } from '../testing/notice.ts';
import { noticeDecider } from './notice-decider.ts';

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
      .when({ ...confirmNotice, bodyName: '全民阅读工作联席会议' })
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

it('is refused for a code that no finding has, and takes one of an earlier reader that the draft has', () => {
  given(noticeDecider, ...imported())
    .when({ ...confirmNotice, acceptedCodes: ['parties.unraed'] })
    .thenRefused('notice.finding-unknown');
  const source = { start: 0, end: 1 };
  const earlier = {
    code: 'parties.earlier' as never,
    severity: 'error' as const,
    message: 'Of an earlier reader',
    source,
  };
  given(noticeDecider, ...imported({ findings: [earlier] }))
    .when({ ...confirmNotice, acceptedCodes: ['parties.earlier'] })
    .then({ ...confirmed, data: { ...confirmed.data, acceptedCodes: ['parties.earlier'] } });
});

it('needs a body: the one that the notice founds, or one that is there', () => {
  const bodiless = imported({ body: null });
  given(noticeDecider, ...bodiless)
    .when(confirmNotice)
    .thenRefused('notice.without-body');
  given(noticeDecider, ...bodiless)
    .when({ ...confirmNotice, bodyName: '全民阅读工作联席会议' })
    .then(confirmed);
});

it('is refused for a body of another name than the one that the notice founds, unless a person says that both are one', () => {
  const other = { ...confirmNotice, bodyName: '养老服务联席会议' };
  given(noticeDecider, ...imported())
    .when(other)
    .thenRefused('notice.other-body');
  given(noticeDecider, ...imported())
    .when({ ...other, bodyName: '全民阅读工作联席会议' })
    .then(confirmed);
  const acceptedCodes = ['notice.other-body'];
  given(noticeDecider, ...imported())
    .when({ ...other, acceptedCodes })
    .then({ ...confirmed, data: { ...confirmed.data, acceptedCodes } });
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

it('is refused while a duty of the body is no member’s, unless it is accepted as left out', () => {
  const stranger = imported({
    body: draft.body && {
      ...draft.body,
      duties: [{ number: '（二）', unit: '市气象局', name: '气象局', text: '预报天气。' }],
    },
  });
  given(noticeDecider, ...stranger)
    .when(confirmNotice)
    .thenRefused('notice.duty-of-stranger');
  const acceptedCodes = ['body.duty-of-stranger'];
  given(noticeDecider, ...stranger)
    .when({ ...confirmNotice, acceptedCodes })
    .then({ ...confirmed, data: { ...confirmed.data, acceptedCodes } });
});
