import type { BodyId, Day } from '#kernel';
import { given } from '#kernel/testing';
import type { NoticeEvent, NoticeRefusal } from '../contracts/index.ts';
import { draft } from '../testing/drafts.ts';
import { confirmed, confirmNotice, imported, importNotice, noticeId } from '../testing/notice.ts';
import type { AddItem, CorrectItem, ItemWords, RemoveItem, RestoreItem } from './notice-commands.ts';
import { noticeDecider } from './notice-decider.ts';

const office = '市文化广电和旅游局';
const read: ItemWords = {
  heading: '建设社区书屋',
  text: '建设社区书屋。',
  units: [
    { name: '文旅局', canonical: office, role: 'responsible', collective: false },
    { name: '各街道办事处', canonical: '各街道办事处', role: 'local', collective: true },
  ],
  dueKind: 'date',
  dueOn: '2025-12-31' as Day,
  dueText: '2025年12月底前',
};
const says: ItemWords = { ...read, units: [{ name: '文旅局', canonical: office, role: 'lead', collective: false }] };
const reason = '文旅局是牵头单位。';

const correct: CorrectItem = { type: 'CorrectItem', noticeId, index: 1, says, reason };
const corrected = {
  type: 'NoticeItemCorrected',
  v: 1,
  data: { noticeId, index: 1, ...says, units: [...says.units], before: { ...read, units: [...read.units] }, reason },
} satisfies NoticeEvent;

const add: AddItem = { type: 'AddItem', noticeId, path: ['一', '3'], says, start: 20, end: 30, reason };
const added = {
  type: 'NoticeItemAdded',
  v: 1,
  data: { noticeId, index: 3, path: ['一', '3'], ...says, units: [...says.units], start: 20, end: 30, reason },
} satisfies NoticeEvent;

const remove: RemoveItem = { type: 'RemoveItem', noticeId, index: 1, reason };
const removed = {
  type: 'NoticeItemRemoved',
  v: 1,
  data: { noticeId, index: 1, before: corrected.data.before, reason },
} satisfies NoticeEvent;

const restore: RestoreItem = { type: 'RestoreItem', noticeId, index: 1, reason: '误删。' };
const decided = (...events: readonly NoticeEvent[]) => given(noticeDecider, ...imported(), ...events);

it('keeps what was read beside what the office says', () => {
  decided().when(correct).then(corrected);
});

it('corrects a correction, and keeps what the item said until then', () => {
  const again = { ...says, heading: '书屋' };
  decided(corrected)
    .when({ ...correct, says: again })
    .then({
      ...corrected,
      data: { ...corrected.data, ...again, units: [...says.units], before: { ...says, units: [...says.units] } },
    });
});

it('adds an item under the next number, and takes what is none away', () => {
  decided().when(add).then(added);
  decided().when(remove).then(removed);
});

it('gives the number of a removed item to no other', () => {
  decided(added, { ...removed, data: { ...removed.data, index: 3 } })
    .when({ ...add, start: 40, end: 50 })
    .then({ ...added, data: { ...added.data, index: 4, start: 40, end: 50 } });
});

it('changes nothing when the same is said, added or removed again', () => {
  decided()
    .when({ ...correct, says: read })
    .thenNothing();
  decided(corrected).when(correct).thenNothing();
  decided(added).when(add).thenNothing();
  decided(removed).when(remove).thenNothing();
});

it('is refused for a notice that nobody imported, and once it is confirmed', () => {
  for (const command of [correct, add, remove, restore]) {
    given(noticeDecider).when(command).thenRefused('notice.unknown');
    decided(confirmed).when(command).thenRefused('notice.draft-confirmed');
  }
});

it('is refused without a reason', () => {
  for (const command of [correct, add, remove, restore]) {
    decided()
      .when({ ...command, reason: ' ' })
      .thenRefused('notice.reason-missing');
  }
});

it('is refused for an item that there is not, and corrected once it is put back where it was removed', () => {
  for (const index of [0, 3]) {
    decided()
      .when({ ...correct, index })
      .thenRefused('notice.item-unknown');
    decided()
      .when({ ...remove, index })
      .thenRefused('notice.item-unknown');
    decided()
      .when({ ...restore, index })
      .thenRefused('notice.item-unknown');
  }
  decided(removed).when(correct).thenRefused('notice.item-removed');
});

it('is refused for an item that comes from no place, or from beyond the text', () => {
  decided()
    .when({ ...add, end: 20 })
    .thenRefused('notice.item-place-unreadable');
  decided()
    .when({ ...add, end: 101 })
    .thenRefused('notice.item-place-beyond');
  const whole = { ...added, data: { ...added.data, end: 100 } };
  decided()
    .when({ ...add, end: 100 })
    .then(whole);
});

