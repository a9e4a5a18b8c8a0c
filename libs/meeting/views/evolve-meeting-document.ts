import type { MeetingDocument } from '../contracts/index.ts';
import { withAgenda } from './evolve-agenda.ts';
import { withCorrection } from './evolve-correction-entry.ts';
import { mended } from './evolve-mended-entry.ts';
import { drafted, withMinutes } from './evolve-minutes-entry.ts';
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
  reason: null,
  agenda: [],
  settlement: null,
  agreedBy: null,
  opening: null,
  attendance: [],
  absent: [],
  resolutions: [],
  minutes: null,
  corrections: [],
  revision,
});

const changed = (meeting: MeetingDocument, event: Later): MeetingDocument => {
  switch (event.type) {
    case 'AgendaItemPut':
      return {
        ...meeting,
        phase: 'proposed',
        agenda: withAgenda(meeting.agenda, event),
        settlement: null,
        agreedBy: null,
      };
    case 'AgendaSettled': {
      const { settledOn, unitIds } = event.data;
      const agenda = withAgenda(meeting.agenda, event);
      return { ...meeting, phase: 'settled', agenda, settlement: { settledOn, unitIds }, agreedBy: null };
    }
    case 'AgendaAgreed':
      return { ...meeting, phase: 'agreed', agreedBy: event.data.agreedBy };
    case 'InvitationsSent':
      return { ...meeting, phase: 'invited' };
    case 'MeetingPostponed':
      return { ...meeting, plannedOn: event.data.plannedOn, reason: event.data.reason };
    case 'MeetingCancelled':
      return { ...meeting, phase: 'cancelled', reason: event.data.reason };
    case 'MeetingOpened': {
      const { heldOn, place, chair, chairsAs } = event.data;
      const opening = { heldOn, place, chair, chairsAs, at: event.recordedAt, position: event.position };
      return { ...meeting, phase: 'open', opening };
    }
    case 'AttendanceRecorded': {
      const { meetingId: _, ...entry } = event.data;
      return { ...meeting, attendance: [...meeting.attendance, entry] };
    }
    case 'AttendanceCorrected':
    case 'ResolutionWithdrawn':
      return mended(meeting, event);
    case 'TopicAdded':
    case 'TopicTaken':
    case 'TopicDeferred':
      return { ...meeting, agenda: withAgenda(meeting.agenda, event) };
    case 'ResolutionAdopted': {
      const { meetingId: _, ...resolution } = event.data;
      return { ...meeting, resolutions: [...meeting.resolutions, resolution] };
    }
    case 'AbsenceRecorded':
      return { ...meeting, absent: [...meeting.absent, event.data.unitId] };
    case 'MeetingClosed':
      return { ...meeting, phase: 'closed' };
    case 'MinutesDrafted':
      return { ...meeting, phase: 'drafted', minutes: drafted(meeting.minutes, event) };
    case 'CorrectionDrafted':
    case 'CorrectionConsented':
    case 'CorrectionIssued':
      return { ...meeting, corrections: withCorrection(meeting, event) };
    default:
      return withMinutes(meeting, event);
  }
};
