import { DatabaseSync } from 'node:sqlite';
import { clockOf } from '#kernel';
import { openLog, placesIn } from '../../server/index.ts';
import { dutiesOf } from './ledger.ts';
import { inTurns, type Measurement, secondsOf } from './measurement.ts';
import { serving } from './serving.ts';

/** From opening the data folder until the server says that it is ready; against opening the log and reading its last row. */
export const start: Measurement = {
  name: 'start',
  measure: async ({ configuration, size: { starts } }) => {
    const [duty] = dutiesOf(0);
    if (!duty) return [];
    const measured = async () => {
      const started = performance.now();
      return serving(configuration, duty.unitId, async ({ ask }) => {
        await ask('../health/ready');
        return (performance.now() - started) / 1_000;
      });
    };
    const raw = () =>
      secondsOf(async () => {
        if (configuration.log.kind === 'sqlite') {
          const log = new DatabaseSync(placesIn(configuration.data).log, { readOnly: true });
          log.prepare('SELECT body FROM event ORDER BY position DESC LIMIT 1').get();
          log.close();
          return;
        }
        const log = openLog(configuration, { clock: clockOf(Date.now), use: 'read' });
        for await (const _ of log.readAll({ direction: 'backwards', limit: 1 }));
        await log.close();
      });
    const seconds = await inTurns(starts, { measured, raw });
    return [{ what: 'start', ...seconds, unit: 's', reach: { atMost: 2 } }];
  },
};
