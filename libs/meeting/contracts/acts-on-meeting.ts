import type { UnitId, UserId } from '#kernel';
import { type Succession, satThere, yetToCountersign } from './answers-for.ts';
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

type Need = (meeting: MeetingDocument, viewer: Viewer, successions: readonly Succession[]) => boolean;

const hasOpenTopic: Need = ({ agenda }) => agenda.some(({ taken, deferral }) => taken === null && deferral === null);
const isAnybodyThere: Need = ({ attendance }) => attendance.some(isRepresented);
const givenFor = ({ minutes }: MeetingDocument): readonly UnitId[] =>
  minutes?.countersignatures.map(({ unitId }) => unitId) ?? [];
const isCountersigned: Need = (meeting, _, successions) =>
  yetToCountersign(meeting.attendance, givenFor(meeting), successions).length === 0;
const isChair: Need = ({ opening }, { userId }) => opening?.chair === userId;

const hasResolution: Need = ({ resolutions }) => resolutions.length > 0;
/** With the chair's consent, it no longer changes, and no other of its resolution is drafted. */
const waitsForIssue = ({ consentedBy, issued }: CorrectionEntry): boolean => consentedBy !== null && issued === null;

/** What an act needs to be there beside the phase. */
const needs: Partial<Record<MeetingAct, Need>> = {
  settleAgenda: ({ agenda }) => agenda.length > 0,
  takeTopic: hasOpenTopic,
  deferTopic: hasOpenTopic,
  closeMeeting: (...all) => !hasOpenTopic(...all) && isAnybodyThere(...all),
  countersignMinutes: (meeting, { unitId }, successions) =>
    unitId !== null && satThere(meeting.attendance, unitId, successions) && !givenFor(meeting).includes(unitId),
  withdrawResolution: hasResolution,
  amendResolution: hasResolution,
  signMinutes: (...all) => isChair(...all) && isCountersigned(...all),
  draftCorrection: ({ resolutions, corrections }) =>
    resolutions.some(({ resolutionId }) =>
      corrections.every((one) => one.resolutionId !== resolutionId || !waitsForIssue(one)),
    ),
  consentToCorrection: (meeting, ...others) =>
    isChair(meeting, ...others) && meeting.corrections.some(({ consentedBy }) => consentedBy === null),
  issueCorrection: ({ corrections }) => corrections.some(waitsForIssue),
};

/** What whoever looks may do next with a meeting, in the order of the table of transitions, as members have ended by then. */
export const actsOnMeeting = (
  meeting: MeetingDocument,
  viewer: Viewer,
  successions: readonly Succession[],
): readonly MeetingAct[] =>
  (Object.keys(meetingTransitions) as MeetingAct[]).filter(
    (act) =>
      allowsAct(meeting.phase, act) &&
      (meetingTransitions[act].by as readonly string[]).includes(viewer.role) &&
      (needs[act]?.(meeting, viewer, successions) ?? true),
  );