it('is refused for a place that encloses another item, and takes a second task of the same sentence', () => {
  decided()
    .when({ ...add, start: 0, end: 11 })
    .thenRefused('notice.item-place-taken');
  decided()
    .when({ ...add, start: 0, end: 10 })
    .then({ ...added, data: { ...added.data, start: 0, end: 10 } });
});

it('takes any end where the length of the text was not kept', () => {
  const earlier = imported().map((event) =>
    event.type === 'NoticeImported' ? { ...event, data: { ...event.data, textLength: null } } : event,
  );
  given(noticeDecider, ...earlier)
    .when({ ...add, end: 5_000 })
    .then({ ...added, data: { ...added.data, end: 5_000 } });
});

const [unit] = says.units;
it.each<[string, Partial<ItemWords>, NoticeRefusal]>([
  ['without a text', { text: ' ' }, 'notice.item-text-missing'],
  ['with a unit without a name', { units: unit ? [{ ...unit, canonical: '' }] : [] }, 'notice.unit-unnamed'],
  ['with a unit twice', { units: unit ? [unit, { ...unit, role: 'local' }] : [] }, 'notice.unit-named-twice'],
  ['with a date without a day', { dueOn: null }, 'notice.due-unclear'],
  ['with a day that is for ever', { dueKind: 'long-term' }, 'notice.due-unclear'],
  ['with a day of years before the notice', { dueOn: '2023-12-31' as Day }, 'notice.due-before-issue'],
  ['with words of a deadline of no kind', { dueKind: null, dueOn: null }, 'notice.due-unclear'],
])('is refused %s', (_, change, code) => {
  decided()
    .when({ ...correct, says: { ...says, ...change } })
    .thenRefused(code);
  decided()
    .when({ ...add, says: { ...says, ...change } })
    .thenRefused(code);
});

it('lets the same file be imported again, and changes nothing', () => {
  decided(corrected, added).when(importNotice).thenNothing();
});

describe('the confirmation', () => {
  const grave = imported({
    findings: [
      {
        code: 'parties.unread',
        severity: 'error',
        message: 'These parties were not understood',
        source: { start: 4, end: 9 },
      },
    ],
  });
  const elsewhere = { ...added, data: { ...added.data, start: 20, end: 30 } };

  it('goes by the corrected draft: what the office removed asks for no unit', () => {
    const units = confirmNotice.units.slice(0, 2);
    given(noticeDecider, ...imported({ collectives: [] }), removed)
      .when({ ...confirmNotice, units, groups: [] })
      .then({ ...confirmed, data: { ...confirmed.data, units, groups: [] } });
  });

  it('is refused while a unit that the office named is unresolved', () => {
    const named = {
      ...says,
      units: [{ name: '书协', canonical: '市书法家协会', role: 'lead' as const, collective: false }],
    };
    decided({ ...corrected, data: { ...corrected.data, ...named } })
      .when(confirmNotice)
      .thenRefused('notice.name-unresolved');
  });

  it.each([
    ['corrected', corrected],
    ['removed', removed],
    ['added', { ...added, data: { ...added.data, start: 0, end: 10 } }],
  ])('is no longer held up by a finding in an item that was %s', (_, event) => {
    given(noticeDecider, ...grave, event)
      .when(confirmNotice)
      .then(confirmed);
  });

  it('is held up by a finding that reaches beyond the item', () => {
    const wide = { code: 'decode.damaged', severity: 'error', message: '…', source: { start: 4, end: 11 } } as const;
    given(noticeDecider, ...imported({ findings: [wide] }), corrected)
      .when(confirmNotice)
      .thenRefused('notice.findings-open');
  });

  it('is held up again when what answered the finding was added and taken away', () => {
    const around = { ...added, data: { ...added.data, start: 0, end: 10 } };
    given(noticeDecider, ...grave, around, { ...removed, data: { ...removed.data, index: 3 } })
      .when(confirmNotice)
      .thenRefused('notice.findings-open');
  });

  it('is held up by a finding elsewhere', () => {
    given(noticeDecider, ...grave, elsewhere)
      .when(confirmNotice)
      .thenRefused('notice.findings-open');
  });

  it('is refused where everything was removed, and no body is set up', () => {
    given(noticeDecider, ...imported({ body: null, items: draft.items.slice(0, 1) }), removed)
      .when({ ...confirmNotice, bodyName: '全民阅读工作联席会议', bodyId: 'b1' as BodyId })
      .thenRefused('notice.no-items');
  });
});
