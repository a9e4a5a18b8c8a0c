import type { BodyId, Day, ItemId, MeetingId, UnitId, UserId } from '#kernel';
import type { ChairPost, MeetingEvent } from '../contracts/index.ts';
import type { AdoptResolution } from '../domain/meeting-commands.ts';

/** One meeting, told step by step: what the tests of this room begin with. */

export const meetingId = 'm1' as MeetingId;
export const bodyId = 'b1' as BodyId;
export const heldOn = '2026-03-05' as Day;
export const chair = 'convenor' as UserId;
export const finance = 'finance' as UnitId;
export const health = 'health' as UnitId;
export const audit = 'audit' as UnitId;
export const canteen = 'canteen' as ItemId;

export const proposed: MeetingEvent = {
  type: 'MeetingProposed',
  v: 1,
  data: { meetingId, bodyId, title: '第一次联席会议', plannedOn: heldOn },
};

export const topicPut: MeetingEvent = {
  type: 'AgendaItemPut',
  v: 2,
  data: {
    ...{ meetingId, topicId: 't1', title: '助餐点进度', itemIds: [canteen], reason: 'overdue' },
    ...{ because: '2项责任逾期。', proposedBy: null },
  },
};

/** Another topic, put as the first was. */
export const topic = (topicId: string): MeetingEvent => ({
  type: 'AgendaItemPut',
  v: 2,
  data: { meetingId, topicId, title: `议题${topicId}`, itemIds: [], reason: 'proposed', because: '', proposedBy: null },
});

export const settled = (...topicIds: readonly string[]): MeetingEvent => ({
  type: 'AgendaSettled',
  v: 1,
  data: { meetingId, settledOn: '2026-03-02' as Day, unitIds: [finance, health], topicIds: [...topicIds] },
});

export const agreed: MeetingEvent = { type: 'AgendaAgreed', v: 1, data: { meetingId, agreedBy: chair } };

export const invited: MeetingEvent = { type: 'InvitationsSent', v: 1, data: { meetingId } };

export const openedAs = (chairsAs: ChairPost): MeetingEvent => ({
  type: 'MeetingOpened',
  v: 2,
  data: { meetingId, heldOn, place: '市政府二楼会议室', chair, chairsAs },
});
export const opened = openedAs('convenor');

export const attended = (unitId: UnitId, attendance: 'present' | 'excused' | 'in-attendance'): MeetingEvent => ({
  type: 'AttendanceRecorded',
  v: 1,
  data: { meetingId, unitId, attendance, delegate: null, proxy: null },
});

export const taken = (topicId: string, outOfOrder = false): MeetingEvent => ({
  type: 'TopicTaken',
  v: 1,
  data: { meetingId, topicId, outOfOrder },
});

export const deferred = (topicId: string, reason: string): MeetingEvent => ({
  type: 'TopicDeferred',
  v: 1,
  data: { meetingId, topicId, reason },
});

export const resolution = {
  meetingId,
  resolutionId: 'r1',
  heading: '加快助餐点建设',
  text: '6月底前每个街道建成两家。',
  leadUnitId: health,
  unitIds: [finance],
  dueOn: '2026-06-30' as Day,
  itemIds: [canteen],
  createsItem: false,
} satisfies Omit<AdoptResolution, 'type'>;

export const adopted: MeetingEvent = { type: 'ResolutionAdopted', v: 1, data: { ...resolution, number: 1 } };
export const closed: MeetingEvent = { type: 'MeetingClosed', v: 1, data: { meetingId } };

export const drafted = (version: number): MeetingEvent => ({
  type: 'MinutesDrafted',
  v: 1,
  data: { meetingId, version },
});

export const countersigned = (
  unitId: UnitId,
  version = 1,
  remark: string | null = null,
  remarkOn: string | null = null,
): MeetingEvent => ({
  type: 'MinutesCountersigned',
  v: 2,
  data: { meetingId, version, unitId, remark, remarkOn },
});

export const signedOn = '2026-03-07' as Day;
export const signedAs = (version: number): MeetingEvent => ({
  type: 'MinutesSigned',
  v: 2,
  data: { meetingId, version, signedBy: chair, signedOn },
});
export const signed = signedAs(1);

/** With what minutes were issued. */
export const templates = [{ kind: 'minutes', fonts: { body: '仿宋' }, words: { organ: '{body}秘书处' }, names: {} }];

export const issued: MeetingEvent = {
  type: 'MinutesIssued',
  v: 3,
  data: {
    ...{ meetingId, bodyId, year: null, number: 1, minutesNumber: '第1期', version: 1 },
    ...{ issuedOn: '2026-03-08' as Day, templates },
  },
};

export const untilAgreed = [proposed, topicPut, settled('t1'), agreed];
export const untilOpen = [...untilAgreed, invited, opened];
/** With nothing left to take. */
export const untilTaken = [...untilOpen, taken('t1')];
export const untilDrafted = [
  ...untilTaken,
  attended(finance, 'present'),
  attended(health, 'present'),
  attended(audit, 'in-attendance'),
  adopted,
  closed,
  drafted(1),
];
export const untilSigned = [...untilDrafted, countersigned(finance), countersigned(health), signed];
export const untilIssued = [...untilSigned, issued];
