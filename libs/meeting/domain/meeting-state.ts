import { type BodyId, type Day, type Decision, type MeetingId, refuse, type UnitId, type UserId } from '#kernel';
import {
  allowsAct,
  type ChairPost,
  hasReached,
  type MeetingAct,
  type MeetingEvent,
  type MeetingPhase,
  type MeetingRefusal,
  type PhaseFor,
} from '../contracts/index.ts';

type DataOf<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { readonly type: Type }>['data'];

/** What was put, recorded or adopted is known by its whole content, so that a repetition is told from a change. */
export type Topic = DataOf<'AgendaItemPut'>;
export type Attendee = DataOf<'AttendanceRecorded'>;
export type Resolution = DataOf<'ResolutionAdopted'>;
export type Countersignature = DataOf<'MinutesCountersigned'>;

interface Proposed {
  readonly meetingId: MeetingId;
  readonly bodyId: BodyId;
  readonly title: string;
  readonly plannedOn: Day;
  /** As it was proposed: by that a repetition is known. */
  readonly firstPlannedOn: Day;
  /** Why it was put off last, or is not held. */
  readonly because: string | null;
  /** In the order in which topics are to be taken. */
  readonly agenda: ReadonlyMap<string, Topic>;
}

interface Settled extends Proposed {
  readonly settlement: DataOf<'AgendaSettled'>;
}

interface Held extends Proposed {
  readonly heldOn: Day;
  readonly place: string;
  readonly chair: UserId;
  readonly chairsAs: ChairPost;
  /** What became of the topics that the meeting came to: taken, or put off and why. */
  readonly course: ReadonlyMap<string, 'taken' | { readonly deferral: string }>;
  readonly attendees: ReadonlyMap<UnitId, Attendee>;
  /** Units that were recorded as members, there or absent; what has become of them since does not matter here. */
  readonly seated: ReadonlySet<UnitId>;
  readonly resolutions: ReadonlyMap<string, Resolution>;
  /** Why each resolution that is there no more was withdrawn. */
  readonly withdrawn: ReadonlyMap<string, string>;
}

interface Minuted extends Held {
  readonly version: number;
  /** Of units that agreed to this version; a new draft begins without any. */
  readonly countersigned: ReadonlyMap<UnitId, Countersignature>;
}

interface Signed extends Minuted {
  readonly signedBy: UserId;
  /** `null`: it was signed before its day was kept. */
  readonly signedOn: Day | null;
}

export interface Correction {
  readonly draft: DataOf<'CorrectionDrafted'>;
  readonly consent: Pick<DataOf<'CorrectionConsented'>, 'consentedBy' | 'consentedOn'> | null;
  readonly issued: Pick<DataOf<'CorrectionIssued'>, 'year' | 'number' | 'issuedOn'> | null;
}

interface Issued extends Signed {
  readonly issue: DataOf<'MinutesIssued'>;
  readonly corrections: ReadonlyMap<string, Correction>;
  /** Resolutions with what issued corrections say in their place. */
  readonly standing: ReadonlyMap<string, Resolution>;
}

/** One member of the union for each phase, so that a phase tells what is known. */
type In<Phase extends MeetingPhase, Known> = Phase extends MeetingPhase ? Known & { readonly phase: Phase } : never;

export type MeetingState =
  | { readonly phase: 'unproposed' }
  | In<'proposed' | 'invited' | 'cancelled', Proposed>
  | In<'settled' | 'agreed', Settled>
  | In<'open' | 'closed', Held>
  | In<'drafted', Minuted>
  | In<'signed', Signed>
  | In<'issued', Issued>;

export type MeetingDecision = Decision<MeetingEvent, MeetingRefusal>;

type Known = Exclude<MeetingState, { readonly phase: 'unproposed' }>;
type AllowedFor<Act extends MeetingAct> = Extract<Known, { readonly phase: PhaseFor<Act> }>;
export type IssuedMeeting = Extract<MeetingState, { readonly phase: 'issued' }>;

/** Runs a rule on a meeting in a phase that allows the act, by the table of transitions; else refuses. */
export const during = <Act extends MeetingAct>(
  state: MeetingState,
  act: Act,
  { meetingId }: { readonly meetingId: MeetingId },
  rule: (meeting: AllowedFor<Act>) => MeetingDecision,
): MeetingDecision => {
  if (state.phase === 'unproposed') return refuse('meeting.unknown', { meetingId });
  return permits(state, act) ? rule(state) : refuse('meeting.not-now', { phase: state.phase, act });
};

const permits = <Act extends MeetingAct>(meeting: Known, act: Act): meeting is AllowedFor<Act> =>
  allowsAct(meeting.phase, act);

export const wasInvited = (
  s: MeetingState,
): s is Exclude<Known, { readonly phase: 'proposed' | 'settled' | 'agreed' | 'cancelled' }> =>
  s.phase !== 'unproposed' && hasReached(s.phase, 'invited');

export const wasOpened = (s: MeetingState): s is Extract<MeetingState, Held> =>
  s.phase !== 'unproposed' && hasReached(s.phase, 'open');

export const wasClosed = (s: MeetingState): boolean => s.phase !== 'unproposed' && hasReached(s.phase, 'closed');

export const isMinuted = (s: MeetingState): s is Extract<MeetingState, Minuted> =>
  s.phase !== 'unproposed' && hasReached(s.phase, 'drafted');

export const isSigned = (s: MeetingState): s is Extract<MeetingState, Signed> =>
  s.phase !== 'unproposed' && hasReached(s.phase, 'signed');
