import fc from 'fast-check';
import type { Day, ItemId, UnitId, UserId } from '#kernel';
import { agendaReasons, attendances, chairPosts } from '../contracts/index.ts';
import type { MeetingCommand } from '../domain/meeting-commands.ts';
import { bodyId, canteen, chair, heldOn, meetingId, resolution } from './meeting.ts';

/** Commands on one meeting, made of the same few ids, days and words, so that they meet. */

const text = fc.constantFrom('', ' ', '议题', '另一议题');
const day = fc.constantFrom<Day>('2026-03-01' as Day, heldOn, '2026-06-30' as Day);
const unit = fc.constantFrom<UnitId>('u1' as UnitId, 'u2' as UnitId, 'u3' as UnitId);
const units = fc.array(unit, { maxLength: 3 });
const user = fc.constantFrom<UserId>(chair, 'deputy' as UserId);
const version = fc.integer({ min: 0, max: 3 });
const items = fc.subarray<ItemId>([canteen, 'i2' as ItemId]);
const topicId = fc.constantFrom('t1', 't2');
const resolutionId = fc.constantFrom('r1', 'r2', 'r3');
const correctionId = fc.constantFrom('c1', 'c2');

/** Who has ended, and who has its place; two may have been recorded as successors of each other. */
export const successions = fc.array(fc.record({ unitId: unit, successorId: unit }), { maxLength: 3 });

const of = <Type extends MeetingCommand['type']>(type: Type) => ({
  type: fc.constant(type),
  meetingId: fc.constant(meetingId),
});

const topic = {
  ...{ topicId, title: text, itemIds: items, reason: fc.constantFrom(...agendaReasons) },
  ...{ because: text, proposedBy: fc.option(unit) },
};
const words = { heading: text, text, leadUnitId: fc.option(unit), unitIds: units, dueOn: fc.option(day) };
const whole = { resolutionId, ...words, itemIds: items, createsItem: fc.boolean() };
const number = {
  number: fc.integer({ min: 1, max: 3 }),
  year: fc.constantFrom(null, 2026),
  issuedOn: day,
  today: day,
  templates: fc.constant([]),
};

export const command: fc.Arbitrary<MeetingCommand> = fc.oneof(
  fc.record({ ...of('ProposeMeeting'), bodyId: fc.constant(bodyId), title: text, plannedOn: day, today: day }),
  fc.record({ ...of('PutAgendaItem'), ...topic }),
  fc.record({
    ...of('SettleAgenda'),
    ...{ settledOn: day, unitIds: units, topicIds: fc.array(topicId, { maxLength: 3 }), members: units, today: day },
  }),
  fc.record({ ...of('AgreeAgenda'), agreedBy: user }),
  fc.record(of('SendInvitations')),
  fc.record({ ...of('PostponeMeeting'), plannedOn: day, reason: text, today: day }),
  fc.record({ ...of('CancelMeeting'), reason: text }),
  fc.record({
    ...of('OpenMeeting'),
    heldOn: day,
    place: text,
    chair: user,
    chairsAs: fc.constantFrom(...chairPosts),
    mayChair: fc.boolean(),
    today: day,
  }),
  fc.record({
    ...of('RecordAttendance'),
    ...{ unitId: unit, isMember: fc.boolean(), attendance: fc.constantFrom(...attendances) },
    ...{ delegate: fc.constantFrom(null, chair), proxy: fc.constantFrom(null, chair) },
  }),
  fc.record({
    ...of('CorrectAttendance'),
    successions,
    ...{ unitId: unit, isMember: fc.boolean(), attendance: fc.constantFrom(...attendances, null) },
    ...{ delegate: fc.constantFrom(null, chair), proxy: fc.constantFrom(null, chair) },
  }),
  fc.record({ ...of('AddTopic'), ...topic }),
  fc.record({ ...of('TakeTopic'), topicId, outOfOrder: fc.boolean() }),
  fc.record({ ...of('DeferTopic'), topicId, reason: text }),
  fc.record({ ...of('AdoptResolution'), ...whole }),
  fc.record({ ...of('AmendResolution'), ...whole, version, successions }),
  fc.record({ ...of('WithdrawResolution'), resolutionId, reason: text, successions }),
  fc.record({ ...of('CloseMeeting'), members: units, successions }),
  fc.record({ ...of('DraftMinutes'), version }),
  fc.record({
    ...of('CountersignMinutes'),
    successions,
    ...{ version, unitId: unit, remark: fc.option(text), remarkOn: fc.option(resolutionId) },
  }),
  fc.record({ ...of('SignMinutes'), version, signedBy: user, successions, today: day }),
  fc.record({ ...of('IssueMinutes'), version, ...number }),
  fc.record({ ...of('DraftCorrection'), correctionId, resolutionId, reason: text, ...words }),
  fc.record({ ...of('ConsentToCorrection'), correctionId, version, consentedBy: user, today: day }),
  fc.record({ ...of('IssueCorrection'), correctionId, ...number }),
);

