import { officialDays, WorkingCalendar } from '#calendar';
import { presetRules, type RulesVersion } from '#directory/contracts';
import type { Day, Instant } from '#kernel';
import type { MeetingDocument } from '../contracts/index.ts';
import { proposed, untilDrafted, untilIssued, untilOpen } from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import { limitsOfMinutes } from './minutes-limits.ts';

const calendar = new WorkingCalendar(officialDays);

/** The sample meeting was held on Thursday, 5 March; what it did that day is recorded that day. */
const limits = (meeting: MeetingDocument, day: string, rules: readonly RulesVersion[] = []) =>
  limitsOfMinutes(meeting, { calendar, rules, timeZone: 'Asia/Shanghai', day: day as Day });

it('counts them in working days after the meeting', () => {
  expect(limits(documentAfter(untilOpen), '2026-03-05')).toEqual({
    draftBy: { day: '2026-03-06', assumed: false, state: 'running' },
    issueBy: { day: '2026-03-09', assumed: false, state: 'running' },
  });
});

it('has none before the meeting opens', () => {
  expect(limits(documentAfter([proposed]), '2026-03-05')).toBeNull();
});

it('says that they are late when the day has passed, and kept when it was done by then', () => {
  expect(limits(documentAfter(untilOpen), '2026-03-09')).toMatchObject({
    draftBy: { state: 'late' },
    issueBy: { state: 'running' },
  });
  expect(limits(documentAfter(untilIssued), '2026-12-31')).toMatchObject({
    draftBy: { state: 'kept' },
    issueBy: { state: 'kept' },
  });
});

it('goes by the day on which the first draft and the issue were recorded, not by the date on the document', () => {
  const { minutes, ...meeting } = documentAfter(untilIssued);
  if (!minutes?.issued) throw new Error('The sample is not issued.');
  const at = '2026-03-10T01:00:00.000Z' as Instant;
  const late = { ...minutes, firstDraftedAt: at, issued: { ...minutes.issued, at } };
  expect(limits({ ...meeting, minutes: late }, '2026-03-10')).toMatchObject({
    draftBy: { state: 'late' },
    issueBy: { state: 'late' },
  });
  const redrafted = { ...minutes, draftedAt: at, issued: null };
  expect(limits({ ...meeting, minutes: redrafted }, '2026-03-10')).toMatchObject({ draftBy: { state: 'kept' } });
});

it('goes by the rules in force on the day of the meeting, and says when a year is not announced', () => {
  const minutes = { ...presetRules.minutes, draftWithin: 3, issueWithin: 220 };
  const rules: readonly RulesVersion[] = [
    { ...presetRules, inForceFrom: '2026-01-01' as Day, minutes },
    { ...presetRules, inForceFrom: '2026-03-06' as Day },
  ];
  expect(limits(documentAfter(untilDrafted), '2026-03-05', rules)).toMatchObject({
    draftBy: { day: '2026-03-10', assumed: false },
    issueBy: { assumed: true },
  });
});
