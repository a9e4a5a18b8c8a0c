import type { Position } from '#event-store';
import type { Instant, ItemId, UnitId } from '#kernel';
import type { Projection, ViewReader } from '#read-model';
import type { ReportFlaw } from '../../contracts/index.ts';
import { isItemEvent } from '../item-event.ts';

/** That a unit reported on a duty, and whether the office wanted the report anew. */
export interface GivenReport {
  readonly itemId: ItemId;
  readonly unitId: UnitId;
  readonly reportId: string;
  readonly at: Instant;
  readonly flaw: ReportFlaw | null;
}

/** One document a report, `report/<body>/<unit>/<item>/<report>`: which reports were given, and which are missing. */
export const reportsProjection: Projection<GivenReport> = {
  name: 'reports',
  version: 1,
  keys: (event) => {
    if (!isItemEvent(event) || (event.type !== 'ProgressReported' && event.type !== 'ReportSentBack')) return [];
    const { itemId, unitId, reportId } = event.data;
    return [`${reportKey(event.bodyId, unitId, itemId)}${reportId}`];
  },
  evolve: (report, event) => {
    if (!isItemEvent(event)) return report;
    if (event.type === 'ReportSentBack') return report && { ...report, flaw: event.data.flaw };
    if (event.type !== 'ProgressReported') return report;
    const { itemId, unitId, reportId } = event.data;
    return { itemId, unitId, reportId, at: event.recordedAt, flaw: null };
  },
};

export const unitReportsKey = (bodyId: string | null, unitId: string): string => `report/${bodyId ?? ''}/${unitId}/`;
export const reportKey = (bodyId: string | null, unitId: string, itemId: string): string =>
  `${unitReportsKey(bodyId, unitId)}${itemId}/`;

/** The reports below a key, in the order in which they were given. */
export const reportsOf = async (views: ViewReader, prefix: string, at?: Position): Promise<readonly GivenReport[]> => {
  const entries = await views.of(reportsProjection).list({ prefix, ...(at !== undefined && { at }) });
  return entries.map(({ document }) => document).toSorted((a, b) => (a.at < b.at ? -1 : 1));
};
