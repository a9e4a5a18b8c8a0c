import { agendaActs } from './agenda-acts.ts';
import { assignmentActs } from './assignment-acts.ts';
import type { Act } from './attempt.ts';
import type { Chance } from './chance.ts';
import { completionActs } from './completion-acts.ts';
import { correctionActs } from './correction-acts.ts';
import { directoryActs } from './directory-acts.ts';
import { draftActs } from './draft-acts.ts';
import { extensionActs } from './extension-acts.ts';
import { indicatorActs } from './indicator-acts.ts';
import { itemActs } from './item-acts.ts';
import { meetingActs } from './meeting-acts.ts';
import { mendingActs } from './mending-acts.ts';
import { minutesActs } from './minutes-acts.ts';
import { plannedActs } from './planned-acts.ts';
import { questions } from './questions.ts';
import { reportActs } from './report-acts.ts';
import { resolutionActs } from './resolution-acts.ts';
import { splitActs } from './split-acts.ts';
import { supervisionActs } from './supervision-acts.ts';
import type { World } from './world.ts';

export const acts = {
  ...{
    ...assignmentActs,
    ...reportActs,
    ...extensionActs,
    ...completionActs,
    ...draftActs,
    ...supervisionActs,
    ...itemActs,
    ...indicatorActs,
    ...splitActs,
    ...directoryActs,
  },
  ...{
    ...meetingActs,
    ...plannedActs,
    ...agendaActs,
    ...resolutionActs,
    ...mendingActs,
    ...minutesActs,
    ...correctionActs,
    ...questions,
  },
} as const satisfies Record<string, Act>;

type Name = keyof typeof acts;

/** Those that find what they need for a few moments only. */
export const briefActs = Object.keys({
  ...{
    ...meetingActs,
    ...plannedActs,
    ...agendaActs,
    ...resolutionActs,
    ...mendingActs,
    ...minutesActs,
    ...correctionActs,
  },
}) as readonly Name[];
export const allActs = Object.keys(acts) as readonly Name[];

/** What a history comes to. */
export interface Size {
  readonly items: number;
  readonly meetings: number;
  /** How many acts there are, about. */
  readonly steps: number;
  /** The smaller, the faster time goes by: a year in 4,500 acts with 1,750. */
  readonly pace: number;
}

/** How often what is tried, beside what is tried anyway: the year's work, as it stands. */
const weights: Readonly<Record<Name, number>> = {
  ...{ acknowledge: 18, return: 5, insist: 3, reassign: 3, decompose: 4, finishMeasure: 8, setDue: 2, reopen: 2 },
  ...{ report: 14, sendBackReport: 3, requestExtension: 6, grantExtension: 4, refuseExtension: 3 },
  ...{ requestCompletion: 14, sendBack: 3, complete: 14, endorse: 9, praise: 1, approve: 4, reject: 2 },
  ...{
    askHelp: 3,
    answerHelp: 2,
    urge: 4,
    urgeMany: 1,
    answerUrge: 3,
    issueSlip: 6,
    answerSlip: 2,
    rejectSlipAnswer: 1,
  },
  ...{ register: 0, close: 7, setImportance: 3, stateIndicators: 4, suspend: 1, resume: 2, cancel: 0.7, split: 0.7 },
  ...{ rename: 1, chooseSignature: 5, end: 0.3, setRules: 2 },
  ...{
    propose: 0,
    sendInvitations: 2,
    postpone: 0.4,
    cancelMeeting: 0.2,
    open: 2,
    attend: 2,
    closeMeeting: 2,
    correctAttendance: 1,
    withdrawResolution: 1,
  },
  ...{ putForward: 3, withdraw: 1, putAgendaItem: 2, settleAgenda: 2, agreeAgenda: 2 },
  ...{ addTopic: 0.6, takeTopic: 2, deferTopic: 1, adopt: 2, amend: 1, draft: 2, countersign: 2, sign: 2, issue: 2 },
  ...{ draftCorrection: 5, consent: 5, issueCorrection: 5, readMinutes: 0.2, readSlip: 0.2 },
};

/** What the meeting that is under way needs next. */
const nextOf: Readonly<Record<World['meetings'][number]['phase'], Partial<Record<Name, number>>>> = {
  proposed: { putAgendaItem: 25, settleAgenda: 12 },
  settled: { agreeAgenda: 20, putAgendaItem: 4, settleAgenda: 3 },
  agreed: { sendInvitations: 20, settleAgenda: 2 },
  invited: { open: 20 },
  open: {
    attend: 150,
    takeTopic: 20,
    deferTopic: 4,
    addTopic: 3,
    adopt: 25,
    closeMeeting: 4,
    correctAttendance: 8,
    withdrawResolution: 3,
  },
  closed: { draft: 20, correctAttendance: 4, withdrawResolution: 1 },
  drafted: { countersign: 150, amend: 4, sign: 12, correctAttendance: 4, withdrawResolution: 1 },
  signed: { issue: 20 },
  issued: {},
  cancelled: {},
};

/** Draws an act that suits the state of things: items and meetings come along with the year. */
export const drawAct = (world: World, chance: Chance, size: Size, progress: number): Name => {
  const underWay = world.meetings.filter(({ phase }) => phase !== 'issued' && phase !== 'cancelled');
  const issued = world.meetings.filter(({ phase }) => phase === 'issued').length;
  const now: Partial<Record<Name, number>> = {
    ...weights,
    register: world.items.length < size.items * Math.min(1, 0.3 + progress) ? 60 : 1,
    propose: underWay.length === 0 && issued < size.meetings && issued <= size.meetings * progress ? 60 : 0.1,
  };
  for (const { phase } of underWay) {
    for (const [name, more] of Object.entries(nextOf[phase])) now[name as Name] = (now[name as Name] ?? 0) + more;
  }
  const entries = Object.entries(now) as [Name, number][];
  const SCALE = 10;
  let left = chance.below(entries.reduce((sum, [, weight]) => sum + weight * SCALE, 0));
  for (const [name, weight] of entries) {
    left -= weight * SCALE;
    if (left < 0) return name;
  }
  return 'report';
};
