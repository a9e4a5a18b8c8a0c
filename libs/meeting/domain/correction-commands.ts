import type { Day, KeptTemplate, MeetingId, UnitId, UserId } from '#kernel';

interface OnCorrection<Type extends string> {
  readonly type: Type;
  readonly meetingId: MeetingId;
  readonly correctionId: string;
}

/** What a resolution should have said. Drafted again under its id, a correction says something else. */
export interface DraftCorrection extends OnCorrection<'DraftCorrection'> {
  readonly resolutionId: string;
  readonly reason: string;
  /** Left empty, it is made of the text. */
  readonly heading: string;
  readonly text: string;
  readonly leadUnitId: UnitId | null;
  readonly unitIds: readonly UnitId[];
  readonly dueOn: Day | null;
}

export interface ConsentToCorrection extends OnCorrection<'ConsentToCorrection'> {
  /** The draft that the chair saw. */
  readonly version: number;
  readonly consentedBy: UserId;
  readonly today: Day;
}

export interface IssueCorrection extends OnCorrection<'IssueCorrection'> {
  /** As taken from the body's register; `year` where numbers go by the year. */
  readonly number: number;
  readonly year: number | null;
  readonly issuedOn: Day;
  readonly today: Day;
  /** With which it is printed ever after. */
  readonly templates: readonly KeptTemplate[];
}

export type CorrectionCommand = DraftCorrection | ConsentToCorrection | IssueCorrection;
