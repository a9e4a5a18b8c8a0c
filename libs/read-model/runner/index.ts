export { type BuildViews, type Built, buildViews } from './build-views.ts';
export { type Behind, type Comparison, compareViews, type FoundDifference } from './compare-views.ts';
export { countVersions } from './count-versions.ts';
export type { ProjectionStatus } from './followed.ts';
export { type HoldLease, holdLease } from './hold-lease.ts';
export { ProjectionRunner, type RunProjections } from './projection-runner.ts';
export type { Stop } from './projection-writer.ts';
export { StoredPositions } from './stored-positions.ts';
