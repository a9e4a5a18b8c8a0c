import type { MeetingEvent } from '../contracts/index.ts';
import { corrected, correctionDrafted, untilCorrected } from '../testing/corrections.ts';
import {
  agreed,
  attended,
  audit,
  canteen,
  closed,
  countersigned,
  deferred,
  drafted,
  finance,
  health,
  invited,
  meetingId,
  opened,
  proposed,
  resolution,
  settled,
  taken,
  topic,
  topicPut,
  untilAgreed,
  untilDrafted,
  untilIssued,
  untilOpen,
  untilTaken,
} from '../testing/meeting.ts';
import { documentAfter, recorded } from '../testing/recorded.ts';
import { meetingsProjection } from './meetings.projection.ts';

it('keeps a meeting under its id and under its body', () => {
  expect(meetingsProjection.keys(recorded(proposed, 0))).toEqual(['meeting/m1', 'body/b1/m1']);
  expect(meetingsProjection.keys({ ...recorded(proposed, 0), type: 'ItemRegistered' })).toEqual([]);
});

it('shows a topic that was put anew once, at its place', () => {
  if (topicPut.type !== 'AgendaItemPut') throw new Error('The sample is no topic.');
  const other = { ...topicPut, data: { ...topicPut.data, topicId: 't2' } };
  const anew = { ...topicPut, data: { ...topicPut.data, title: '另一题目' } };
  const { agenda } = documentAfter([proposed, topicPut, other, anew]);
  expect(agenda.map(({ topicId, title }) => [topicId, title])).toEqual([
    ['t1', '另一题目'],
    ['t2', '助餐点进度'],
  ]);
});

it('remembers where the log stood when the meeting opened', () => {
  expect(documentAfter(untilOpen).opening).toMatchObject({ position: 105, heldOn: '2026-03-05' });
});

it('shows issued minutes with their number, who agreed and who signed', () => {
  const meeting = documentAfter(untilIssued);
  expect(meeting.phase).toBe('issued');
  expect(meeting.revision).toBe(untilIssued.length - 1);
  expect(meeting.resolutions).toHaveLength(1);
  expect(meeting.resolutions[0]?.itemIds).toEqual([canteen]);
  expect(meeting.minutes).toMatchObject({
    version: 1,
    signedBy: 'convenor',
    countersignatures: [
      { unitId: 'finance', remark: null },
      { unitId: 'health', remark: null },
    ],
    issued: { number: 1, year: null, minutesNumber: '第1期', issuedOn: '2026-03-08' },
  });
});

it('stops at an event of a meeting that nobody proposed', () => {
  const event = recorded(attended(finance, 'present'), 4);
  expect(() => meetingsProjection.evolve(null, event, `meeting/${meetingId}`)).toThrow('which is not proposed');
});

it('shows the agenda in the order that was settled, and what became of every topic', () => {
  const spot: MeetingEvent = { ...topic('t9'), type: 'TopicAdded', v: 1 } as MeetingEvent;
  const settledSo = [proposed, topicPut, topic('t2'), topic('t3'), settled('t3', 't1'), agreed, invited, opened];
  const { agenda, settlement, agreedBy } = documentAfter([
    ...settledSo,
    spot,
    taken('t9', true),
    deferred('t3', '缓议。'),
    taken('t1'),
  ]);
  expect(
    agenda.map(({ topicId, taken: at, outOfOrder, deferral, onTheSpot }) => [
      topicId,
      at,
      outOfOrder,
      deferral,
      onTheSpot,
    ]),
  ).toEqual([
    ['t3', null, false, '缓议。', false],
    ['t1', 2, false, null, false],
    ['t9', 1, true, null, true],
  ]);
  expect([settlement, agreedBy]).toEqual([{ settledOn: '2026-03-02', unitIds: [finance, health] }, 'convenor']);
});

it('takes back settlement and agreement when a topic is put afterwards', () => {
  const changed = documentAfter([...untilAgreed, topic('t2')]);
  expect(changed).toMatchObject({ phase: 'proposed', settlement: null, agreedBy: null });
  expect(documentAfter([...untilAgreed, topic('t2'), settled('t2')])).toMatchObject({
    phase: 'settled',
    agreedBy: null,
  });
});

it('names who was absent', () => {
  const absence: MeetingEvent = { type: 'AbsenceRecorded', v: 1, data: { meetingId, unitId: audit } };
  expect(documentAfter([...untilTaken, absence, closed])).toMatchObject({ phase: 'closed', absent: [audit] });
});

it('keeps every remark, also when the countersignature has to be given anew', () => {
  const { minutes } = documentAfter([...untilDrafted, countersigned(finance, 1, '时限过紧。', 'r1'), drafted(2)]);
  expect(minutes).toMatchObject({
    ...{ version: 2, countersignatures: [] },
    remarks: [{ unitId: finance, version: 1, text: '时限过紧。', remarkOn: 'r1' }],
  });
});

it('lists corrections beside minutes that stay as they are, each naming the minutes that it corrects', () => {
  const before = documentAfter(untilIssued);
  const { corrections, minutes, resolutions, phase } = documentAfter(untilCorrected);
  expect({ minutes, resolutions, phase }).toEqual({
    ...{ minutes: before.minutes, resolutions: before.resolutions, phase: 'issued' },
  });
  expect(corrections).toMatchObject([
    { correctionId: 'c1', corrects: '第1期', consentedBy: 'convenor', issued: { minutesNumber: '第2期' } },
  ]);
  const redrafted = documentAfter([
    ...untilIssued,
    corrected.drafted,
    correctionDrafted({ version: 2, reason: '另由。' }),
  ]);
  expect(redrafted.corrections).toMatchObject([{ version: 2, reason: '另由。', consentedBy: null, issued: null }]);
});

it('stops at a correction that nobody drafted', () => {
  expect(() => documentAfter([...untilIssued, corrected.consented])).toThrow('c1, which is not drafted');
});

it('shows an amended resolution in its place, as the next version, without the agreement of those it names', () => {
  const words = { ...resolution, unitIds: [], text: '五月底前完成。' };
  const amended: MeetingEvent = { type: 'ResolutionAmended', v: 1, data: { ...words, number: 1, version: 2 } };
  const plain: MeetingEvent = { type: 'ResolutionAdopted', v: 1, data: { ...words, text: '限期完成。', number: 1 } };
  const before = untilDrafted.map((event) => (event.type === 'ResolutionAdopted' ? plain : event));
  const { resolutions, minutes } = documentAfter([...before, countersigned(finance), countersigned(health), amended]);
  expect(resolutions.map(({ text }) => text)).toEqual(['五月底前完成。']);
  expect(minutes).toMatchObject({ version: 2, countersignatures: [{ unitId: 'finance' }] });
});
