import type { UnitId, UserId } from '#kernel';
import { headingOf, type MeetingEvent } from '../contracts/index.ts';
import {
  closed,
  countersigned,
  drafted,
  finance,
  meetingId,
  openedAs,
  proposed,
  untilDrafted,
  untilIssued,
  untilSigned,
  untilTaken,
} from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import { type MinutesSource, minutesContent } from './minutes-of-meeting.ts';

const source = (history: readonly MeetingEvent[]): MinutesSource => ({
  meeting: documentAfter(history),
  body: {
    name: '临江市养老服务工作联席会议',
    timeZone: 'Asia/Shanghai',
    members: ['finance', 'health'] as UnitId[],
  },
  units: { finance: '市财政局', health: '市卫生健康委员会' } as Record<UnitId, string>,
});

const nameOf = (userId: UserId): string | null => (userId === 'convenor' ? '周明远' : null);

it('prints issued minutes with number, opening formula, units and due days', () => {
  expect(minutesContent(source(untilIssued), nameOf)).toMatchObject({
    bodyName: '临江市养老服务工作联席会议',
    numberLine: '第1期',
    date: '2026年3月8日',
    title: '第一次联席会议纪要',
    opening: '2026年3月5日，召集人周明远在市政府二楼会议室主持召开第一次联席会议。现纪要如下：',
    resolutions: [{ lead: '市卫生健康委员会', units: ['市财政局'], due: '2026年6月30日' }],
    copiesTo: ['市财政局', '市卫生健康委员会'],
    draft: false,
    version: 1,
    logPosition: 100 + untilIssued.length - 1,
  });
});

it('says as what somebody chaired', () => {
  const history = untilIssued.map((event) => (event.type === 'MeetingOpened' ? openedAs('deputy') : event));
  expect(minutesContent(source(history), nameOf)?.opening).toMatch(/^2026年3月5日，副召集人周明远在/);
});

it('lists who was there by kind, and keeps the id of a unit that has no name', () => {
  expect(minutesContent(source(untilIssued), nameOf)?.attendance).toEqual([
    {
      label: '出席',
      people: [
        { unit: '市财政局', name: '' },
        { unit: '市卫生健康委员会', name: '' },
      ],
    },
    { label: '请假', people: [] },
    { label: '列席', people: [{ unit: 'audit', name: '' }] },
  ]);
});

it('says of an excused unit who stood in for it, where that is known', () => {
  const excused = (proxy: string): MeetingEvent => ({
    type: 'AttendanceRecorded',
    v: 1,
    data: { meetingId, unitId: finance, attendance: 'excused', delegate: null, proxy: proxy as UserId },
  });
  const people = (proxy: string) =>
    minutesContent(source([...untilTaken, excused(proxy), closed, drafted(1)]), nameOf)?.attendance[1]?.people;
  expect(people('convenor')).toEqual([{ unit: '市财政局', name: '（周明远代会）' }]);
  expect(people('nobody')).toEqual([{ unit: '市财政局', name: '' }]);
});

it('calls them a draft without a number until they are issued', () => {
  for (const history of [untilDrafted, untilSigned]) {
    expect(minutesContent(source(history), nameOf)).toMatchObject({ numberLine: '第　期（第1稿）', draft: true });
  }
});

it('prints remarks and leaves out blank ones', () => {
  const remark = [...untilDrafted, countersigned(finance, 1, '经费另议。'), countersigned('health' as UnitId, 1, ' ')];
  expect(minutesContent(source(remark), nameOf)?.remarks).toEqual([{ unit: '市财政局', text: '经费另议。', on: null }]);
});

it('prints what a remark is about by the number of the resolution', () => {
  const remark = [...untilDrafted, countersigned(finance, 1, '时限过紧。', 'r1')];
  expect(minutesContent(source(remark), nameOf)?.remarks).toEqual([{ unit: '市财政局', text: '时限过紧。', on: 1 }]);
});

it('prints a resolution that was put down in one line without the heading that was made of it', () => {
  const text = '6月底前每个街道建成两家。逾期的说明原因。';
  const oneLine = untilIssued.map(
    (event): MeetingEvent =>
      event.type === 'ResolutionAdopted'
        ? { ...event, data: { ...event.data, text, heading: headingOf(text) } }
        : event,
  );
  expect(minutesContent(source(oneLine), nameOf)?.resolutions).toMatchObject([{ number: 1, heading: '', text }]);
  expect(minutesContent(source(untilIssued), nameOf)?.resolutions).toMatchObject([{ heading: '加快助餐点建设' }]);
});

it('has nothing to print before there is a draft', () => {
  expect(minutesContent(source([proposed]), nameOf)).toBeNull();
});
