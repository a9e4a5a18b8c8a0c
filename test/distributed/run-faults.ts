import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AfterHarm, doHarm, endHarmed, startHarmed } from './do-harm.ts';
import { harms } from './harms.ts';

// `npm run test:faults`: the faults of one adapter after the other, for long, then those of the whole application, each for
// half a minute; then a table of them. Ends with 1 when one was not survived.

const { values } = parseArgs({
  options: {
    length: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '30' },
    /** Those of the whole application alone whose names hold this. */
    only: { type: 'string' },
  },
});

const SPECS = [
  'eventstoredb/faults-on-the-way',
  'eventstoredb/trouble',
  'eventstoredb/cut-off',
  'mongodb/outage',
  'mongodb/interruption',
];
/** A run of them that hangs is a failure. */
const LONGEST_MS = 90 * 60_000;

interface Row {
  readonly fault: string;
  readonly isSurvived: boolean;
  readonly figures: string;
}

const folders = ['../..', '../../..'].map((up) => join(import.meta.dirname, up));
const root = folders.find((folder) => existsSync(join(folder, 'package.json'))) ?? '.';

const ofAdapters = (): readonly Row[] => {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-faults-'));
  const file = join(folder, 'results.json');
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const length = JSON.stringify({ FAULTS_LENGTH: Number(values.length) });
  const options = ['-c', 'test/jest.config.mjs', '--json', '--outputFile', file, `--globals=${length}`];
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  spawnSync(process.execPath, [...jest, ...options, ...SPECS], { cwd: root, stdio: [...stdio], timeout: LONGEST_MS });
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Results;
  rmSync(folder, { recursive: true });
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map(({ fullName, status, duration }) => ({
      fault: fullName,
      isSurvived: status === 'passed',
      figures: `${((duration ?? 0) / 1_000).toFixed(1)} s`,
    }));
};

interface Results {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly duration: number | null;
    }[];
  }[];
}

const ofTheWhole = async (): Promise<readonly Row[]> => {
  const place = await startHarmed();
  const rows: Row[] = [];
  try {
    for (const harm of chosen) {
      process.stderr.write(`${harm.name}\n`);
      const after = await doHarm(place, harm, Number(values.seconds)).catch((error: unknown) => String(error));
      rows.push({
        fault: harm.name,
        isSurvived: typeof after !== 'string' && isWell(after),
        figures: typeof after === 'string' ? after : figuresOf(after),
      });
    }
  } finally {
    await endHarmed(place);
  }
  return rows;
};

const isWell = ({ lost, doubled, faults, rebuildEqual, verified }: AfterHarm): boolean =>
  lost + doubled + faults.length === 0 && rebuildEqual && verified;

const figuresOf = ({ answered, retried, lost, doubled, toldAfter, wellAfter, rebuildEqual }: AfterHarm): string =>
  [
    `${answered} answered, ${retried} repeated, ${lost} lost, ${doubled} doubled`,
    toldAfter === null ? 'acts went on' : `health said so after ${(toldAfter / 1_000).toFixed(1)} s`,
    `well ${(wellAfter / 1_000).toFixed(1)} s after its end`,
    `views ${rebuildEqual ? 'equal to' : 'NOT equal to'} a rebuild`,
  ].join('; ');

const chosen = harms.filter(({ name }) => name.includes(values.only ?? ''));
const adapters = values.only === undefined ? ofAdapters() : [];
const rows = [...adapters, ...(await ofTheWhole())];
for (const { fault, isSurvived, figures } of rows)
  process.stdout.write(`| ${isSurvived ? 'survived' : 'NOT SURVIVED'} | ${fault} | ${figures} |\n`);
const failed = rows.filter(({ isSurvived }) => !isSurvived).length;
process.stdout.write(`${rows.length - failed} faults survived, ${failed} not\n`);
process.exit(failed > 0 || chosen.length === 0 || (adapters.length === 0 && values.only === undefined) ? 1 : 0);
