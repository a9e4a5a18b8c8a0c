import { DatabaseSync } from 'node:sqlite';
import { placesIn } from '../../server/index.ts';
import { dutiesOf } from './ledger.ts';
import { inTurns, type Measurement, secondsOf } from './measurement.ts';
import { serving } from './serving.ts';

/** From opening the data folder until the server says that it is ready; against opening the log and reading its last row. */
export const start: Measurement = {
  name: 'start',
  measure: async ({ folder, size: { starts } }) => {
    const [duty] = dutiesOf(0);
    if (!duty) return [];
    const measured = async () => {
      const started = performance.now();
      return serving(folder, duty.unitId, async ({ ask }) => {
        await ask('../health/ready');
        return (performance.now() - started) / 1_000;
      });
    };
    const raw = () =>
      secondsOf(() => {
        const log = new DatabaseSync(placesIn(folder).log, { readOnly: true });
        log.prepare('SELECT body FROM event ORDER BY position DESC LIMIT 1').get();
        log.close();
      });
    const seconds = await inTurns(starts, { measured, raw });
    return [{ what: 'start', ...seconds, unit: 's', reach: { atMost: 2 } }];
  },
};
