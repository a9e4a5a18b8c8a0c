import { dayIn } from './days.ts';
import type { Meeting, Topic } from './meeting-world.ts';
import type { Rules } from './rules.ts';

/** All that the model knows, as plain data: what people see of the ledger, and nothing of how it is kept. */
export interface World {
  now: string;
  /** How many events there must be by now: nothing is written behind anybody's back. */
  events: number;
  readonly bodyId: string;
  /** An item of another body, of which no meeting of this one decides anything. */
  readonly elsewhere: string;
  readonly units: Unit[];
  readonly people: Person[];
  readonly items: Item[];
  readonly topics: Topic[];
  readonly meetings: Meeting[];
  /** The years of the slips, in the order of their numbers. */
  readonly slipYears: number[];
  /** Documents that have a number, in the order in which they got it. */
  readonly numbered: Numbered[];
  /** In the order of their days. */
  readonly rules: Rules[];
  /** What a unit gains or loses by, and on which day. */
  readonly merits: { readonly unitId: string; readonly reason: Merit; readonly on: string }[];
  readonly reports: Reporting[];
  /** The days by which units reported, that are over; and which duties owed a report by them. */
  readonly reportDays: string[];
  readonly owed: { readonly itemId: string; readonly unitId: string; readonly by: string }[];
}

export type Merit = 'onTime' | 'late' | 'praised' | 'returned' | 'emptyReport' | 'absent' | 'reportMissing';

export interface Reporting {
  readonly itemId: string;
  readonly unitId: string;
  readonly on: string;
}

export interface Person {
  readonly userId: string;
  readonly role: 'liaison' | 'leader' | 'office' | 'convenor' | 'auditor' | 'operator';
  readonly unitId: string | null;
}

export interface Unit {
  readonly unitId: string;
  name: string;
  readonly names: string[];
  isMember: boolean;
  /** In the order of admission; a successor has the place of the unit that ended. */
  seat: number;
  leaderSigns: boolean;
  successorId: string | null;
}

export type Status =
  | 'assigned'
  | 'returned'
  | 'acknowledged'
  | 'in-progress'
  | 'completion-requested'
  | 'completed'
  | 'suspended'
  | 'cancelled'
  | 'reassigned';

export interface Item {
  readonly itemId: string;
  readonly number: string;
  readonly heading: string;
  readonly text: string;
  readonly origin: 'office' | 'resolution' | 'split';
  readonly originId: string;
  readonly registeredAt: string;
  importance: 'ordinary' | 'important' | 'special';
  graveBecause: string | null;
  /** The figures that it is to come to. */
  indicators: readonly Indicator[];
  status: 'open' | 'filed' | 'closed' | 'suspended' | 'cancelled' | 'split';
  reason: string | null;
  mergedInto: string | null;
  splitInto: readonly string[];
  /** How it was split. */
  splitAs: string | null;
  readonly duties: Duty[];
  readonly entries: Entry[];
}

export interface Indicator {
  readonly name: string;
  readonly target: number | null;
  readonly unit: string;
  readonly comparison: string;
  readonly by: string | null;
  readonly quotas: readonly { readonly unit: string; readonly unitId: string; readonly target: number }[];
}

export interface Entry {
  readonly meetingId: string;
  readonly minutesNumber: string;
  readonly resolutionId: string;
  readonly text: string;
  readonly at: string;
}

export interface Duty {
  readonly unitId: string;
  role: string;
  longTerm: boolean;
  readonly assignedAt: string;
  /** When the unit got it last, and is to sign for it. */
  handedOverAt: string;
  dueOn: string | null;
  status: Status;
  /** What it was before it rested. */
  restedAs: Status;
  acknowledgedAt: string | null;
  insistedOn: boolean;
  /** Why it was returned, insisted on, passed on or taken up again last. */
  because: string | null;
  reason: string | null;
  reassignedTo: string | null;
  percent: number;
  /** Of the reports that were not sent back, the last before the present one. */
  percentBefore: number;
  measures: { readonly measureId: string; readonly text: string; readonly dueOn: string; finished: boolean }[];
  draft: Draft | null;
  lastReport: (Reported & { readonly reportId: string; readonly at: string }) | null;
  rewrite: string | null;
  help: { readonly helpId: string; readonly text: string; readonly at: string }[];
  urges: { readonly urgeId: string; readonly text: string; readonly answerBy: string; readonly at: string }[];
  slip: Slip | null;
  extension: Extension | null;
  completion: { readonly requestId: string; readonly text: string; readonly at: string } | null;
  /** The opinion of the office, where the convenor has the last word. */
  endorsed: string | null;
  completedAt: string | null;
  grade: string | null;
  /** What its completion counted: no longer, when it is taken up again. */
  merit: World['merits'][number] | null;
  /** Taken up again since it was completed. */
  reopened: boolean;
  /** Of all that was ever asked, urged, drafted: what is answered already may be answered again by mistake. */
  readonly ids: string[];
  /** What happened in its life, each with how many events there were then: what can be counted. */
  readonly happened: { readonly what: 'reported' | 'urged' | 'slip' | 'granted' | 'praised'; readonly after: number }[];
}

export interface Reported {
  readonly text: string;
  readonly percent: number;
  readonly problem: string | null;
  readonly nextStep: string | null;
  readonly indicators: readonly { readonly name: string; readonly value: number }[];
  readonly noChange: boolean;
}

export interface Extension {
  readonly requestId: string;
  readonly reason: string;
  readonly proposedOn: string;
  readonly at: string;
}

/** What waits for the unit leader. */
export type Draft = { readonly draftId: string; readonly at: string } & (
  | ({ readonly kind: 'report' } & Reported)
  | { readonly kind: 'extension'; readonly text: string; readonly proposedOn: string }
  | { readonly kind: 'completion'; readonly text: string }
);

export interface Slip {
  readonly slipId: string;
  readonly number: string;
  readonly level: 'blue' | 'orange' | 'red';
  readonly requirement: string;
  readonly deadline: string;
  readonly at: string;
  answered: boolean;
  answeredOn: string | null;
  insufficient: string | null;
}

export interface Numbered {
  readonly documentId: string;
  /** The year of issue. */
  readonly year: number;
  readonly yearly: boolean;
  readonly number: number;
}

export const today = (world: World): string => dayIn(world.now);

export const unfinished: readonly Status[] = [
  'assigned',
  'returned',
  'acknowledged',
  'in-progress',
  'completion-requested',
];

/** A unit's part in an item, as it is when the unit gets it. */
export const assigned = (
  world: World,
  { unitId, role, dueOn, longTerm = false }: Pick<Duty, 'unitId' | 'role' | 'dueOn'> & { readonly longTerm?: boolean },
): Duty => ({
  ...{
    unitId,
    role,
    dueOn,
    longTerm,
    assignedAt: world.now,
    handedOverAt: world.now,
    status: 'assigned',
    restedAs: 'assigned',
  },
  ...{
    acknowledgedAt: null,
    insistedOn: false,
    because: null,
    reason: null,
    reassignedTo: null,
    percent: 0,
    percentBefore: 0,
    measures: [],
  },
  ...{ draft: null, lastReport: null, rewrite: null, help: [], urges: [], slip: null, extension: null },
  ...{
    completion: null,
    endorsed: null,
    completedAt: null,
    grade: null,
    merit: null,
    reopened: false,
    ids: [],
    happened: [],
  },
});

/** What is over waits for no answer any more. */
export const settled = () => ({ urges: [], help: [], draft: null, extension: null });
