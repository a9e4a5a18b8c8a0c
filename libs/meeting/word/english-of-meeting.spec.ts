import type { UnitId } from '#kernel';
import { openedAs, proposed, untilDrafted, untilIssued } from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import { englishContent } from './english-of-meeting.ts';
import { englishTemplate } from './english-template.ts';
import type { MinutesSource } from './minutes-of-meeting.ts';

const source = (history: typeof untilIssued): MinutesSource => ({
  meeting: documentAfter(history),
  body: { name: '养老服务联席会议', timeZone: 'Asia/Shanghai', members: [] },
  units: { health: '市卫生健康委员会' } as Record<UnitId, string>,
});
const alone = { previous: null, next: null };
const nobody = () => null;

it('says who was there, what was agreed, and when', () => {
  expect(englishContent(source(untilIssued), alone, nobody)).toMatchObject({
    number: '1',
    held: '5 March 2026',
    attendees: [{ unit: 'finance' }, { unit: '市卫生健康委员会' }],
    apologies: [],
    inAttendance: [{ unit: 'audit' }],
    items: [{ lead: '市卫生健康委员会', units: ['finance'], due: '30 June 2026' }],
    madeOn: '2026-03-08',
  });
});

it('says where a deputy chaired', () => {
  const history = untilIssued.map((event) => (event.type === 'MeetingOpened' ? openedAs('deputy') : event));
  const chairOf = (of: typeof untilIssued) => englishContent(source(of), alone, () => '周明远')?.chair;
  expect([chairOf(untilIssued), chairOf(history)]).toEqual(['周明远', '周明远 (deputy convenor)']);
});

it('is a draft until the minutes are issued, and nothing before there are any', () => {
  expect(englishContent(source(untilDrafted), alone, nobody)?.number).toBeNull();
  expect(englishContent(source([proposed]), alone, nobody)).toBeNull();
});

it('names the meeting before with its minutes, and the one that follows', () => {
  const previous = documentAfter(untilIssued);
  const next = documentAfter([proposed]);
  expect(englishContent(source(untilIssued), { previous, next }, nobody)).toMatchObject({
    previous: { held: '5 March 2026', issued: { number: '1', date: '8 March 2026' } },
    next: { meeting: previous.title, date: '5 March 2026' },
  });
});

it('calls body, meeting and units what the template calls them in English, and no person', () => {
  const { title } = documentAfter(untilIssued);
  const names = {
    养老服务联席会议: 'Joint Meeting on Care',
    [title]: 'First Meeting',
    市卫生健康委员会: 'Health Commission',
    周明远: 'Chair',
  };
  const content = englishContent(source(untilIssued), alone, () => '周明远', { ...englishTemplate, names });
  expect(content).toMatchObject({
    bodyName: 'Joint Meeting on Care',
    meeting: 'First Meeting',
    chair: '周明远',
    attendees: [{ unit: 'finance' }, { unit: 'Health Commission' }],
    items: [{ lead: 'Health Commission' }],
  });
});
