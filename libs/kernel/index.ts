export type { Brand } from './brand.ts';
export { type Decider, fold } from './decider.ts';
export { type Accepted, accept, type Decision, isRefusal, type Refusal, refuse } from './decision.ts';
export type { DomainEvent } from './domain-event.ts';
export type { EventCatalogue, EventDefinition, EventOf } from './event-catalogue.ts';
export {
  Amount,
  Count,
  type DataOf,
  DayField,
  Fields,
  Flag,
  Id,
  type KeptTemplate,
  ListOf,
  OneOf,
  OrNull,
  Points,
  TemplateField,
  Text,
} from './fields.ts';
export type { BodyId, GroupId, ItemId, MeetingId, NoticeId, UnitId, UserId } from './ids.ts';
export { LONGEST_TEXT } from './longest-text.ts';
export { PRINTABLE } from './printable.ts';
export { RecentlyUsed } from './recently-used.ts';
export { type RefusalCatalogue, type RefusalKind, type Sentences, told } from './refusal-catalogue.ts';
export { sameData } from './same-data.ts';
export { Setting } from './setting.ts';
export { type SlipLevel, slipLevels } from './slip-levels.ts';
export { addDays, type Clock, clockOf, type Day, dayOf, daysBetween, endOf, type Instant, instantOf } from './time.ts';
export { unreachable } from './unreachable.ts';
