import { unreachable } from '#kernel';
import { affectedBy, type MeetingEvent } from '../contracts/index.ts';
import { isMinuted, isSigned, type MeetingState, wasOpened } from './meeting-state.ts';

/** What an event makes of a meeting. Decides nothing: what is in the log has happened. */
export const evolveMeeting = (state: MeetingState, event: MeetingEvent): MeetingState => {
  if (event.type === 'MeetingProposed') return { phase: 'proposed', ...event.data, agenda: new Map() };
  if (state.phase === 'unproposed') return state;
  switch (event.type) {
    case 'AgendaItemPut':
      return { ...state, agenda: new Map(state.agenda).set(event.data.topicId, event.data) };
    case 'InvitationsSent':
      return { ...state, phase: 'invited' };
    case 'MeetingOpened':
      return { ...state, ...event.data, phase: 'open', attendees: new Map(), resolutions: new Map() };
    default:
      return wasOpened(state) ? evolveHeld(state, event) : state;
  }
};

type Held = Extract<MeetingState, { readonly heldOn: unknown }>;
type EventOfHeld = Exclude<
  MeetingEvent,
  { readonly type: 'MeetingProposed' | 'AgendaItemPut' | 'InvitationsSent' | 'MeetingOpened' }
>;

const evolveHeld = (state: Held, event: EventOfHeld): MeetingState => {
  switch (event.type) {
    case 'AttendanceRecorded':
      return { ...state, attendees: new Map(state.attendees).set(event.data.unitId, event.data) };
    case 'ResolutionAdopted':
      return { ...state, resolutions: new Map(state.resolutions).set(event.data.resolutionId, event.data) };
    case 'MeetingClosed':
      return { ...state, phase: 'closed' };
    case 'MinutesDrafted':
      return { ...state, phase: 'drafted', version: event.data.version, countersigned: new Set() };
    case 'ResolutionAmended': {
      if (!isMinuted(state)) return state;
      const { version, ...resolution } = event.data;
      const asked = affectedBy(state.resolutions.get(resolution.resolutionId), resolution);
      const countersigned = new Set([...state.countersigned].filter((unitId) => !asked.has(unitId)));
      const resolutions = new Map(state.resolutions).set(resolution.resolutionId, resolution);
      return { ...state, version, resolutions, countersigned };
    }
    case 'MinutesCountersigned':
      if (!isMinuted(state)) return state;
      return { ...state, countersigned: new Set(state.countersigned).add(event.data.unitId) };
    case 'MinutesSigned':
      return isMinuted(state) ? { ...state, phase: 'signed', signedBy: event.data.signedBy } : state;
    case 'MinutesIssued':
      return isSigned(state) ? { ...state, phase: 'issued', number: event.data.number } : state;
    default:
      return unreachable(event);
  }
};
