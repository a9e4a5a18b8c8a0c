import type { MeetingEvent } from '../contracts/index.ts';
import {
  attended,
  canteen,
  countersigned,
  finance,
  health,
  meetingId,
  proposed,
  resolution,
  topicPut,
  untilDrafted,
  untilIssued,
  untilOpen,
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
  expect(documentAfter(untilOpen).opening).toMatchObject({ position: 103, heldOn: '2026-03-05' });
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
    issued: { number: 1, minutesNumber: '第1期', issuedOn: '2026-03-08' },
  });
});

it('stops at an event of a meeting that nobody proposed', () => {
  const event = recorded(attended(finance, 'present'), 4);
  expect(() => meetingsProjection.evolve(null, event, `meeting/${meetingId}`)).toThrow('which is not proposed');
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
