import type { Answer, Role } from '#http';
import type { Day, ItemId, MeetingId, UnitId } from '#kernel';
import type { IssueOutcome } from '../application/issue-document.handler.ts';
import { type MeetingAct, meetingTransitions } from '../contracts/index.ts';
import type { ResolutionBody, WordsBody } from './meeting-bodies.ts';

/** An id that an act makes, as the description shows it. */
export const MADE = '6c1f2f3e-2f6d-5a2b-9b1e-8a7d6c5b4a32';

/** What an issue answers beside: the number as printed. */
export const NUMBERED = { minutesNumber: '第1期' };

/** Who may do what is in the table of transitions. */
export const by = (act: MeetingAct): readonly Role[] => meetingTransitions[act].by;

export const on = (meetingId: string) => ({ meetingId: meetingId as MeetingId });

export const wordsOf = ({ heading = '', text, leadUnitId, unitIds, dueOn }: WordsBody) => ({
  heading,
  text,
  leadUnitId: (leadUnitId ?? null) as UnitId | null,
  unitIds: (unitIds ?? []) as readonly UnitId[],
  dueOn: (dueOn ?? null) as Day | null,
});

export const resolutionOf = (body: ResolutionBody) => {
  const itemIds = (body.itemIds ?? []) as readonly ItemId[];
  return { ...wordsOf(body), itemIds, createsItem: body.createsItem ?? itemIds.length === 0 };
};

/** The units that words name, the lead first. */
export const unitsIn = ({ leadUnitId, unitIds }: ReturnType<typeof wordsOf>): readonly UnitId[] =>
  leadUnitId === null ? unitIds : [leadUnitId, ...unitIds];

/** Whoever was second is told the number, too. */
export const issued = ({ outcome, minutesNumber }: IssueOutcome): Answer => ({
  outcome,
  made: minutesNumber === null ? {} : { minutesNumber },
});
