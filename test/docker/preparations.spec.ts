import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from '../architecture/repository.ts';

const { uid, gid } = userInfo();
const owner = `${uid}:${gid}`;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianban-docker-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const contentOf = (path: string): string => readFileSync(join(folder, path), 'utf8');
const modeOf = (path: string): string => (statSync(join(folder, path)).mode & 0o777).toString(8);

describe('the key of the MongoDB nodes', () => {
  const make = () => execFileSync('bash', [join(root, 'docker', 'mongo-key.sh'), join(folder, 'key'), owner]);

  it('is one that mongod takes: base64 of at most 1024 characters, which only its owner may read', () => {
    make();
    expect(contentOf('key')).toMatch(/^[\w+/]{988}$/);
    expect(modeOf('key')).toBe('400');
  });

  it('is made once', () => {
    make();
    const first = contentOf('key');
    make();
    expect(contentOf('key')).toBe(first);
  });
});

describe('the certificates', () => {
  const nodes = ['eventstore1', 'eventstore2', 'eventstore3'];

  // Stands in for the program of the image: writes what it was asked for, and a number that tells one time from another.
  const program = `#!/usr/bin/env bash
set -eu
asked="$*"
while [ "$1" != -out ]; do kind=\${kind:-$1}; shift; done
if [ -e "$MADE/fail" ]; then exit 1; fi
mkdir -p "$2"
echo . >>"$MADE/count"
name=\${kind#create-}
for end in crt key; do echo "$(wc -l <"$MADE/count") $asked" >"$2/$name.$end"; done
`;

  const make = (...args: readonly string[]) =>
    execFileSync('bash', [join(root, 'docker', 'certificates.sh'), ...args], {
      stdio: ['ignore', 'ignore', 'ignore'],
      env: {
        PATH: [folder, process.env['PATH']].join(delimiter),
        MADE: folder,
        CERTIFICATES_ROOT: folder,
        CERTIFICATES_OWNER: owner,
      },
    });
  const numberOf = (path: string): number => Number.parseInt(contentOf(path), 10);
  const numbers = () => ['authority/ca.key', ...nodes.map((node) => `nodes/${node}/node.key`)].map(numberOf);

  beforeEach(() => {
    for (const path of ['authority', 'trust', ...nodes.map((node) => `nodes/${node}`)])
      mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, 'es-gencert-cli'), program);
    chmodSync(join(folder, 'es-gencert-cli'), 0o755);
  });

  it('are an authority that all know, and one for each node by its name, whose key only its owner may read', () => {
    make();
    expect(numbers()).toEqual([1, 2, 3, 4]);
    expect(contentOf('trust/ca.crt')).toBe(contentOf('authority/ca.crt'));
    for (const node of nodes) {
      expect(contentOf(`nodes/${node}/node.crt`)).toContain(`-dns-names ${node},localhost`);
      expect(modeOf(`nodes/${node}/node.key`)).toBe('400');
    }
    expect(existsSync(join(folder, 'trust/ca.key'))).toBe(false);
  });

  it('are made once', () => {
    make();
    make();
    expect(numbers()).toEqual([1, 2, 3, 4]);
  });

  it('are made anew for the nodes, by the same authority, when that is asked for', () => {
    make();
    make('renew');
    expect(numbers()).toEqual([1, 5, 6, 7]);
    expect(numberOf('nodes/eventstore1/node.crt')).toBe(5);
  });

  it('are completed after an interruption', () => {
    make();
    rmSync(join(folder, 'nodes/eventstore2/node.key'));
    make();
    expect(numbers()).toEqual([1, 2, 5, 4]);
    expect(numberOf('nodes/eventstore2/node.crt')).toBe(5);
  });

  it('stop the start when they cannot be made', () => {
    writeFileSync(join(folder, 'fail'), '');
    expect(make).toThrow();
  });
});
