import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.mjs';

// What `npm run …` needs before anything of ours can run: packages, a build, and the Node that the project is made
// for. Plain JavaScript on the machine's own Node 20 or newer, with nothing installed. It speaks on standard error.

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Says one thing twice, for either reader, on standard error. */
export const say = (english, chinese) => process.stderr.write(`${english}\n${chinese}\n`);

/** Says why it cannot go on, and ends the process with 1. */
export const giveUp = (english, chinese) => {
  say(english, chinese);
  process.exit(1);
};

/** Installs the packages unless those of the lock file are there; one process at a time. */
export const install = async () => {
  if (isInstalled()) return;
  await alone(root, async (runs) => {
    if (isInstalled()) return;
    say('Installing packages: the first time takes a minute or so.', '正在安装依赖包：首次约需一分钟。');
    const code = await quietly(npm(), npmArguments, runs);
    if (code !== 0) giveUp('The packages could not be installed (see above).', '依赖包安装失败（原因见上）。');
  });
};

/** Compiles the sources into `dist/` unless that was done since they last changed; one process at a time. */
export const build = async () => {
  if (isBuilt()) return;
  await alone(root, async (runs) => {
    if (isBuilt()) return;
    say('Building.', '正在编译。');
    const before = sources();
    const code = await quietly([projectNode(), tool('typescript/bin/tsc')], ['-p', 'tsconfig.json'], runs);
    if (code !== 0) giveUp('The sources do not compile (see above).', '源代码编译失败（原因见上）。');
    writeFileSync(builtFrom, before);
  });
};

/** The Node 24 that came with the packages; where there is none for this platform, the one that runs this. */
export const projectNode = () => {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = join(tool(platformPackage), 'bin', name);
  if (existsSync(packaged)) return packaged;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  return giveUp(
    `Node 24 or newer is needed, and no package brings it for ${process.platform}-${process.arch}: please install it.`,
    `需要 Node 24 或更高版本，而 ${process.platform}-${process.arch} 没有现成的安装包：请先自行安装。`,
  );
};

/** Runs a program in the project's folder with our own input and output, hands signals on, answers its exit code. */
export const run = async (program, args, options = {}) =>
  (await finished(spawn(program, args, { cwd: root, stdio: 'inherit', ...options }))).code;

/** The path of something inside an installed package. */
export const tool = (path) => join(root, 'node_modules', path);

const platformPackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** npm's own record of what it installed is held against the lock file, so an `npm install` by hand counts too. */
const isInstalled = () => {
  const present = read('node_modules/.package-lock.json')?.packages;
  if (!present) return false;
  return Object.entries(read('package-lock.json').packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = present[path];
    // What is optional npm may leave out, but not our Node: without it the packages are those of another platform.
    if (!found) return wanted.optional === true && path !== `node_modules/${platformPackage}`;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
};

const read = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
};

const builtFrom = join(root, 'dist', '.built-from');

const isBuilt = () => existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === sources();

/** Changes whenever a source, or what says how to compile it, is added, removed or written. */
const sources = () => {
  const hash = createHash('sha256');
  const add = (path) => {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  for (const path of ['tsconfig.json', 'package.json', 'package-lock.json']) add(path);
  for (const folder of ['apps', 'libs', 'test'])
    for (const path of readdirSync(join(root, folder), { recursive: true }).sort())
      if (/\.(ts|tsx|json)$/.test(path) && !path.includes('node_modules')) add(join(folder, path));
  return hash.digest('hex');
};

/** The npm that started us; by name otherwise. */
const npm = () => {
  const path = process.env.npm_execpath;
  return path?.endsWith('npm-cli.js') ? [process.execPath, path] : ['npm'];
};

// On the command line, because the environment of an `npm run --silent` would silence the errors as well.
const npmArguments = ['ci', '--include=dev', '--include=optional', '--engine-strict=false', '--loglevel=error'];

/** Runs a program that has nothing to tell unless it fails: then everything. Shows meanwhile that it is alive. */
const quietly = async ([program, ...first], args, started) => {
  // Windows starts npm through its shell; the arguments are our own constants.
  const shell = process.platform === 'win32' && program === 'npm';
  const child = spawn(program, [...first, ...args], { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  started(child.pid);
  const told = [];
  child.stdout.on('data', (chunk) => told.push(chunk));
  child.stderr.on('data', (chunk) => told.push(chunk));
  const start = Date.now();
  const heartbeat = setInterval(() => {
    process.stderr.write(`… ${Math.round((Date.now() - start) / 1000)} s\n`);
  }, 10_000);
  const { code, stoppedBy } = await finished(child);
  clearInterval(heartbeat);
  if (stoppedBy) process.exit(exitCodeOf(stoppedBy));
  if (code !== 0) process.stderr.write(Buffer.concat(told));
  return code;
};

/** The child's exit code, and the signal that we were sent while it ran and handed on to it, if any. */
const finished = (child) =>
  new Promise((resolve) => {
    let stoppedBy;
    const pass = (signal) => {
      stoppedBy = signal;
      // At a terminal, Ctrl-C has reached the child already: it is in the same group, and should hear it once.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const end = (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve({ code, stoppedBy });
    };
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? exitCodeOf(signal)));
  });

const exitCodeOf = (signal) => 128 + constants.signals[signal];
