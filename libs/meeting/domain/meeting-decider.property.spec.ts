import fc from 'fast-check';
import { type Day, fold, type ItemId, isRefusal, type MeetingId, type UnitId, type UserId } from '#kernel';
import { repeatsQuietly } from '#kernel/testing';
import { agendaReasons, attendances, type MeetingEvent } from '../contracts/index.ts';
import { bodyId, canteen, chair, heldOn, meetingId, resolution } from '../testing/meeting.ts';
import type { MeetingCommand } from './meeting-commands.ts';
import { meetingDecider } from './meeting-decider.ts';
import type { MeetingState } from './meeting-state.ts';

const text = fc.constantFrom('', ' ', '议题', '另一议题');
const day = fc.constantFrom<Day>('2026-03-01' as Day, heldOn, '2026-06-30' as Day);
const unit = fc.constantFrom<UnitId>('u1' as UnitId, 'u2' as UnitId, 'u3' as UnitId);
const user = fc.constantFrom<UserId>(chair, 'deputy' as UserId);
const version = fc.integer({ min: 0, max: 3 });
const id = fc.constant<MeetingId>(meetingId);
const items = fc.subarray<ItemId>([canteen, 'i2' as ItemId]);

const of = <Type extends MeetingCommand['type']>(type: Type) => ({ type: fc.constant(type), meetingId: id });

const words = {
  resolutionId: fc.constantFrom('r1', 'r2', 'r3'),
  heading: text,
  text,
  leadUnitId: fc.option(unit),
  unitIds: fc.array(unit, { maxLength: 3 }),
  dueOn: fc.option(day),
  itemIds: items,
  createsItem: fc.boolean(),
};

const command: fc.Arbitrary<MeetingCommand> = fc.oneof(
  fc.record({ ...of('ProposeMeeting'), bodyId: fc.constant(bodyId), title: text, plannedOn: day }),
  fc.record({
    ...of('PutAgendaItem'),
    topicId: fc.constantFrom('t1', 't2'),
    title: text,
    itemIds: items,
    reason: fc.constantFrom(...agendaReasons),
  }),
  fc.record(of('SendInvitations')),
  fc.record({ ...of('OpenMeeting'), heldOn: day, place: text, chair: user, mayChair: fc.boolean(), today: day }),
  fc.record({
    ...of('RecordAttendance'),
    unitId: unit,
    isMember: fc.boolean(),
    attendance: fc.constantFrom(...attendances),
    delegate: fc.constantFrom(null, chair),
    proxy: fc.constantFrom(null, chair),
  }),
  fc.record({ ...of('AdoptResolution'), ...words }),
  fc.record({ ...of('AmendResolution'), ...words, version }),
  fc.record(of('CloseMeeting')),
  fc.record({ ...of('DraftMinutes'), version }),
  fc.record({ ...of('CountersignMinutes'), version, unitId: unit, remark: fc.option(text) }),
  fc.record({ ...of('SignMinutes'), version, signedBy: user }),
  fc.record({ ...of('IssueMinutes'), version, number: fc.integer({ min: 1, max: 3 }), issuedOn: day }),
);

/** Commands in an order in which a meeting may really go, so that histories get far. */
const course: readonly MeetingCommand[] = [
  { type: 'ProposeMeeting', meetingId, bodyId, title: '会议', plannedOn: heldOn },
  { type: 'SendInvitations', meetingId },
  { type: 'OpenMeeting', meetingId, heldOn, place: '会议室', chair, mayChair: true, today: heldOn },
  { type: 'AdoptResolution', ...resolution },
  { type: 'CloseMeeting', meetingId },
  { type: 'DraftMinutes', meetingId, version: 1 },
  { type: 'SignMinutes', meetingId, version: 1, signedBy: chair },
  { type: 'IssueMinutes', meetingId, version: 1, number: 1, issuedOn: heldOn },
];

const history: fc.Arbitrary<readonly MeetingCommand[]> = fc
  .tuple(fc.integer({ min: 0, max: course.length }), fc.array(fc.tuple(fc.nat(course.length), command)))
  .map(([length, others]) => {
    const commands: MeetingCommand[] = course.slice(0, length);
    for (const [index, other] of others) commands.splice(index, 0, other);
    return commands;
  });

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
  if (!('signedBy' in state)) return true;
  const present = [...state.attendees.values()].filter(({ attendance }) => attendance === 'present');
  return state.signedBy === state.chair && present.every(({ unitId }) => state.countersigned.has(unitId));
};

it('never throws, stays legal, and writes nothing when a command is repeated', () => {
  fc.assert(
    fc.property(history, command, (commands, next) => {
      const state = fold(meetingDecider, play(commands));
      expect(isLegal(state)).toBe(true);
      expect(repeatsQuietly(meetingDecider, state, next)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('reaches issued minutes, and calls a state illegal that lacks a countersignature', () => {
  const state = fold(meetingDecider, play(course));
  expect(state.phase).toBe('issued');
  if (state.phase !== 'issued') return;
  const unitId = 'u1' as UnitId;
  const present = { meetingId, unitId, attendance: 'present', delegate: null, proxy: null } as const;
  expect(isLegal({ ...state, attendees: new Map([[unitId, present]]) })).toBe(false);
});

it('takes the events of any other meeting, in any order, without throwing', () => {
  fc.assert(
    fc.property(history, fc.array(fc.nat(30)), (commands, order) => {
      const log = play(commands);
      const shuffled = order.flatMap((index) => log[index % (log.length || 1)] ?? []);
      expect(fold(meetingDecider, shuffled)).toBeDefined();
    }),
  );
});
