export { ActHandler } from './act-handler.ts';
export { checkAppend, MAX_APPEND_BYTES } from './append-rules.ts';
export { compareLogs, type LogComparison, type LogDifference } from './compare-logs.ts';
export { copyLog, type LogCopy, NotACopy } from './copy-log.ts';
export { AggregateStore, type CommandMeta, type CommandRefusal, type Outcome, type Written } from './decide.ts';
export { done } from './done.ts';
export {
  type AppendRefusal,
  AppendRefused,
  EventUnreadable,
  RevisionConflict,
  type StoreFault,
  StoreUnavailable,
} from './errors.ts';
export type {
  Actor,
  Appended,
  Envelope,
  ExpectedRevision,
  NewEvent,
  Position,
  RecordedEvent,
  Revision,
  StreamName,
} from './event.ts';
export { type Delivery, EventStore, type ReadAll, type ReadStream, type Subscribe } from './event-store.ts';
export { eventsOf } from './events-of.ts';
export { pause } from './pause.ts';
export {
  causedBy,
  type Process,
  type ProcessCheckpoint,
  ProcessRunner,
  type ProcessStatus,
  type RunProcess,
} from './processes/index.ts';
export { upcast } from './upcast.ts';
export { UpcastLog } from './upcast-log.ts';
