import { writeFileSync } from 'node:fs';
import { changedWithinAVersion, draftsNow, recorded, recordPath } from './recorded-drafts.ts';

// Records what this reader makes of the corpus: after a notice was added, or with a new version of the reader.

const now = await draftsNow('test/notices/known');
const changed = changedWithinAVersion(recorded(), now);
if (changed.length > 0) {
  console.error(
    `Reader ${now.readerVersion} reads these otherwise than before, so it is another version: ${changed.join(', ')}`,
  );
  process.exitCode = 1;
} else writeFileSync(recordPath, `${JSON.stringify(now, null, 2)}\n`);
