import { DatabaseSync } from 'node:sqlite';
import { fileOf } from '#read-model/sqlite';
import { dutiesProjection } from '#responsibility';
import { type Configuration, openStoredViews, placesIn } from '../../server/index.ts';
import { dutiesOf, FIRST_DAY, LAST, LAST_MEETING, MIDDLE } from './ledger.ts';
import type { Line } from './line.ts';
import { type Measurement, secondsOf } from './measurement.ts';
import { BODY } from './new-event.ts';
import { serving } from './serving.ts';
import { percentile } from './statistics.ts';

/** All that the ledger spans. */
const PERIOD = `from=${FIRST_DAY}&to=${LAST}`;

/** Milliseconds that DESIGN.md gives a view; the scores of a unit are worked out of every duty that it has. */
const [VIEW, SCORES] = [50, 500];

const queries: readonly { readonly what: string; readonly path: string; readonly atMost?: number }[] = [
  { what: 'situation matrix, now', path: `bodies/${BODY}/situation` },
  { what: 'situation matrix, as of a day', path: `bodies/${BODY}/situation?asOf=${MIDDLE}` },
  { what: 'meeting summary, now', path: `meetings/${LAST_MEETING}/summary` },
  { what: 'reports owed, a page of 100', path: `bodies/${BODY}/reports-owed?${PERIOD}` },
  { what: 'scores, a page of one unit', path: `bodies/${BODY}/scores?${PERIOD}&limit=1`, atMost: SCORES },
  { what: 'meeting summary, as of a day', path: `meetings/bench-meeting-7/summary?asOf=${MIDDLE}` },
];

/** The two greatest views and what is worked out of a period, over HTTP; against reading and parsing the documents of all duties straight from their file. */
export const views: Measurement = {
  name: 'situation matrix, meeting summary, reports owed and scores',
  measure: async ({ configuration, size }) => {
    const [duty] = dutiesOf(0);
    if (!duty) return [];
    const { scan, close } = await bareScan(configuration);
    try {
      return await serving(configuration, duty.unitId, async ({ ask }) => {
        const lines: Line[] = [];
        for (const { what, path, atMost = VIEW } of queries) {
          const [measured, raw]: [number[], number[]] = [[], []];
          for (let turn = 0; turn < size.queries; turn++) {
            raw.push(await secondsOf(scan));
            measured.push(await secondsOf(() => ask(path)));
          }
          const p99 = (seconds: readonly number[]) => percentile(seconds, 0.99) * 1_000;
          const reach = { atMost };
          lines.push({ what: `${what}, p99`, measured: p99(measured), raw: p99(raw), unit: 'ms', reach });
        }
        return lines;
      });
    } finally {
      await close();
    }
  },
};

/** Reads the documents of all duties: straight from their file, or in one list from their database. */
const bareScan = async (
  configuration: Configuration,
): Promise<{ readonly scan: () => unknown; close(): Promise<void> }> => {
  if (configuration.views.kind === 'sqlite') {
    const file = fileOf(placesIn(configuration.data).views, dutiesProjection);
    const documents = new DatabaseSync(file, { readOnly: true });
    const bare = documents.prepare(`SELECT json FROM key JOIN version ON version.id = key.latest
      WHERE key.key >= 'item/' AND key.key < 'item0' AND json IS NOT NULL`);
    return {
      scan: () => {
        for (const { json } of bare.iterate()) JSON.parse(String(json));
      },
      close: async () => documents.close(),
    };
  }
  const { store, close } = await openStoredViews(configuration);
  const view = await store.open(dutiesProjection);
  return { scan: () => view.list({ prefix: 'item/' }), close };
};
