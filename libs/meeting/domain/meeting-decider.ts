import { type Decider, unreachable } from '#kernel';
import type { MeetingEvent, MeetingRefusal } from '../contracts/index.ts';
import { evolveMeeting } from './evolve-meeting.ts';
import type { MeetingCommand } from './meeting-commands.ts';
import type { MeetingDecision, MeetingState } from './meeting-state.ts';
import { amendResolution, countersignMinutes, draftMinutes, issueMinutes, signMinutes } from './minutes-rules.ts';
import { openMeeting, proposeMeeting, putAgendaItem, sendInvitations } from './preparation-rules.ts';
import { adoptResolution, closeMeeting, recordAttendance } from './sitting-rules.ts';

const decide = (command: MeetingCommand, state: MeetingState): MeetingDecision => {
  switch (command.type) {
    case 'ProposeMeeting':
      return proposeMeeting(command, state);
    case 'PutAgendaItem':
      return putAgendaItem(command, state);
    case 'SendInvitations':
      return sendInvitations(command, state);
    case 'OpenMeeting':
      return openMeeting(command, state);
    case 'RecordAttendance':
      return recordAttendance(command, state);
    case 'AdoptResolution':
      return adoptResolution(command, state);
    case 'CloseMeeting':
      return closeMeeting(command, state);
    case 'DraftMinutes':
      return draftMinutes(command, state);
    case 'AmendResolution':
      return amendResolution(command, state);
    case 'CountersignMinutes':
      return countersignMinutes(command, state);
    case 'SignMinutes':
      return signMinutes(command, state);
    case 'IssueMinutes':
      return issueMinutes(command, state);
    default:
      return unreachable(command);
  }
};

/** A joint meeting, from the proposal to its issued minutes. Stream `meeting-<id>`. */
export const meetingDecider: Decider<MeetingState, MeetingCommand, MeetingEvent, MeetingRefusal> = {
  initial: { phase: 'unproposed' },
  decide,
  evolve: evolveMeeting,
  bodyOf: (meeting) => (meeting.phase === 'unproposed' ? null : meeting.bodyId),
};
