import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { goProgram } from './go-program.ts';
import { type ServerProgram, serverProcess } from './server-process.ts';

/** A server of MongoDB's protocol that tests may use. */
export interface MongoEngine {
  /** Which one it is, for the last lines of a run: `MongoDB 8.0.4`, `FerretDB 1.24.2`. */
  readonly name: string;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** One that was started here, for a test that freezes it, kills it and starts it again. */
export interface OwnMongoEngine extends MongoEngine {
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly kill: () => Promise<void>;
  /** With the same data on the same port; waits until it answers. */
  readonly start: () => Promise<void>;
}

/**
 * A suite that needs a MongoDB: that of MONGODB_URL; else one that is started for it, a mongod, or FerretDB, which Go
 * compiles. Where none is to be had, the suite is one case that says so, and that fails when CI is to test everything.
 */
export const describeWithMongo = (title: (engine: string) => string, suite: (engine: MongoEngine) => void) =>
  describeWith(startMongo, title, suite);

/** The same for a suite that stops the engine: that of MONGODB_URL belongs to somebody else. */
export const describeWithOwnMongo = (title: (engine: string) => string, suite: (engine: OwnMongoEngine) => void) =>
  describeWith(ownMongoEngine, title, suite);

const describeWith = async <Engine extends MongoEngine>(
  find: () => Promise<Engine | null>,
  title: (engine: string) => string,
  suite: (engine: Engine) => void,
): Promise<void> => {
  const engine = await find();
  describe(title(engine?.name ?? 'met no engine'), () => {
    if (engine) {
      suite(engine);
      // Behind those of the suite: a client whose server goes before it looks for it for ever.
      afterAll(() => engine.stop());
    } else {
      it('has no MongoDB: give MONGODB_URL, or MONGOMS_SYSTEM_BINARY with a mongod, or install Go 1.24 or newer', () =>
        expect(process.env['CI']).not.toBe('true'));
    }
  });
};

/** The engine that a suite meets; `null` where none is to be had. */
export const startMongo = async (): Promise<MongoEngine | null> => {
  const url = process.env['MONGODB_URL'];
  if (!url) return ownMongoEngine();
  return { name: `MongoDB ${await versionOf(url)}`, url, stop: async () => undefined };
};

export const ownMongoEngine = async (): Promise<OwnMongoEngine | null> => {
  const program = mongod() ?? (await ferretdb());
  return program && begin(program);
};

interface MongoProgram extends ServerProgram {
  readonly name: string;
}

const mongod = (): MongoProgram | null => {
  const command = process.env['MONGOMS_SYSTEM_BINARY'] ?? 'mongod';
  try {
    const [, version] = /v([\d.]+)/.exec(execFileSync(command, ['--version'], { encoding: 'utf8' })) ?? [];
    const args = (port: number, data: string) => ['--port', `${port}`, '--bind_ip', '127.0.0.1', '--dbpath', data];
    return { name: `MongoDB ${version}`, command, args };
  } catch {
    return null;
  }
};

const folders = ['../..', '../../..'].map((up) => join(import.meta.dirname, up));
const root = folders.find((folder) => existsSync(join(folder, 'package.json'))) ?? '.';

const ferretdb = async (): Promise<MongoProgram | null> => {
  const folder = join(root, 'test', 'engines', 'ferretdb');
  const command = await goProgram(folder, join(root, '.lianban', 'engines'), ['-tags', 'ferretdb_no_postgresql']);
  const [, version] = /FerretDB v(\S+)/.exec(readFileSync(join(folder, 'go.mod'), 'utf8')) ?? [];
  const args = (port: number, data: string) => ['-listen', `127.0.0.1:${port}`, '-data', data];
  return command === null ? null : { name: `FerretDB ${version}`, command, args };
};

const begin = async ({ name, ...program }: MongoProgram): Promise<OwnMongoEngine> => {
  const { port, start, isRunning, remove, ...signals } = await serverProcess(program);
  const url = `mongodb://127.0.0.1:${port}/`;
  const whenItAnswers = () => answers(url, isRunning);
  try {
    await whenItAnswers();
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    ...signals,
    name,
    url,
    stop: remove,
    start: async () => {
      start();
      await whenItAnswers();
    },
  };
};

/** How long a server may take until it answers. */
const PATIENCE = 30_000;

/** Waits until the server answers. @throws it does not in time, or has ended */
const answers = async (url: string, isRunning: () => boolean): Promise<void> => {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    try {
      await versionOf(url, 250);
      return;
    } catch (cause) {
      if (!isRunning() || performance.now() > deadline)
        throw new Error(`The MongoDB that a test started does not answer at ${url}`, { cause });
      await pause(20);
    }
  }
};

const versionOf = async (url: string, timeout = PATIENCE): Promise<string> => {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: timeout, connectTimeoutMS: timeout });
  try {
    return (await client.db('admin').command({ buildInfo: 1 }))['version'];
  } finally {
    await client.close();
  }
};
