export { type Compared, Comparing, type Comparison } from './application/compare.ts';
export { type Replayable, type Replayed, replay } from './application/replay.ts';
export { type Flaw, type Verification, verifyLog } from './application/verify.ts';
export { AuditModule } from './audit.module.ts';
export { resolveMoment } from './views/resolve-moment.ts';
export { TIMELINE_ACTS, type TimelineEntry, timelineProjection } from './views/timeline.projection.ts';
