import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveUp, root, say } from '../apps/cli/bootstrap.mjs';

// `npm run docker:check`: what can be said of this folder where there is no Docker engine, by the programs that read its
// files in earnest. Every check must also catch a fault that is planted for it. Needs Python 3 with venv.

const wanted = readFileSync(join(root, 'docker', 'check-requirements.txt'), 'utf8');
const tools = join(root, 'node_modules', '.cache', 'docker-check');

const install = () => {
  const installed = join(tools, 'installed.txt');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  say('Installing the checks: the first time takes half a minute or so.', '正在安装检查工具：首次约需半分钟。');
  rmSync(tools, { recursive: true, force: true });
  const steps = [
    ['python3', '-m', 'venv', tools],
    [
      tool('pip'),
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '-r',
      join(root, 'docker/check-requirements.txt'),
    ],
  ];
  for (const step of steps) {
    if (run(step).status !== 0)
      giveUp('The checks could not be installed (Python 3 with venv?).', '检查工具安装失败（需要 Python 3 及 venv）。');
  }
  writeFileSync(installed, wanted);
};

const tool = (name) => join(tools, 'bin', name);

/** Where the program itself is: the package's own `docker-compose` forgets its exit code. */
const compose = () => {
  const [python = ''] = readdirSync(join(tools, 'lib')).filter((name) => name.startsWith('python'));
  return join(tools, 'lib', python, 'site-packages', 'compose', 'docker-compose');
};

const run = ([program, ...args], env = {}) =>
  spawnSync(program, args, { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } });

const work = mkdtempSync(join(tmpdir(), 'lianban-docker-'));
const inWork = (name, text) => {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
};
const read = (path) => readFileSync(join(root, 'docker', path), 'utf8');

const filledIn = inWork('env', read('.env.example').replace(/^(\w+)=$/gm, '$1=x'));
const caddyEnvironment = { LIANBAN_SITE: 'localhost', LIANBAN_TLS: 'internal', XDG_DATA_HOME: work };
const scripts = readdirSync(join(root, 'docker')).filter((name) => name.endsWith('.sh'));

/** What is checked by which program, and faults to plant: a change of the text, and what must be said of it. */
const checks = [
  {
    program: 'hadolint',
    file: 'Dockerfile',
    check: (path) => run([tool('hadolint'), path]),
    faults: [[/^FROM node:\S+/m, 'FROM node:latest', 'DL3007']],
  },
  ...scripts.map((file) => ({
    program: 'shellcheck',
    file,
    check: (path) => run([tool('shellcheck'), path]),
    faults: [['set -euo pipefail', 'set -euo pipefail\nrm $*', 'SC2086']],
  })),
  {
    program: 'caddy validate',
    file: 'Caddyfile',
    check: (path) => run([tool('caddy'), 'validate', '--adapter', 'caddyfile', '--config', path], caddyEnvironment),
    faults: [['lb_policy', 'lb_polity', 'lb_polity']],
  },
  {
    program: 'docker compose config',
    file: 'compose.yaml',
    check: (path) =>
      run([compose(), '-f', path, '--project-directory', 'docker', '--env-file', filledIn, 'config', '--quiet']),
    faults: [
      ['restart:', 'restarts:', 'restarts'],
      ['${LIANBAN_SITE:', '${LIANBAN_OTHER_SITE:', 'LIANBAN_OTHER_SITE'],
      ['mongo1: { condition', 'mongo4: { condition', 'mongo4'],
    ],
  },
];

install();
let failed = 0;
const tell = (holds, what, said) => {
  if (!holds) failed += 1;
  console.log(holds ? `ok      ${what}` : `FAILED  ${what}\n${said}`);
};
const saidBy = ({ error, stdout, stderr }) => `${error ?? ''}${stdout}${stderr}`;
for (const { program, file, check, faults } of checks) {
  const result = check(join(root, 'docker', file));
  tell(result.status === 0, `${program}: docker/${file}`, saidBy(result));
  for (const [sound, faulty, reason] of faults) {
    const planted = check(
      inWork(
        file,
        read(file).replace(sound, () => faulty),
      ),
    );
    const isCaught = planted.status !== 0 && saidBy(planted).includes(reason);
    tell(isCaught, `${program}: catches ${JSON.stringify(faulty)} planted in docker/${file}`, saidBy(planted));
  }
}
rmSync(work, { recursive: true });
process.exit(failed > 0 ? 1 : 0);