const { unitIds, itemIds: _, createsItem: __, ...corrected } = resolution;
const numbered = { year: null, issuedOn: heldOn, today: heldOn, templates: [] };

/** Commands in an order in which a meeting may really go, so that histories get far. */
export const course: readonly MeetingCommand[] = [
  { type: 'ProposeMeeting', meetingId, bodyId, title: '会议', plannedOn: heldOn, today: heldOn },
  {
    type: 'PutAgendaItem',
    ...{ meetingId, topicId: 't1', title: '议题', itemIds: [], reason: 'overdue', because: '', proposedBy: null },
  },
  {
    type: 'SettleAgenda',
    ...{ meetingId, settledOn: heldOn, unitIds, topicIds: ['t1'], members: unitIds, today: heldOn },
  },
  { type: 'AgreeAgenda', meetingId, agreedBy: chair },
  { type: 'SendInvitations', meetingId },
  {
    type: 'OpenMeeting',
    meetingId,
    heldOn,
    place: '会议室',
    chair,
    chairsAs: 'convenor',
    mayChair: true,
    today: heldOn,
  },
  {
    type: 'RecordAttendance',
    ...{ meetingId, unitId: 'u1' as UnitId, isMember: true, attendance: 'present', delegate: null, proxy: null },
  },
  { type: 'TakeTopic', meetingId, topicId: 't1', outOfOrder: true },
  { type: 'AdoptResolution', ...resolution },
  { type: 'CloseMeeting', meetingId, members: unitIds, successions: [] },
  { type: 'DraftMinutes', meetingId, version: 1 },
  {
    type: 'CountersignMinutes',
    meetingId,
    version: 1,
    unitId: 'u1' as UnitId,
    remark: null,
    remarkOn: null,
    successions: [],
  },
  { type: 'SignMinutes', meetingId, version: 1, signedBy: chair, successions: [], today: heldOn },
  { type: 'IssueMinutes', meetingId, version: 1, number: 1, ...numbered },
  { type: 'DraftCorrection', ...corrected, unitIds, correctionId: 'c1', reason: '时限有误。', dueOn: null },
  { type: 'ConsentToCorrection', meetingId, correctionId: 'c1', version: 1, consentedBy: chair, today: heldOn },
  { type: 'IssueCorrection', meetingId, correctionId: 'c1', number: 2, ...numbered },
];

/** A part of that course, with any commands in between. */
export const history: fc.Arbitrary<readonly MeetingCommand[]> = fc
  .tuple(fc.integer({ min: 0, max: course.length }), fc.array(fc.tuple(fc.nat(course.length), command)))
  .map(([length, others]) => {
    const commands: MeetingCommand[] = course.slice(0, length);
    for (const [index, other] of others) commands.splice(index, 0, other);
    return commands;
  });
