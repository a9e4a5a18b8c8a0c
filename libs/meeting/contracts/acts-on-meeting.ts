import type { UnitId, UserId } from '#kernel';
import type { MeetingDocument } from './meeting-document.ts';
import { allowsAct, type MeetingAct, meetingTransitions } from './meeting-phases.ts';

/** Who looks, and the unit that a liaison or a unit leader acts for. */
export interface Viewer {
  readonly userId: UserId;
  readonly role: string;
  readonly unitId: UnitId | null;
}

type Need = (meeting: MeetingDocument, viewer: Viewer) => boolean;

const hasOpenTopic: Need = ({ agenda }) => agenda.some(({ taken, deferral }) => taken === null && deferral === null);
const isAnybodyPresent: Need = ({ attendance }) => attendance.some((entry) => entry.attendance === 'present');
const isCountersigned: Need = ({ attendance, minutes }) =>
  attendance.every(
    ({ attendance: came, unitId }) =>
      came !== 'present' || minutes?.countersignatures.some((given) => given.unitId === unitId),
  );
const isChair: Need = ({ opening }, { userId }) => opening?.chair === userId;

/** What an act needs to be there beside the phase. */
const needs: Partial<Record<MeetingAct, Need>> = {
  settleAgenda: ({ agenda }) => agenda.length > 0,
  takeTopic: hasOpenTopic,
  deferTopic: hasOpenTopic,
  closeMeeting: (meeting, viewer) => !hasOpenTopic(meeting, viewer) && isAnybodyPresent(meeting, viewer),
  countersignMinutes: ({ attendance, minutes }, { unitId }) =>
    attendance.some((entry) => entry.unitId === unitId && entry.attendance === 'present') &&
    !minutes?.countersignatures.some((given) => given.unitId === unitId),
  signMinutes: (meeting, viewer) => isChair(meeting, viewer) && isCountersigned(meeting, viewer),
  consentToCorrection: (meeting, viewer) =>
    isChair(meeting, viewer) && meeting.corrections.some(({ consentedBy }) => consentedBy === null),
  issueCorrection: ({ corrections }) =>
    corrections.some(({ consentedBy, issued }) => consentedBy !== null && issued === null),
};

/** What whoever looks may do next with a meeting, in the order of the table of transitions. */
export const actsOnMeeting = (meeting: MeetingDocument, viewer: Viewer): readonly MeetingAct[] =>
  (Object.keys(meetingTransitions) as MeetingAct[]).filter(
    (act) =>
      allowsAct(meeting.phase, act) &&
      (meetingTransitions[act].by as readonly string[]).includes(viewer.role) &&
      (needs[act]?.(meeting, viewer) ?? true),
  );
