/** What a duty can be. An item's state is derived from its duties. */
export const dutyStatuses = [
  'assigned',
  'returned',
  'acknowledged',
  'in-progress',
  'completion-requested',
  'completed',
  'suspended',
  'cancelled',
  'reassigned',
] as const;
export type DutyStatus = (typeof dutyStatuses)[number];

/** A duty in one of these is over or rests: it has no light, and owes nothing. */
export const restingStatuses = ['suspended', 'cancelled', 'reassigned'] as const satisfies readonly DutyStatus[];
export const isOpen = (status: DutyStatus): boolean =>
  status !== 'completed' && !(restingStatuses as readonly DutyStatus[]).includes(status);

interface Transition {
  readonly from: readonly DutyStatus[];
  /** `null`: the status stays. `before`: it is again what it was before it rested. */
  readonly to: DutyStatus | 'before' | null;
  readonly by: readonly string[];
}

const unit = ['liaison', 'leader'] as const;
const office = ['office', 'convenor'] as const;
const working = ['acknowledged', 'in-progress'] as const;
const running = ['assigned', ...working] as const;
/** Neither over nor at rest. */
export const unfinishedStatuses = ['assigned', 'returned', ...working, 'completion-requested'] as const;
export type UnfinishedStatus = (typeof unfinishedStatuses)[number];

/**
 * The life of a duty (DOMAIN, section 3), as data: the rules decide by it, the interface offers actions by it, and the
 * diagram in the room's README is drawn from it.
 */
export const dutyTransitions = {
  acknowledge: { from: ['assigned'], to: 'acknowledged', by: unit },
  return: { from: ['assigned'], to: 'returned', by: unit },
  insist: { from: ['returned'], to: 'assigned', by: office },
  reassign: { from: unfinishedStatuses, to: 'reassigned', by: office },
  /** The unit has ended: nobody does this, it follows. */
  succeed: { from: [...unfinishedStatuses, 'suspended'], to: 'reassigned', by: [] },
  /** Another unit's duty comes to one that had passed its own on: it follows from that act. */
  comeBack: { from: ['reassigned'], to: 'assigned', by: [] },
  /** The minutes are corrected: nobody does this, it follows. */
  changeRole: { from: unfinishedStatuses, to: null, by: [] },
  decompose: { from: working, to: null, by: unit },
  finishMeasure: { from: working, to: null, by: unit },
  report: { from: working, to: 'in-progress', by: unit },
  approve: { from: running, to: null, by: ['leader'] },
  reject: { from: running, to: null, by: ['leader'] },
  sendBackReport: { from: ['in-progress'], to: null, by: office },
  askHelp: { from: working, to: null, by: unit },
  answerHelp: { from: working, to: null, by: office },
  urge: { from: running, to: null, by: office },
  answerUrge: { from: running, to: null, by: unit },
  issueSlip: { from: running, to: null, by: office },
  answerSlip: { from: running, to: null, by: unit },
  rejectSlipAnswer: { from: running, to: null, by: office },
  requestExtension: { from: running, to: null, by: unit },
  answerExtension: { from: running, to: null, by: office },
  requestCompletion: { from: working, to: 'completion-requested', by: unit },
  sendBack: { from: ['completion-requested'], to: 'in-progress', by: office },
  /** Where the convenor has the last word, the office looks first. */
  endorse: { from: ['completion-requested'], to: null, by: ['office'] },
  complete: { from: ['completion-requested'], to: 'completed', by: office },
  praise: { from: [...unfinishedStatuses, 'completed'], to: null, by: office },
  /** What has no date gets one. Another date takes an extension, minutes or their correction. */
  setDue: { from: unfinishedStatuses, to: null, by: office },
  /** Minutes, or what corrects them: nobody does this, it follows. */
  reviseDue: { from: unfinishedStatuses, to: null, by: [] },
  reopen: { from: ['completed'], to: 'in-progress', by: ['convenor'] },
  suspend: { from: unfinishedStatuses, to: 'suspended', by: ['convenor'] },
  /** What lay with the office lies there again, and what was signed for is; whoever had not signed has the whole time anew. */
  resume: { from: ['suspended'], to: 'before', by: ['convenor'] },
  cancel: { from: [...unfinishedStatuses, 'suspended'], to: 'cancelled', by: ['convenor'] },
} as const satisfies Record<string, Transition>;

export type DutyAct = keyof typeof dutyTransitions;

export const allows = (status: DutyStatus, act: DutyAct): boolean =>
  (dutyTransitions[act].from as readonly DutyStatus[]).includes(status);

/**
 * Whether a duty owes the reports of its days: while a report may be given, and not before it is acknowledged, nor while a
 * request for completion lies with the office.
 */
export const owesReports = (status: DutyStatus): boolean => allows(status, 'report');
