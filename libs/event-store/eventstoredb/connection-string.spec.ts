import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadConnectionString, parseConnectionString } from './connection-string.ts';

const none = { isDiscovered: false, isSecure: true, ca: null, credentials: null, tuning: {} };
const folder = mkdtempSync(join(tmpdir(), 'lianban-ca-'));
const caFile = join(folder, 'ca.pem');
writeFileSync(caFile, 'certificate');
afterAll(() => rmSync(folder, { recursive: true }));

const somebody = { username: 'admin', password: 'p@ss' };
const encoded = encodeURIComponent(somebody.password);

it.each([
  ['esdb://a?tls=false', { ...none, hosts: [{ address: 'a', port: 2113 }], isSecure: false }],
  ['kurrentdb://a:1/?TLS=false', { ...none, hosts: [{ address: 'a', port: 1 }], isSecure: false }],
  [
    `esdb://admin:${encoded}@a:1,b:2`,
    {
      ...none,
      hosts: [
        { address: 'a', port: 1 },
        { address: 'b', port: 2 },
      ],
      credentials: somebody,
    },
  ],
  [
    `esdb+discover://admin:${encoded}@cluster.local?tlsCAFile=${caFile}&keepAliveInterval=5000`,
    {
      hosts: [{ address: 'cluster.local', port: 2113 }],
      isDiscovered: true,
      isSecure: true,
      ca: Buffer.from('certificate'),
      credentials: somebody,
      tuning: { keepAliveInterval: 5000 },
    },
  ],
])('reads %s', (text, server) => {
  expect(parseConnectionString(text)).toEqual(server);
});

it.each([
  ['http://a', 'esdb://'],
  ['esdb://', 'esdb://'],
  ['esdb://a', 'user:password@ is missing'],
  ['esdb://a:99999?tls=false', 'host:port'],
  [`esdb://admin:${encoded}@a?tlsCAFile=nowhere.pem`, 'nowhere.pem, cannot be read'],
  ['esdb://a b?tls=false', 'host:port'],
  ['esdb+discover://a,b?tls=false', 'one host'],
  ['esdb://a?tls=maybe', 'tls is true or false'],
  ['esdb://a?tls=false&keepAliveInterval=soon', 'keepAliveInterval is a whole number'],
  ['esdb://a?tls=false&nodePreference=follower', 'nodePreference can only be leader'],
  ['esdb://a?tls=false&throwOnAppendFailure=false', 'throwOnAppendFailure can only be true'],
  ['esdb://a?tls=false&colour=blue', 'colour is not known'],
  [`esdb://admin:${'%zz'}@a`, 'percent-encoded'],
])('refuses %s, and says why', (text, why) => {
  expect(() => parseConnectionString(text)).toThrow(BadConnectionString);
  expect(() => parseConnectionString(text)).toThrow(why);
});

it('never repeats what may be a password', () => {
  const secret = 'hush';
  for (const text of [
    `esdb://admin:${secret}@a b`,
    `esdb://admin:${secret}@a?tls=${secret}`,
    `x://admin:${secret}@a`,
  ]) {
    expect(() => parseConnectionString(text)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  }
});
