export type { CompletionRequest, DutyDocument, Report, Urge } from './duty-document.ts';
export {
  actsOn,
  allows,
  type DutyAct,
  type DutyStatus,
  dutyStatuses,
  dutyTransitions,
  type Viewer,
} from './duty-transitions.ts';
export type { ItemDocument, MinutesEntry } from './item-document.ts';
export {
  type DutyRole,
  dutyRoles,
  type Grade,
  grades,
  type ItemEvent,
  itemEvents,
  itemOrigins,
} from './item-events.ts';
export { type ItemRefusal, itemRefusals } from './item-refusals.ts';
export { defaultLightRule, type Light, type LightRule, type Lit, lightOn, lights } from './light.ts';
export {
  type Changed,
  DutiesOfItems,
  ItemsById,
  ItemsOfBody,
  LedgerChanges,
  type LedgerDifference,
} from './queries.ts';
