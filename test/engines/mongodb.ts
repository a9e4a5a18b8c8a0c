import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { goProgram } from './go-program.ts';

/** A server of MongoDB's protocol that tests may use. */
export interface MongoEngine {
  /** Which one it is, for the last lines of a run: `MongoDB 8.0.4`, `FerretDB 1.24.2`. */
  readonly name: string;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** One that runs on this machine for a test of its own, which may freeze it, kill it and start it again. */
export interface OwnMongoEngine extends MongoEngine {
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly kill: () => Promise<void>;
  /** With the same data on the same port. */
  readonly restart: () => Promise<void>;
}

/** How to start a server on a port with its data in a folder. */
interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: (port: number, data: string) => readonly string[];
}

const folders = ['../..', '../../..'].map((up) => join(import.meta.dirname, up));
const root = folders.find((folder) => existsSync(join(folder, 'package.json'))) ?? '.';
const ferretFolder = 'test/engines/ferretdb';
/** How long a server may take until it answers. */
const PATIENCE = 30_000;

const remedy = 'Give MONGODB_URL, or MONGOMS_SYSTEM_BINARY with the path of a mongod, or install Go 1.24 or newer.';

/**
 * The MongoDB of MONGODB_URL; else one that is started here: a mongod, or FerretDB, which Go compiles. `null` where
 * none of them is to be had, and an error when CI says that everything must be tested.
 */
export const mongoEngine = async (): Promise<MongoEngine | null> => {
  const url = process.env['MONGODB_URL'];
  if (!url) return ownMongoEngine();
  return { name: `MongoDB ${await versionOf(url)}`, url, stop: async () => undefined };
};

/** Like `mongoEngine`, but never one that belongs to somebody else. */
export const ownMongoEngine = async (): Promise<OwnMongoEngine | null> => {
  const program = (await mongod()) ?? (await ferretdb());
  if (program) return start(program);
  if (process.env['CI'] === 'true') throw new Error(`There is no MongoDB to test against. ${remedy}`);
  return null;
};

/** What a suite says instead of its cases where there is no MongoDB. */
export const noMongoEngine = `There is no MongoDB on this machine. ${remedy}`;

const mongod = async (): Promise<Program | null> => {
  const command = process.env['MONGOMS_SYSTEM_BINARY'] ?? 'mongod';
  try {
    const [, version] = /v([\d.]+)/.exec(execFileSync(command, ['--version'], { encoding: 'utf8' })) ?? [];
    const args = (port: number, data: string) => ['--port', `${port}`, '--bind_ip', '127.0.0.1', '--dbpath', data];
    return { name: `MongoDB ${version}`, command, args };
  } catch {
    return null;
  }
};

const ferretdb = async (): Promise<Program | null> => {
  const command = await goProgram(root, ferretFolder, ['-tags', 'ferretdb_no_postgresql']);
  const [, version] = /FerretDB\/FerretDB v(\S+)/.exec(readFileSync(join(root, ferretFolder, 'go.mod'), 'utf8')) ?? [];
  const args = (port: number, data: string) => ['-listen', `127.0.0.1:${port}`, '-data', data];
  return command === null ? null : { name: `FerretDB ${version}`, command, args };
};

const start = async ({ name, command, args }: Program): Promise<OwnMongoEngine> => {
  const data = await mkdtemp(join(tmpdir(), 'lianban-mongo-'));
  const port = await freePort();
  const url = `mongodb://127.0.0.1:${port}/`;
  const launch = () => spawn(command, args(port, data), { stdio: ['pipe', 'ignore', 'inherit'] });
  let server = launch();
  const killServer = () => server.kill('SIGKILL');
  process.on('exit', killServer);
  const kill = async (): Promise<void> => {
    const ended = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : null;
    killServer();
    await ended;
  };
  const stop = async (): Promise<void> => {
    process.off('exit', killServer);
    await kill();
    await rm(data, { recursive: true, force: true });
  };
  try {
    await answers(url, () => server.exitCode === null);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    name,
    url,
    stop,
    kill,
    freeze: () => server.kill('SIGSTOP'),
    thaw: () => server.kill('SIGCONT'),
    restart: async () => {
      await kill();
      server = launch();
      await answers(url, () => server.exitCode === null);
    },
  };
};

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

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
};
