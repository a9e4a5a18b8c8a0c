export {
  type BodyDraft,
  type CollectiveDraft,
  contentOf,
  type FindingRaised,
  type ItemDraft,
  type NamesToResolve,
  type NoticeContent,
  namesIn,
} from './notice-content.ts';
export {
  bodyRuleKinds,
  dueKinds,
  keptSeverities,
  type NoticeEvent,
  noticeEvents,
  partyRoles,
} from './notice-events.ts';
export { type NoticeRefusal, noticeRefusals } from './notice-refusals.ts';
export { ConfirmedFile, type ConfirmedFileAnswer } from './queries.ts';
export { type UnregisteredItem, unregisteredItems } from './unregistered-items.ts';
