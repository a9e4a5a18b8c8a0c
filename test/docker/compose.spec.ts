import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { read, root } from '../architecture/repository.ts';
import { type Compose, composeText, parseCompose, type Service, variablesIn } from './compose.ts';
import * as all from './promises.ts';

const promises = { ...all };
const compose = parseCompose(composeText());

describe('the compose file', () => {
  it.each(Object.entries(promises))('promises: %s', (_, promised) => {
    expect(promised(compose)).toEqual([]);
  });

  it('is three nodes of each store, two servers, two workers, a proxy, and what prepares them', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      [
        ...['eventstore1', 'eventstore2', 'eventstore3', 'mongo1', 'mongo2', 'mongo3'],
        ...['server1', 'server2', 'worker1', 'worker2', 'proxy'],
        ...['certificates', 'mongo-key', 'mongo-init'],
      ].sort(),
    );
  });

  it('has every variable in .env.example, which gives none a value', () => {
    const example = read('docker/.env.example').split('\n');
    const lines = example.filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.filter((line) => !/^\w+=$/.test(line))).toEqual([]);
    const names = new Set(variablesIn(composeText()).map(({ name }) => name));
    expect(lines.map((line) => line.slice(0, -1)).sort()).toEqual([...names].sort());
  });

  it('mounts no file that does not exist', () => {
    const mounted = Object.values(compose.services)
      .flatMap(({ volumes = [] }) => volumes)
      .flatMap((volume) => /^\.\/([^:]+\.\w+|Caddyfile):/.exec(volume)?.[1] ?? []);
    expect(mounted).toContain('certificates.sh');
    expect(mounted.filter((path) => !existsSync(join(root, 'docker', path)))).toEqual([]);
  });
});

describe('the proxy', () => {
  const caddyfile = read('docker/Caddyfile');

  it('knows every server', () => {
    const servers = Object.keys(compose.services).filter((name) => name.startsWith('server'));
    expect(caddyfile).toContain(`reverse_proxy ${servers.map((name) => `${name}:3000`).join(' ')} {`);
  });

  it('holds back no live update, and asks servers how they are', () => {
    expect(caddyfile).toMatch(/^\s*flush_interval -1$/m);
    expect(caddyfile).toMatch(/^\s*health_uri \/health\/live$/m);
  });

  it.each(['/metrics', '/health/ready'])('keeps %s for those inside', (path) => {
    expect(caddyfile).toMatch(new RegExp(`^\\s*respond ${path} 404$`, 'm'));
  });
});

describe('the promises', () => {
  const change = (name: string, changed: Partial<Record<keyof Service, unknown>>) => (planted: Compose) => {
    Object.assign(planted.services[name] ?? {}, changed);
  };
  const without = (name: string, key: keyof Service) => (planted: Compose) => {
    delete planted.services[name]?.[key];
  };
  const say = (name: string, variable: string, value: string) => (planted: Compose) => {
    Object.assign(planted.services[name]?.environment ?? {}, { [variable]: value });
  };

  const faults: [string, keyof typeof promises, (planted: Compose) => void][] = [
    ['a server as root', 'oursHaveNoRights', change('server1', { user: '0:0' })],
    ['a server as whom its image says', 'oursHaveNoRights', without('server1', 'user')],
    ['a worker that writes to its image', 'oursHaveNoRights', change('worker2', { read_only: false })],
    ['a worker without init', 'oursHaveNoRights', without('worker1', 'init')],
    ['a worker with capabilities', 'oursHaveNoRights', change('worker1', { cap_drop: [] })],
    ['a server that gains privileges', 'oursHaveNoRights', without('server2', 'security_opt')],
    ['a password', 'passwordsAreGiven', say('mongo-init', 'MONGO_PASSWORD', 'changeit')],
    ['a password in an address', 'passwordsAreGiven', say('server1', 'LIANBAN_LOG', `esdb://admin:${'changeit'}@e`)],
    ['a password of a default', 'passwordsAreGiven', say('mongo-init', 'MONGO_PASSWORD', `$${'{P:-changeit}'}`)],
    ['a password that may be empty', 'passwordsAreGiven', say('worker1', 'LIANBAN_VIEWS', `m://a:$${'{P?x}'}@b`)],
    ['a variable that may be missing', 'passwordsAreGiven', say('proxy', 'LIANBAN_SITE', `$${'LIANBAN_SITE'}`)],
    ['a node without health', 'healthIsChecked', without('eventstore2', 'healthcheck')],
    ['a proxy with its health off', 'healthIsChecked', change('proxy', { healthcheck: { test: ['NONE'] } })],
    ['an order of names alone', 'startsInOrderOfHealth', change('proxy', { depends_on: ['server1'] })],
    [
      'a start that does not wait',
      'startsInOrderOfHealth',
      change('proxy', { depends_on: { server1: { condition: 'service_started' } } }),
    ],
    ['the latest image', 'imagesArePinned', change('mongo1', { image: 'mongo:latest' })],
    ['an image of a major version', 'imagesArePinned', change('mongo1', { image: 'mongo:8.0' })],
    ['an image of ours without version', 'imagesArePinned', change('server1', { image: 'lianban-server' })],
    ['two builds of one image', 'imagesAreBuiltOnce', change('server2', { build: { target: 'server' } })],
    ['an image that nobody builds', 'imagesAreBuiltOnce', without('worker1', 'build')],
    ['the build of another image', 'imagesAreBuiltOnce', change('server1', { build: { target: 'worker' } })],
    ['an option taken for a folder', 'memoryIsMountedByPath', change('mongo1', { tmpfs: ['/d:uid=999', 'gid=999'] })],
    ['no limits', 'resourcesAreLimited', without('mongo3', 'deploy')],
    ['a worker that stays away', 'comesBackByItself', change('worker1', { restart: 'no' })],
    ['a preparation that never ends', 'comesBackByItself', change('mongo-key', { restart: 'always' })],
    ['a port of a store', 'storesAreInside', change('mongo1', { ports: ['27017:27017'] })],
    ['a store in front', 'storesAreInside', change('mongo1', { networks: ['front', 'stores'] })],
    ['a proxy at the stores', 'storesAreInside', change('proxy', { networks: ['front', 'stores'] })],
    ['a service in the network of everybody', 'storesAreInside', without('certificates', 'network_mode')],
    ['an open network', 'storesAreInside', (planted) => Object.assign(planted.networks, { stores: null })],
    ["a server with the authority's key", 'keysAreKeptApart', change('server1', { volumes: ['authority:/trust:ro'] })],
    [
      "a node with another's key",
      'keysAreKeptApart',
      change('eventstore1', { volumes: ['eventstore2-certificate:/certificate:ro'] }),
    ],
    ['a node alone', 'nodesKnowEachOther', say('eventstore1', 'EVENTSTORE_GOSSIP_SEED', 'eventstore1:2113')],
    ['a volume that is not declared', 'volumesAreDeclared', (planted) => delete planted.volumes['mongo1']],
    ['a volume for nobody', 'volumesAreDeclared', (planted) => Object.assign(planted.volumes, { gone: null })],
  ];

  it.each(faults)('catch %s', (_, name, plant) => {
    const planted = structuredClone(compose);
    plant(planted);
    expect(promises[name](planted)).not.toEqual([]);
  });

  it('have each been broken', () => {
    expect(new Set(faults.map(([, name]) => name))).toEqual(new Set(Object.keys(promises)));
  });
});
