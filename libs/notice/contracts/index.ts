export { type ClaimEvent, claimEvents, claimKinds } from './claim-events.ts';
export { answeredPlaces, correctedItems, inOrderOfText, isAnswered } from './corrected-items.ts';
export { figuresLeftOut, type LeftOut, leftOut } from './left-out.ts';
export {
  type BodyDraft,
  type CollectiveDraft,
  contentOf,
  type FindingRaised,
  type HeadDraft,
  headOf,
  type IndicatorDraft,
  type ItemDraft,
  type NamesToResolve,
  type NoticeContent,
  namesIn,
} from './notice-content.ts';
export {
  bodyRuleKinds,
  type DataOf,
  dueKinds,
  keptSeverities,
  type NoticeEvent,
  noticeEvents,
  partyRoles,
} from './notice-events.ts';
export { type NoticeRefusal, noticeRefusals } from './notice-refusals.ts';
export { type NoticeOfFile, NoticesOfFile } from './queries.ts';
export { statesFigure } from './stated-figures.ts';
export { type UnregisteredItem, unregisteredItems } from './unregistered-items.ts';
