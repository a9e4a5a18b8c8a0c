/** What a meeting can be, in the order in which it becomes so. */
export const meetingPhases = ['proposed', 'invited', 'open', 'closed', 'drafted', 'signed', 'issued'] as const;
export type MeetingPhase = (typeof meetingPhases)[number];

interface Transition {
  readonly from: readonly MeetingPhase[];
  /** `null`: the phase stays. */
  readonly to: MeetingPhase | null;
  readonly by: readonly string[];
}

/**
 * The way of a joint meeting (DOMAIN, section 4), as data: the rules decide by it, the interface offers actions by it,
 * and the diagram in the room's README is drawn from it.
 */
export const meetingTransitions = {
  putAgendaItem: { from: ['proposed'], to: null, by: ['office', 'convenor'] },
  sendInvitations: { from: ['proposed'], to: 'invited', by: ['office', 'convenor'] },
  openMeeting: { from: ['invited'], to: 'open', by: ['office', 'convenor'] },
  recordAttendance: { from: ['open'], to: null, by: ['office', 'convenor'] },
  adoptResolution: { from: ['open'], to: null, by: ['office', 'convenor'] },
  closeMeeting: { from: ['open'], to: 'closed', by: ['office', 'convenor'] },
  draftMinutes: { from: ['closed', 'drafted'], to: 'drafted', by: ['office', 'convenor'] },
  amendResolution: { from: ['drafted'], to: null, by: ['office', 'convenor'] },
  countersignMinutes: { from: ['drafted'], to: null, by: ['liaison'] },
  signMinutes: { from: ['drafted'], to: 'signed', by: ['convenor'] },
  issueMinutes: { from: ['signed'], to: 'issued', by: ['office', 'convenor'] },
} as const satisfies Record<string, Transition>;

export type MeetingAct = keyof typeof meetingTransitions;

/** The phases in which an act is allowed. */
export type PhaseFor<Act extends MeetingAct> = (typeof meetingTransitions)[Act]['from'][number];

export const allowsAct = (phase: MeetingPhase, act: MeetingAct): boolean =>
  (meetingTransitions[act].from as readonly MeetingPhase[]).includes(phase);

/** Whether a meeting of that phase has come as far as `milestone`, or farther. */
export const hasReached = (phase: MeetingPhase, milestone: MeetingPhase): boolean =>
  meetingPhases.indexOf(phase) >= meetingPhases.indexOf(milestone);
