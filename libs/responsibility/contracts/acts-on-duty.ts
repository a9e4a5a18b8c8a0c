import type { UnitId } from '#kernel';
import type { DutyDocument } from './duty-document.ts';
import { allows, type DutyAct, dutyTransitions } from './duty-transitions.ts';

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
  | 'openUrges'
  | 'openHelp'
  | 'draft'
  | 'slip'
  | 'extension'
  | 'measures'
  | 'returnable'
  | 'endorsed'
>;

/** What an act needs to be there beside the status. */
const needs: Partial<Record<DutyAct, (duty: Offered) => boolean>> = {
  return: ({ returnable }) => returnable,
  answerUrge: ({ openUrges }) => openUrges.length > 0,
  answerHelp: ({ openHelp }) => openHelp.length > 0,
  approve: ({ draft }) => draft !== null,
  reject: ({ draft }) => draft !== null,
  answerSlip: ({ slip }) => slip !== null && !slip.answered,
  answerExtension: ({ extension }) => extension !== null,
  setDue: ({ dueOn, longTerm }) => dueOn === null && !longTerm,
  finishMeasure: ({ measures }) => measures.some(({ finished }) => !finished),
};

/** Who has the last word, by the rules of the body. */
export interface Deciders {
  readonly extensionBy: 'office' | 'convenor';
  readonly completionBy: 'office' | 'convenor';
}

/** Where the convenor has the last word on completion, the office endorses and the convenor completes what is endorsed. */
const byDecider = (act: DutyAct, { endorsed }: Offered, { role }: Viewer, deciders: Deciders): boolean => {
  const convenorCompletes = deciders.completionBy === 'convenor';
  if (act === 'endorse') return convenorCompletes && endorsed === null;
  if (act === 'complete') return convenorCompletes ? role === 'convenor' && endorsed !== null : true;
  return act === 'answerExtension' ? deciders.extensionBy === 'office' || role === 'convenor' : true;
};

/** The acts of a convenor on the whole item: offered there, not on each duty. */
const onItem: readonly DutyAct[] = ['suspend', 'resume', 'cancel'];

/** What whoever looks may do next with a duty, in the order of the table; a unit's people with the own unit's only. */
export const actsOn = (duty: Offered, viewer: Viewer, deciders: Deciders): readonly DutyAct[] =>
  (Object.keys(dutyTransitions) as DutyAct[]).filter((act) => {
    const by: readonly string[] = dutyTransitions[act].by;
    const ownOnly = by.includes('leader');
    return (
      !onItem.includes(act) &&
      allows(duty.status, act) &&
      (needs[act]?.(duty) ?? true) &&
      by.includes(viewer.role) &&
      byDecider(act, duty, viewer, deciders) &&
      (!ownOnly || viewer.unitId === duty.unitId)
    );
  });
