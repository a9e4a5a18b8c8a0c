import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startLogEngine } from '../engines/eventstoredb.ts';
import { startMongo } from '../engines/mongodb.ts';

// `npm run test:pairs`: the acceptance suite over every pair of stores but the one that `npm test` goes over. Two specs are
// about files of a data folder from their first line; of the others, `of-files.ts` marks what is.

const OF_FILES = 'damaged-data|left-behind';

/** A run that hangs fails. */
const LONGEST_MS = 90 * 60_000;

const folders = ['../..', '../../..'].map((up) => join(import.meta.dirname, up));
const root = folders.find((folder) => existsSync(join(folder, 'package.json'))) ?? '.';
const log = await startLogEngine();
const views = await startMongo();
if (!views) throw new Error('There is no MongoDB: give MONGODB_URL, or MONGOMS_SYSTEM_BINARY, or install Go 1.24.');

const pairs = [
  { name: `${log.name} + ${views.name}`, environment: { LIANBAN_TEST_LOG: log.url, LIANBAN_TEST_VIEWS: views.url } },
  { name: `${log.name} + SQLite`, environment: { LIANBAN_TEST_LOG: log.url } },
  { name: `SQLite + ${views.name}`, environment: { LIANBAN_TEST_VIEWS: views.url } },
];
const [, , ...chosen] = process.argv;
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const options = ['-c', 'test/jest.config.mjs', '--testPathIgnorePatterns', OF_FILES, '--testTimeout', '180000'];
let failed = 0;
for (const { name, environment } of pairs) {
  process.stderr.write(`\n${name}\n`);
  const { status } = spawnSync(
    process.execPath,
    [...jest, ...options, ...(chosen.length > 0 ? chosen : ['test/acceptance'])],
    {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: 'inherit',
      timeout: LONGEST_MS,
    },
  );
  if (status !== 0) failed += 1;
}
await Promise.all([log.stop(), views.stop()]);
process.stdout.write(`${pairs.length - failed} pairs passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);
