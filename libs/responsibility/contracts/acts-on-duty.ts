import type { Day, UnitId } from '#kernel';
import type { DutyDocument } from './duty-document.ts';
import type { SubmissionKind } from './duty-events.ts';
import { allows, type DutyAct, dutyTransitions } from './duty-transitions.ts';
import type { ItemDocument } from './item-document.ts';

/** Who looks, and the unit that a liaison or a unit leader acts for. */
export interface Viewer {
  readonly role: string;
  readonly unitId: UnitId | null;
}

/** What of a duty decides which acts it offers. */
export type Offered = Pick<
  DutyDocument,
  | 'status'
  | 'unitId'
  | 'dueOn'
  | 'longTerm'
  | 'percent'
  | 'openUrges'
  | 'openHelp'
  | 'draft'
  | 'lastReport'
  | 'rewrite'
  | 'slip'
  | 'extension'
  | 'measures'
  | 'returnable'
  | 'endorsed'
>;

/** What beside the duty and whoever looks decides it. */
export interface Circumstances {
  readonly day: Day;
  readonly itemStatus: ItemDocument['status'];
  /** The last day on which the duty may be given back. */
  readonly returnBy: Day;
  /** Who has the last word, by the rules of the body. */
  readonly extensionBy: 'office' | 'convenor';
  readonly completionBy: 'office' | 'convenor';
}

type Need = (duty: Offered, viewer: Viewer, circumstances: Circumstances) => boolean;

/** A duty has room for one draft; the leader's own submission needs none. */
const hasRoom: Need = ({ draft }, { role }) => draft === null || role === 'leader';

const hasDraft: Need = ({ draft }) => draft !== null;

/** More time is asked for before the date, once at a time. */
const isExtensible: Need = ({ dueOn, extension }, _, { day }) => dueOn !== null && day <= dueOn && extension === null;

const acts: Readonly<Record<SubmissionKind, DutyAct>> = {
  report: 'report',
  extension: 'requestExtension',
  completion: 'requestCompletion',
};

/** Nothing of the plan is left to do. */
const isCarriedOut: Need = ({ measures }) => measures.every(({ finished }) => finished);

/** What was drafted is signed as long as it could still be submitted. */
const isSignable: Need = (duty, viewer, circumstances) => {
  const { draft, status, percent, dueOn } = duty;
  if (draft === null || !allows(status, acts[draft.kind])) return false;
  if (draft.kind === 'report') return (draft.percent ?? 0) >= percent;
  if (draft.kind === 'completion') return isCarriedOut(duty, viewer, circumstances);
  return (draft.proposedOn ?? '') > (dueOn ?? '') && isExtensible(duty, viewer, circumstances);
};

/** What an act needs to be there beside the status. */
const needs: Partial<Record<DutyAct, Need>> = {
  return: ({ returnable }, _, { day, returnBy }) => returnable && day <= returnBy,
  report: hasRoom,
  requestExtension: (...all) => hasRoom(...all) && isExtensible(...all),
  requestCompletion: (...all) => hasRoom(...all) && isCarriedOut(...all),
  approve: isSignable,
  reject: hasDraft,
  sendBackReport: ({ lastReport, rewrite }) => lastReport !== null && rewrite === null,
  answerUrge: ({ openUrges }) => openUrges.length > 0,
  answerHelp: ({ openHelp }) => openHelp.length > 0,
  issueSlip: ({ slip }, _, { day }) => slip === null || slip.answered || slip.deadline < day,
  answerSlip: ({ slip }) => slip !== null && !slip.answered,
  rejectSlipAnswer: ({ slip }) => slip?.answered === true,
  answerExtension: ({ extension }, { role }, { extensionBy }) =>
    extension !== null && (extensionBy === 'office' || role === 'convenor'),
  setDue: ({ dueOn, longTerm }) => dueOn === null && !longTerm,
  finishMeasure: ({ measures }) => measures.some(({ finished }) => !finished),
  // Where the convenor has the last word on completion, the office endorses and the convenor completes what is endorsed.
  endorse: (_, __, { completionBy }) => completionBy === 'convenor',
  complete: ({ endorsed }, { role }, { completionBy }) =>
    completionBy === 'office' || (role === 'convenor' && endorsed !== null),
};

/** The acts of a convenor on the whole item: offered there, not on each duty. */
const onItem: readonly DutyAct[] = ['suspend', 'resume', 'cancel'];

/** In an item that was closed what is completed can be taken up again, and in one that rests or has ended nothing is done. */
const isOpenFor = (act: DutyAct, { itemStatus }: Circumstances): boolean =>
  itemStatus === 'open' || (itemStatus === 'closed' && act === 'reopen');

/** What whoever looks may do next with a duty, in the order of the table; a unit's people with the own unit's only. */
export const actsOn = (duty: Offered, viewer: Viewer, circumstances: Circumstances): readonly DutyAct[] =>
  (Object.keys(dutyTransitions) as DutyAct[]).filter((act) => {
    const by: readonly string[] = dutyTransitions[act].by;
    const ownOnly = by.includes('leader');
    return (
      !onItem.includes(act) &&
      isOpenFor(act, circumstances) &&
      allows(duty.status, act) &&
      (needs[act]?.(duty, viewer, circumstances) ?? true) &&
      by.includes(viewer.role) &&
      (!ownOnly || viewer.unitId === duty.unitId)
    );
  });
