import fc from 'fast-check';
import { type Day, fold, isRefusal } from '#kernel';
import { repeatsQuietly } from '#kernel/testing';
import { isRepresented, type MeetingEvent } from '../contracts/index.ts';
import { command, course, history } from '../testing/commands.ts';
import { documentAfter } from '../testing/recorded.ts';
import type { MeetingCommand } from './meeting-commands.ts';
import { meetingDecider } from './meeting-decider.ts';
import type { MeetingState } from './meeting-state.ts';

const play = (commands: readonly MeetingCommand[]): readonly MeetingEvent[] => {
  const log: MeetingEvent[] = [];
  for (const command of commands) {
    const decision = meetingDecider.decide(command, fold(meetingDecider, log));
    if (!isRefusal(decision)) log.push(...decision.events);
  }
  return log;
};

/** What holds in every state that rules can lead to. */
const isLegal = (state: MeetingState): boolean => {
  if (!('resolutions' in state)) return true;
  const numbers = [...state.resolutions.values()].map(({ number }) => number);
  if (numbers.some((number, index) => number !== index + 1)) return false;
  if ([...state.course.keys()].some((topicId) => !state.agenda.has(topicId))) return false;
  if (state.phase !== 'open' && state.course.size < state.agenda.size) return false;
  const present = [...state.attendees.values()].filter(isRepresented);
  if (state.phase !== 'open' && present.length === 0) return false;
  if (!('signedBy' in state)) return true;
  if (state.signedBy !== state.chair) return false;
  if (!present.every(({ unitId }) => state.countersigned.has(unitId))) return false;
  if (state.phase !== 'issued') return true;
  return state.issue.issuedOn >= (state.signedOn ?? '') && [...state.corrections.values()].every(isConsented(state));
};

/** A correction is issued with the chair's consent alone, and one of a resolution is under way at a time. */
const isConsented =
  ({ chair, corrections }: Extract<MeetingState, { readonly phase: 'issued' }>) =>
  ({ draft, consent, issued }: typeof corrections extends ReadonlyMap<string, infer One> ? One : never): boolean => {
    const underWay = [...corrections.values()].filter(
      (other) => other.issued === null && other.draft.resolutionId === draft.resolutionId,
    );
    const isInOrder = issued === null || (consent !== null && issued.issuedOn >= (consent.consentedOn ?? ''));
    return isInOrder && (consent === null || consent.consentedBy === chair) && underWay.length <= 1;
  };

it('never throws, stays legal, and writes nothing when a command is repeated', () => {
  fc.assert(
    fc.property(history, command, (commands, next) => {
      const state = fold(meetingDecider, play(commands));
      expect(isLegal(state)).toBe(true);
      expect(repeatsQuietly(meetingDecider, state, next)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

it('leaves issued minutes as they are, whatever comes after', () => {
  const issue = course.findIndex(({ type }) => type === 'IssueMinutes');
  const issued = play(course.slice(0, issue + 1));
  const frozen = ({ minutes, resolutions, attendance, absent }: ReturnType<typeof documentAfter>) => ({
    ...{ minutes, resolutions, attendance, absent },
  });
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      const later = play([...course.slice(0, issue + 1), ...commands]);
      expect(frozen(documentAfter(later))).toEqual(frozen(documentAfter(issued)));
    }),
  );
});

it('shows in the document what the decider knows', () => {
  fc.assert(
    fc.property(history, (commands) => {
      const log = play(commands);
      if (log.length === 0) return;
      const state = fold(meetingDecider, log);
      if (state.phase === 'unproposed') return;
      const document = documentAfter(log);
      expect([document.phase, document.agenda.map(({ topicId }) => topicId)]).toEqual([
        state.phase,
        [...state.agenda.keys()],
      ]);
      if ('attendees' in state) {
        expect(document.attendance.map(({ unitId }) => unitId)).toEqual([...state.attendees.keys()]);
        expect(document.absent.filter((unitId) => state.attendees.has(unitId))).toEqual([]);
        expect(document.resolutions).toEqual(
          [...state.resolutions.values()].map(({ meetingId: _, ...shown }) => shown),
        );
      }
      if ('countersigned' in state) {
        expect(document.minutes?.version).toBe(state.version);
        expect(document.minutes?.countersignatures.map(({ unitId }) => unitId)).toEqual([
          ...state.countersigned.keys(),
        ]);
      }
      if (state.phase === 'issued') {
        expect(document.corrections.map(({ consentedBy, issued }) => [consentedBy, issued !== null])).toEqual(
          [...state.corrections.values()].map(({ consent, issued }) => [consent?.consentedBy ?? null, issued !== null]),
        );
      }
    }),
  );
});

it('reaches an issued correction, and calls states illegal that lack a countersignature, a topic or a consent', () => {
  const state = fold(meetingDecider, play(course));
  expect(state.phase).toBe('issued');
  if (state.phase !== 'issued') return;
  expect([...state.corrections.values()].map(({ issued }) => issued)).toMatchObject([{ number: 2, year: null }]);
  expect(isLegal(state)).toBe(true);
  expect(isLegal({ ...state, countersigned: new Map() })).toBe(false);
  expect(isLegal({ ...state, attendees: new Map() })).toBe(false);
  expect(isLegal({ ...state, course: new Map() })).toBe(false);
  const unconsented = [...state.corrections].map(([id, one]) => [id, { ...one, consent: null }] as const);
  expect(isLegal({ ...state, corrections: new Map(unconsented) })).toBe(false);
  expect(isLegal({ ...state, signedOn: '2026-12-31' as Day })).toBe(false);
});

it('takes the events of any other meeting, in any order, without throwing', () => {
  fc.assert(
    fc.property(history, fc.array(fc.nat(40)), (commands, order) => {
      const log = play(commands);
      const shuffled = order.flatMap((index) => log[index % (log.length || 1)] ?? []);
      expect(fold(meetingDecider, shuffled)).toBeDefined();
    }),
  );
});
