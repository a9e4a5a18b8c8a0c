import type { UnitId, UserId } from '#kernel';
import type { CorrectionEntry } from './correction-entry.ts';
import type { MeetingDocument } from './meeting-document.ts';
import { allowsAct, type MeetingAct, meetingTransitions } from './meeting-phases.ts';
import { isRepresented } from './represented.ts';

/** Who looks, and the unit that a liaison or a unit leader acts for. */
export interface Viewer {
  readonly userId: UserId;
  readonly role: string;
  readonly unitId: UnitId | null;
}

type Need = (meeting: MeetingDocument, viewer: Viewer) => boolean;

const hasOpenTopic: Need = ({ agenda }) => agenda.some(({ taken, deferral }) => taken === null && deferral === null);
const isAnybodyThere: Need = ({ attendance }) => attendance.some(isRepresented);
const isCountersigned: Need = ({ attendance, minutes }) =>
  attendance.every(
    (entry) => !isRepresented(entry) || minutes?.countersignatures.some((given) => given.unitId === entry.unitId),
  );
const isChair: Need = ({ opening }, { userId }) => opening?.chair === userId;

const hasResolution: Need = ({ resolutions }) => resolutions.length > 0;
/** With the chair's consent, it no longer changes, and no other of its resolution is drafted. */
const waitsForIssue = ({ consentedBy, issued }: CorrectionEntry): boolean => consentedBy !== null && issued === null;

/** What an act needs to be there beside the phase. */
const needs: Partial<Record<MeetingAct, Need>> = {
  settleAgenda: ({ agenda }) => agenda.length > 0,
  takeTopic: hasOpenTopic,
  deferTopic: hasOpenTopic,
  closeMeeting: (meeting, viewer) => !hasOpenTopic(meeting, viewer) && isAnybodyThere(meeting, viewer),
  countersignMinutes: ({ attendance, minutes }, { unitId }) =>
    attendance.some((entry) => entry.unitId === unitId && isRepresented(entry)) &&
    !minutes?.countersignatures.some((given) => given.unitId === unitId),
  withdrawResolution: hasResolution,
  amendResolution: hasResolution,
  signMinutes: (meeting, viewer) => isChair(meeting, viewer) && isCountersigned(meeting, viewer),
  draftCorrection: ({ resolutions, corrections }) =>
    resolutions.some(({ resolutionId }) =>
      corrections.every((one) => one.resolutionId !== resolutionId || !waitsForIssue(one)),
    ),
  consentToCorrection: (meeting, viewer) =>
    isChair(meeting, viewer) && meeting.corrections.some(({ consentedBy }) => consentedBy === null),
  issueCorrection: ({ corrections }) => corrections.some(waitsForIssue),
};

/** What whoever looks may do next with a meeting, in the order of the table of transitions. */
export const actsOnMeeting = (meeting: MeetingDocument, viewer: Viewer): readonly MeetingAct[] =>
  (Object.keys(meetingTransitions) as MeetingAct[]).filter(
    (act) =>
      allowsAct(meeting.phase, act) &&
      (meetingTransitions[act].by as readonly string[]).includes(viewer.role) &&
      (needs[act]?.(meeting, viewer) ?? true),
  );
