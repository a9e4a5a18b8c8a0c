import { given } from '#kernel/testing';
import { correctedItems, type NoticeEvent } from '../contracts/index.ts';
import { confirmNotice, imported, noticeId } from '../testing/notice.ts';
import { noticeDecider } from './notice-decider.ts';

const item = { noticeId, index: 1 } as const;
const restore = { type: 'RestoreItem', ...item, reason: '误删。' } as const;
const remove = { type: 'RemoveItem', ...item, reason: '重复。' } as const;
const [read] = correctedItems(imported());
if (!read) throw new Error('The draft has items.');
const { heading, text, units, dueKind, dueOn, dueText } = read;
const before = { heading, text, units, dueKind, dueOn, dueText };

const removed: NoticeEvent = { type: 'NoticeItemRemoved', v: 1, data: { ...item, before, reason: '重复。' } };
const restored: NoticeEvent = { type: 'NoticeItemRestored', v: 1, data: { ...item, reason: '误删。' } };
const corrected: NoticeEvent = {
  type: 'NoticeItemCorrected',
  v: 1,
  data: { ...item, ...before, heading: '书屋', before, reason: '核对。' },
};

it('puts back what was removed, once, and nothing else', () => {
  given(noticeDecider, ...imported(), removed)
    .when(restore)
    .then(restored);
  given(noticeDecider, ...imported(), removed, restored)
    .when(restore)
    .thenNothing();
  given(noticeDecider, ...imported())
    .when(restore)
    .thenNothing();
  given(noticeDecider, ...imported(), removed, restored)
    .when(remove)
    .then(removed);
});

it('puts back what the office had made of it', () => {
  const [again] = correctedItems([...imported(), corrected, removed, restored]);
  expect(again?.heading).toBe('书屋');
});

it('asks again what was answered by taking the item away, when it is put back as it was read', () => {
  const unread = { code: 'parties.unread', severity: 'error', message: '…', source: { start: 4, end: 9 } } as const;
  const grave = imported({ findings: [unread] });
  given(noticeDecider, ...grave, removed, restored)
    .when(confirmNotice)
    .thenRefused('notice.findings-open');
  given(noticeDecider, ...grave, corrected, removed, restored)
    .when({ ...confirmNotice, acceptedCodes: [] })
    .then({
      type: 'NoticeConfirmed',
      v: 1,
      data: {
        ...{ noticeId, bodyId: confirmNotice.bodyId, acceptedCodes: [] },
        ...{ units: [...confirmNotice.units], groups: [...confirmNotice.groups] },
      },
    });
});
