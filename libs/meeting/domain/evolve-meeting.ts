import { unreachable } from '#kernel';
import { isAskedAgain, type MeetingEvent } from '../contracts/index.ts';
import { evolveCorrections } from './evolve-corrections.ts';
import { evolveMended, seatedAfter } from './evolve-mended.ts';
import { isMinuted, isSigned, type MeetingState, type Topic, wasOpened } from './meeting-state.ts';

/** What an event makes of a meeting. Decides nothing: what is in the log has happened. */
export const evolveMeeting = (state: MeetingState, event: MeetingEvent): MeetingState => {
  if (event.type === 'MeetingProposed') {
    const { plannedOn: firstPlannedOn } = event.data;
    return { phase: 'proposed', ...event.data, firstPlannedOn, because: null, agenda: new Map() };
  }
  if (state.phase === 'unproposed') return state;
  switch (event.type) {
    case 'AgendaItemPut':
      return { ...prepared(state), phase: 'proposed', agenda: withTopic(state.agenda, event.data) };
    case 'AgendaSettled':
      return {
        ...prepared(state),
        phase: 'settled',
        settlement: event.data,
        agenda: inOrder(state.agenda, event.data.topicIds),
      };
    case 'AgendaAgreed':
      return state.phase === 'settled' ? { ...state, phase: 'agreed' } : state;
    case 'InvitationsSent':
      return { ...state, phase: 'invited' };
    case 'MeetingPostponed':
      return { ...state, plannedOn: event.data.plannedOn, because: event.data.reason };
    case 'MeetingCancelled':
      return { ...prepared(state), phase: 'cancelled', because: event.data.reason };
    case 'MeetingOpened':
      return {
        ...prepared(state),
        ...event.data,
        phase: 'open',
        ...{ course: new Map(), attendees: new Map(), seated: new Set() },
        ...{ resolutions: new Map(), withdrawn: new Map() },
      };
    default:
      return wasOpened(state) ? evolveHeld(state, event) : state;
  }
};

type Known = Exclude<MeetingState, { readonly phase: 'unproposed' }>;

/** What is known of a meeting before its agenda was settled. */
const prepared = ({ meetingId, bodyId, title, plannedOn, firstPlannedOn, because, agenda }: Known) => ({
  ...{ meetingId, bodyId, title, plannedOn, firstPlannedOn, because, agenda },
});

const withTopic = (agenda: Known['agenda'], topic: Topic): Known['agenda'] => new Map(agenda).set(topic.topicId, topic);

const inOrder = (agenda: Known['agenda'], topicIds: readonly string[]): Known['agenda'] =>
  new Map(
    topicIds.flatMap((topicId) => {
      const topic = agenda.get(topicId);
      return topic ? [[topicId, topic] as const] : [];
    }),
  );

type Held = Extract<MeetingState, { readonly heldOn: unknown }>;
type EventOfPreparation =
  | ('AgendaItemPut' | 'AgendaSettled' | 'AgendaAgreed' | 'InvitationsSent')
  | ('MeetingPostponed' | 'MeetingCancelled' | 'MeetingOpened');
type EventOfHeld = Exclude<MeetingEvent, { readonly type: 'MeetingProposed' | EventOfPreparation }>;

const evolveHeld = (state: Held, event: EventOfHeld): MeetingState => {
  switch (event.type) {
    case 'AttendanceRecorded':
      return {
        ...state,
        attendees: new Map(state.attendees).set(event.data.unitId, event.data),
        seated: seatedAfter(state, event.data),
      };
    case 'AttendanceCorrected':
    case 'ResolutionWithdrawn':
      return evolveMended(state, event);
    case 'TopicAdded':
      return { ...state, agenda: withTopic(state.agenda, event.data) };
    case 'TopicTaken':
      return { ...state, course: new Map(state.course).set(event.data.topicId, 'taken') };
    case 'TopicDeferred': {
      const { topicId, reason: deferral } = event.data;
      return { ...state, course: new Map(state.course).set(topicId, { deferral }) };
    }
    case 'ResolutionAdopted':
      return { ...state, resolutions: new Map(state.resolutions).set(event.data.resolutionId, event.data) };
    case 'AbsenceRecorded':
      return { ...state, seated: new Set(state.seated).add(event.data.unitId) };
    case 'MeetingClosed':
      return { ...state, phase: 'closed' };
    case 'MinutesDrafted':
      return { ...state, phase: 'drafted', version: event.data.version, countersigned: new Map() };
    case 'ResolutionAmended': {
      if (!isMinuted(state)) return state;
      const { version, ...resolution } = event.data;
      const before = state.resolutions.get(resolution.resolutionId);
      const stands = [...state.countersigned].filter(([, given]) => !isAskedAgain(given, before, resolution));
      const resolutions = new Map(state.resolutions).set(resolution.resolutionId, resolution);
      return { ...state, version, resolutions, countersigned: new Map(stands) };
    }
    case 'MinutesCountersigned':
      if (!isMinuted(state)) return state;
      return { ...state, countersigned: new Map(state.countersigned).set(event.data.unitId, event.data) };
    case 'CountersignatureLapsed': {
      if (!isMinuted(state)) return state;
      const countersigned = new Map(state.countersigned);
      countersigned.delete(event.data.unitId);
      return { ...state, countersigned };
    }
    case 'MinutesSigned': {
      const { signedBy, signedOn } = event.data;
      return isMinuted(state) ? { ...state, phase: 'signed', signedBy, signedOn } : state;
    }
    case 'MinutesIssued':
      if (!isSigned(state)) return state;
      return { ...state, phase: 'issued', issue: event.data, corrections: new Map(), standing: state.resolutions };
    case 'CorrectionDrafted':
    case 'CorrectionConsented':
    case 'CorrectionIssued':
      return state.phase === 'issued' ? evolveCorrections(state, event) : state;
    default:
      return unreachable(event);
  }
};
