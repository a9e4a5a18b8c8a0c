import type { Day } from '#kernel';
import { given } from '#kernel/testing';
import { contentOf, type HeadDraft, type NoticeEvent } from '../contracts/index.ts';
import { draft } from '../testing/drafts.ts';
import { confirmed, confirmNotice, imported, importNotice, noticeId } from '../testing/notice.ts';
import type { CorrectBody, CorrectHead, WithdrawNotice } from './notice-commands.ts';
import { noticeDecider } from './notice-decider.ts';

const reason = '与原件核对。';
const head: HeadDraft = {
  title: draft.title,
  documentNumber: draft.documentNumber,
  issuer: draft.issuer,
  issuedOn: draft.issuedOn as Day,
  place: '临江市',
};
const { body } = contentOf(imported());
if (!body) throw new Error('The draft founds a body.');

const renumbered: HeadDraft = { ...head, documentNumber: '临政办发〔2025〕9号' };
const correctHead: CorrectHead = { type: 'CorrectHead', noticeId, says: renumbered, reason };
const headCorrected = {
  type: 'NoticeHeadCorrected',
  v: 1,
  data: { noticeId, ...renumbered, before: head, reason },
} satisfies NoticeEvent;

const disaster = '市应急管理局';
const says = { ...body, members: [...body.members, { name: '应急局', canonical: disaster, collective: false }] };
const correctBody: CorrectBody = { type: 'CorrectBody', noticeId, says, reason };
const bodyCorrected = {
  type: 'NoticeBodyCorrected',
  v: 1,
  data: { noticeId, says, before: body, reason },
} satisfies NoticeEvent;

const withdraw: WithdrawNotice = { type: 'WithdrawNotice', noticeId, reason };
const withdrawn = { type: 'NoticeWithdrawn', v: 1, data: { noticeId, reason } } satisfies NoticeEvent;

const decided = (...events: readonly NoticeEvent[]) => given(noticeDecider, ...imported(), ...events);

it('puts the head and the body right, and keeps what they said', () => {
  decided().when(correctHead).then(headCorrected);
  decided(headCorrected).when(correctHead).thenNothing();
  decided().when(correctBody).then(bodyCorrected);
  decided(bodyCorrected).when(correctBody).thenNothing();
});

it('keeps the place of a head that is put right without one, and takes it away only where that is said', () => {
  const { place: _, ...unplaced } = renumbered;
  decided()
    .when({ ...correctHead, says: unplaced })
    .then(headCorrected);
  decided()
    .when({ ...correctHead, says: { ...unplaced, place: null } })
    .then({ ...headCorrected, data: { ...headCorrected.data, place: null } });
});

it('takes a body away, and sets one up where none was read', () => {
  const none = { ...bodyCorrected, data: { ...bodyCorrected.data, says: null } };
  decided()
    .when({ ...correctBody, says: null })
    .then(none);
  decided(none)
    .when(correctBody)
    .then({ ...bodyCorrected, data: { ...bodyCorrected.data, before: null } });
});

it.each([correctHead, correctBody, withdraw])('is refused without a notice, a reason or a draft: $type', (command) => {
  given(noticeDecider).when(command).thenRefused('notice.unknown');
  decided()
    .when({ ...command, reason: ' ' })
    .thenRefused('notice.reason-missing');
  decided(confirmed).when(command).thenRefused('notice.draft-confirmed');
});

it('refuses a head without a title', () => {
  decided()
    .when({ ...correctHead, says: { ...head, title: ' ' } })
    .thenRefused('notice.title-missing');
});

it('refuses a body that has no name, says nothing somewhere or names a member twice', () => {
  const refusedFor = (change: Partial<typeof body>) => decided().when({ ...correctBody, says: { ...body, ...change } });
  refusedFor({ name: ' ' }).thenRefused('notice.body-unnamed');
  refusedFor({ convenor: '' }).thenRefused('notice.body-words-missing');
  refusedFor({ deputies: [''] }).thenRefused('notice.body-words-missing');
  refusedFor({ office: { name: '民政局', canonical: '' } }).thenRefused('notice.body-words-missing');
  refusedFor({ duties: [{ number: '', unit: disaster, text: '' }] }).thenRefused('notice.body-words-missing');
  refusedFor({ rules: [{ kind: 'meets', text: '' }] }).thenRefused('notice.body-words-missing');
  refusedFor({ members: [...body.members, ...body.members] }).thenRefused('notice.unit-named-twice');
});

it('withdraws a draft once, and does nothing with it after that', () => {
  decided().when(withdraw).then(withdrawn);
  decided(withdrawn).when(withdraw).thenNothing();
  for (const command of [correctHead, correctBody, confirmNotice, importNotice]) {
    decided(withdrawn).when(command).thenRefused('notice.withdrawn');
  }
});

it('confirms the corrected body: a member that was added has to mean something', () => {
  decided(bodyCorrected).when(confirmNotice).thenRefused('notice.name-unresolved');
  const units = [...confirmNotice.units, { canonical: disaster, unitId: 'u9' as never }];
  decided(bodyCorrected)
    .when({ ...confirmNotice, units })
    .then({ ...confirmed, data: { ...confirmed.data, units } });
});

it('concerns whoever puts one part right when that part was put right meanwhile, and not when another was', () => {
  const isStale = (since: NoticeEvent, command: Parameters<NonNullable<typeof noticeDecider.concerns>>[1]) =>
    noticeDecider.concerns?.(since, command);
  const removeItem = { type: 'RemoveItem', noticeId, index: 1, reason } as const;
  const restored = { type: 'NoticeItemRestored', v: 1, data: { noticeId, index: 1, reason } } as const;
  expect([isStale(headCorrected, correctHead), isStale(bodyCorrected, correctHead)]).toEqual([true, false]);
  expect([isStale(bodyCorrected, correctBody), isStale(headCorrected, correctBody)]).toEqual([true, false]);
  expect([isStale(restored, removeItem), isStale(restored, { ...removeItem, index: 2 })]).toEqual([true, false]);
  for (const command of [correctHead, correctBody, removeItem]) expect(isStale(withdrawn, command)).toBe(true);
  expect(isStale(restored, confirmNotice)).toBe(true);
});
