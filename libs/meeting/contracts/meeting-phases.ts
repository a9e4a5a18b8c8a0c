/** What a meeting becomes on its way, in order. */
export const meetingWay = [
  'proposed',
  'settled',
  'agreed',
  'invited',
  'open',
  'closed',
  'drafted',
  'signed',
  'issued',
] as const;

/** What a meeting can be: somewhere on its way, or off it before it opened. */
export const meetingPhases = [...meetingWay, 'cancelled'] as const;
export type MeetingPhase = (typeof meetingPhases)[number];

interface Transition {
  readonly from: readonly MeetingPhase[];
  /** `null`: the phase stays. */
  readonly to: MeetingPhase | null;
  readonly by: readonly string[];
}

const office = ['office', 'convenor'] as const;
/** Until invitations go out, the agenda is a silent draft: what changes in it has to be settled and agreed anew. */
const preparing = ['proposed', 'settled', 'agreed'] as const;
/** What was put down wrong is put right until somebody has signed it; from then on it takes a correction. */
const mendable = ['open', 'closed', 'drafted'] as const;

/** Until it opens, a meeting can be put off to another day, or not be held at all. */
const planned = [...preparing, 'invited'] as const;

/**
 * The way of a joint meeting (DOMAIN, section 4), as data: the rules decide by it, the interface offers actions by it,
 * and the diagram in the room's README is drawn from it.
 */
export const meetingTransitions = {
  putAgendaItem: { from: preparing, to: 'proposed', by: office },
  settleAgenda: { from: preparing, to: 'settled', by: office },
  agreeAgenda: { from: ['settled'], to: 'agreed', by: ['convenor'] },
  sendInvitations: { from: ['agreed'], to: 'invited', by: office },
  postponeMeeting: { from: planned, to: null, by: office },
  cancelMeeting: { from: planned, to: 'cancelled', by: office },
  openMeeting: { from: ['invited'], to: 'open', by: office },
  recordAttendance: { from: ['open'], to: null, by: office },
  correctAttendance: { from: mendable, to: null, by: office },
  addTopic: { from: ['open'], to: null, by: office },
  takeTopic: { from: ['open'], to: null, by: office },
  deferTopic: { from: ['open'], to: null, by: office },
  adoptResolution: { from: ['open'], to: null, by: office },
  withdrawResolution: { from: mendable, to: null, by: office },
  closeMeeting: { from: ['open'], to: 'closed', by: office },
  draftMinutes: { from: ['closed', 'drafted'], to: 'drafted', by: office },
  amendResolution: { from: ['drafted'], to: null, by: office },
  countersignMinutes: { from: ['drafted'], to: null, by: ['liaison', 'leader'] },
  signMinutes: { from: ['drafted'], to: 'signed', by: ['convenor'] },
  issueMinutes: { from: ['signed'], to: 'issued', by: office },
  draftCorrection: { from: ['issued'], to: null, by: office },
  consentToCorrection: { from: ['issued'], to: null, by: ['convenor'] },
  issueCorrection: { from: ['issued'], to: null, by: office },
} as const satisfies Record<string, Transition>;

export type MeetingAct = keyof typeof meetingTransitions;

/** The phases in which an act is allowed. */
export type PhaseFor<Act extends MeetingAct> = (typeof meetingTransitions)[Act]['from'][number];

export const allowsAct = (phase: MeetingPhase, act: MeetingAct): boolean =>
  (meetingTransitions[act].from as readonly MeetingPhase[]).includes(phase);

/** Whether a meeting of that phase has come as far as `milestone`, or farther; one that was cancelled has come nowhere. */
export const hasReached = (phase: MeetingPhase, milestone: (typeof meetingWay)[number]): boolean =>
  phase !== 'cancelled' && meetingWay.indexOf(phase) >= meetingWay.indexOf(milestone);
