export { actsOn, type Circumstances, type Viewer } from './acts-on-duty.ts';
export type {
  Cause,
  CompletionRequest,
  Draft,
  DutyDocument,
  ExtensionRequest,
  Measure,
  Report,
  Slip,
  Urge,
} from './duty-document.ts';
export {
  type DutyRole,
  dutyRoles,
  type Grade,
  grades,
  type ReportFlaw,
  reportFlaws,
  type SubmissionKind,
  submissionKinds,
} from './duty-events.ts';
export {
  allows,
  type DutyAct,
  type DutyStatus,
  dutyStatuses,
  dutyTransitions,
  isOpen,
  owesReports,
  type UnfinishedStatus,
  unfinishedStatuses,
} from './duty-transitions.ts';
export { doneOn, isInTime, isPassed, type Outcome, outcomeOf } from './in-time.ts';
export { comparisons, type Indicator } from './indicator.ts';
export type { ItemDocument, MinutesEntry } from './item-document.ts';
export { type Importance, type ItemEvent, importances, itemEvents, itemOrigins, wordsAlone } from './item-events.ts';
export { type ItemRefusal, itemRefusals } from './item-refusals.ts';
export {
  isBehind,
  isOverdue,
  type Light,
  type LightRule,
  type Lit,
  lightOn,
  lights,
  wordsOfLight,
} from './light.ts';
export {
  type Changed,
  DutiesOfItems,
  ItemsById,
  ItemsOfBody,
  LedgerChanges,
  type LedgerDifference,
} from './queries.ts';
export { type SlipRegisterEvent, slipRegisterEvents } from './slip-register-events.ts';
export type { Terms } from './terms.ts';
export { statusWords } from './words.ts';
