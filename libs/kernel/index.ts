export type { Brand } from './brand.ts';
export { type Decider, fold } from './decider.ts';
export { type Accepted, accept, type Decision, isRefusal, type Refusal, refuse } from './decision.ts';
export type { DomainEvent } from './domain-event.ts';
export type { EventCatalogue, EventDefinition, EventOf } from './event-catalogue.ts';
export type { BodyId, GroupId, ItemId, MeetingId, NoticeId, UnitId, UserId } from './ids.ts';
export { addDays, type Clock, type Day, dayOf, daysBetween, endOf, type Instant, instantOf } from './time.ts';
export { unreachable } from './unreachable.ts';
