import { fold } from '#kernel';
import type { MeetingEvent } from '../contracts/index.ts';
import { corrected, correctionDrafted } from '../testing/corrections.ts';
import { issued, untilDrafted, untilIssued } from '../testing/meeting.ts';
import { meetingDecider } from './meeting-decider.ts';
import type { MeetingState } from './meeting-state.ts';

// What is in the log has happened; what speaks of something that never did changes nothing.

const after = (...events: readonly MeetingEvent[]): MeetingState => fold(meetingDecider, events);

it('does not issue minutes that nobody signed', () => {
  expect(after(...untilDrafted, issued)).toEqual(after(...untilDrafted));
});

it('consents to no correction and issues none that was not drafted', () => {
  expect(after(...untilIssued, corrected.consented, corrected.issued)).toEqual(after(...untilIssued));
});

it('lets the resolutions stand when what is corrected is none of them', () => {
  const before = after(...untilIssued);
  const { consented, issued: correctionIssued } = corrected;
  const state = after(...untilIssued, correctionDrafted({ resolutionId: 'none' }), consented, correctionIssued);
  if (before.phase !== 'issued' || state.phase !== 'issued') throw new Error('The minutes are issued.');
  expect(state.standing).toEqual(before.standing);
  expect(state.corrections.get('c1')?.issued).toMatchObject({ year: null, number: 2 });
});
