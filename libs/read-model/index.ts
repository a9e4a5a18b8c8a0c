export { checkToken, checkWrite, NO_TOKEN } from './check-write.ts';
export {
  BuildBehind,
  type ViewFault,
  ViewNameRefused,
  ViewUnavailable,
  type WriteFault,
  WriteRefused,
} from './errors.ts';
export type { FailedOrder, FollowerBoard, Note, Order } from './follower-board.ts';
export { compareKeys, endOfPrefix, isKey } from './keys.ts';
export { type Lease, LeaseStore } from './lease-store.ts';
export { dayIn, type Moment, ResolveMoment, TimeZoneOf } from './moment.ts';
export { type Page, type PageOf, pageOf } from './page.ts';
export type { Counts, Projection } from './projection.ts';
export {
  type Behind,
  type BuildViews,
  type Built,
  buildViews,
  type Comparison,
  compareViews,
  countVersions,
  type FoundDifference,
  type HoldLease,
  holdLease,
  ProjectionRunner,
  type ProjectionStatus,
  type RunProjections,
  type Stop,
  StoredPositions,
} from './runner/index.ts';
export { type SkipEvent, skipRefusals, viewDecider } from './skip-decider.ts';
export { type ViewEvent, viewEvents, viewStream } from './skip-events.ts';
export { type Reading, ViewReader } from './view-reader.ts';
export {
  type Change,
  type Difference,
  type Document,
  type KeptVersion,
  type Keyed,
  type ListKeys,
  type Standing,
  type View,
  type ViewName,
  ViewStore,
} from './view-store.ts';
