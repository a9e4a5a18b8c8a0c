import { unreachable } from '#kernel';
import { type AgendaEntry, affectedBy, type MeetingDocument, type MinutesEntry } from '../contracts/index.ts';
import type { RecordedMeetingEvent } from './meeting-event.ts';

/** What an event of a meeting makes of its document. */
export const evolveMeetingDocument = (
  meeting: MeetingDocument | null,
  event: RecordedMeetingEvent,
): MeetingDocument | null => {
  if (event.type === 'MeetingProposed') return proposed(event);
  if (meeting === null) throw new Error(`${event.type} of ${event.data.meetingId}, which is not proposed`);
  return { ...changed(meeting, event), revision: event.revision };
};

type Later = Exclude<RecordedMeetingEvent, { readonly type: 'MeetingProposed' }>;

const proposed = ({
  data,
  revision,
}: Extract<RecordedMeetingEvent, { readonly type: 'MeetingProposed' }>): MeetingDocument => ({
  meetingId: data.meetingId,
  bodyId: data.bodyId,
  title: data.title,
  plannedOn: data.plannedOn,
  phase: 'proposed',
  agenda: [],
  opening: null,
  attendance: [],
  resolutions: [],
  minutes: null,
  revision,
});

const changed = (meeting: MeetingDocument, event: Later): MeetingDocument => {
  switch (event.type) {
    case 'AgendaItemPut': {
      const { meetingId: _, ...topic } = event.data;
      return { ...meeting, agenda: withTopic(meeting.agenda, topic) };
    }
    case 'InvitationsSent':
      return { ...meeting, phase: 'invited' };
    case 'MeetingOpened': {
      const { heldOn, place, chair } = event.data;
      const opening = { heldOn, place, chair, at: event.recordedAt, position: event.position };
      return { ...meeting, phase: 'open', opening };
    }
    case 'AttendanceRecorded': {
      const { meetingId: _, ...entry } = event.data;
      return { ...meeting, attendance: [...meeting.attendance, entry] };
    }
    case 'ResolutionAdopted': {
      const { meetingId: _, ...resolution } = event.data;
      return { ...meeting, resolutions: [...meeting.resolutions, resolution] };
    }
    case 'MeetingClosed':
      return { ...meeting, phase: 'closed' };
    case 'MinutesDrafted':
      return { ...meeting, phase: 'drafted', minutes: drafted(event) };
    default:
      return withMinutes(meeting, event);
  }
};

const withTopic = (agenda: readonly AgendaEntry[], topic: AgendaEntry): readonly AgendaEntry[] => {
  const at = agenda.findIndex(({ topicId }) => topicId === topic.topicId);
  return at === -1 ? [...agenda, topic] : agenda.with(at, topic);
};

const drafted = (event: Extract<Later, { readonly type: 'MinutesDrafted' }>): MinutesEntry => ({
  version: event.data.version,
  draftedAt: event.occurredAt,
  countersignatures: [],
  signedBy: null,
  issued: null,
  position: event.position,
});

const withMinutes = (
  meeting: MeetingDocument,
  event: Extract<
    Later,
    { readonly type: 'ResolutionAmended' | 'MinutesCountersigned' | 'MinutesSigned' | 'MinutesIssued' }
  >,
): MeetingDocument => {
  if (meeting.minutes === null) throw new Error(`${event.type} of ${meeting.meetingId}, which has no minutes`);
  const minutes = { ...meeting.minutes, position: event.position };
  switch (event.type) {
    case 'ResolutionAmended': {
      const { meetingId: _, version, ...resolution } = event.data;
      const at = meeting.resolutions.findIndex(({ resolutionId }) => resolutionId === resolution.resolutionId);
      const asked = affectedBy(meeting.resolutions[at], resolution);
      const countersignatures = minutes.countersignatures.filter(({ unitId }) => !asked.has(unitId));
      const resolutions = meeting.resolutions.with(at, resolution);
      return { ...meeting, resolutions, minutes: { ...minutes, version, countersignatures } };
    }
    case 'MinutesCountersigned': {
      const { unitId, remark } = event.data;
      const countersignatures = [...minutes.countersignatures, { unitId, remark }];
      return { ...meeting, minutes: { ...minutes, countersignatures } };
    }
    case 'MinutesSigned':
      return { ...meeting, phase: 'signed', minutes: { ...minutes, signedBy: event.data.signedBy } };
    case 'MinutesIssued': {
      const { number, minutesNumber, issuedOn } = event.data;
      return { ...meeting, phase: 'issued', minutes: { ...minutes, issued: { number, minutesNumber, issuedOn } } };
    }
    default:
      return unreachable(event);
  }
};
