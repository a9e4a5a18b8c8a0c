import { BadConfiguration, inDatabase, isShared, onOneMachine, readConfiguration, told } from './configuration.ts';

const SECRET = 'geheim';
const ESDB = `esdb://admin:${SECRET}@n1:2113,n2:2113?keepAliveInterval=5000`;
const MONGO = `mongodb://lianban:${SECRET}@m1,m2/views?replicaSet=rs&tlsCertificateKeyFilePassword=${SECRET}`;

it('is everything in one folder where nothing is said', () => {
  expect(readConfiguration({})).toEqual(onOneMachine('.lianban'));
});

it('takes an empty variable for one that is not there, as files of variables have them', () => {
  expect(readConfiguration({ LIANBAN_LOG: '', LIANBAN_VIEWS: ' ', LIANBAN_PORT: '' })).toEqual(
    onOneMachine('.lianban'),
  );
});

it('turns each store into another by one variable', () => {
  expect(readConfiguration({ LIANBAN_LOG: ESDB })).toMatchObject({
    log: { kind: 'esdb', url: ESDB, installation: 'lianban' },
    views: { kind: 'sqlite' },
  });
  expect(readConfiguration({ LIANBAN_VIEWS: MONGO })).toMatchObject({
    log: { kind: 'sqlite' },
    views: { kind: 'mongodb', url: MONGO, database: 'views' },
  });
});

it('leaves following to workers only where nothing is in the data folder', () => {
  const all = { LIANBAN_LOG: ESDB, LIANBAN_LOG_PREFIX: 'city', LIANBAN_VIEWS: MONGO, LIANBAN_FOLLOW: 'elsewhere' };
  const shared = readConfiguration(all);
  expect([shared.follow, isShared(shared), shared.log]).toMatchObject([
    'elsewhere',
    true,
    { kind: 'esdb', installation: 'city' },
  ]);
  for (const one of ['LIANBAN_LOG', 'LIANBAN_VIEWS'])
    expect(() => readConfiguration({ ...all, [one]: 'sqlite:' })).toThrow(/^LIANBAN_FOLLOW: /);
});

it('goes by what was typed before the environment', () => {
  const environment = { LIANBAN_DATA: 'a', LIANBAN_HOST: '0.0.0.0', LIANBAN_PORT: '1' };
  expect(readConfiguration(environment)).toMatchObject({ data: 'a', host: '0.0.0.0', port: 1 });
  expect(readConfiguration(environment, { data: 'b', host: '::1', port: '2' })).toMatchObject({
    data: 'b',
    host: '::1',
    port: 2,
  });
  expect(() => readConfiguration({}, { port: '99999' })).toThrow(/^--port: /);
});

it.each([
  ['LIANBAN_LOG', { LIANBAN_LOG: 'postgres://n1' }],
  ['LIANBAN_LOG', { LIANBAN_LOG: `esdb://n1:2113?colour=${SECRET}` }],
  ['LIANBAN_LOG', { LIANBAN_LOG: 'esdb://n1:2113' }],
  ['LIANBAN_LOG', { LIANBAN_LOG: `${ESDB}&tlsCAFile=nowhere.pem` }],
  ['LIANBAN_LOG_PREFIX', { LIANBAN_LOG: ESDB, LIANBAN_LOG_PREFIX: 'a:b' }],
  ['LIANBAN_VIEWS', { LIANBAN_VIEWS: `mongo://${SECRET}` }],
  ['LIANBAN_VIEWS', { LIANBAN_VIEWS: 'mongodb://m1:27017' }],
  ['LIANBAN_VIEWS', { LIANBAN_VIEWS: `mongodb://u:@${SECRET}@m1/views` }],
  ['LIANBAN_VIEWS', { LIANBAN_VIEWS: `mongodb://u:${SECRET}@m1/admin` }],
  ['LIANBAN_FOLLOW', { LIANBAN_FOLLOW: 'there' }],
  ['LIANBAN_PORT', { LIANBAN_PORT: 'http' }],
  ['LIANBAN_PORT', { LIANBAN_PORT: '65536' }],
])('refuses a %s that cannot be used, names it in both languages, and repeats nothing of it', (name, environment) => {
  let refused: unknown;
  try {
    readConfiguration(environment);
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(BadConfiguration);
  const { message } = refused as BadConfiguration;
  expect(message.split('\n').map((line) => line.startsWith(name))).toEqual([true, true]);
  expect(message).not.toContain(SECRET);
});

it('tells where everything is without passwords and without options', () => {
  const all = readConfiguration({ LIANBAN_LOG: ESDB, LIANBAN_VIEWS: MONGO, LIANBAN_DATA: 'folder' });
  expect(told(all)).toBe('esdb://***@n1:2113,n2:2113?*** (lianban), mongodb://***@m1,m2/views?***');
  expect(told(onOneMachine('folder'))).toBe('folder');
  expect(told({ ...all, log: { kind: 'sqlite' } })).toBe('folder, mongodb://***@m1,m2/views?***');
  expect(told({ ...all, views: { kind: 'sqlite' } })).toBe('esdb://***@n1:2113,n2:2113?*** (lianban), folder');
});

it.each([
  ['mongodb://h:27017/lianban', 'mongodb://h:27017/demo'],
  ['mongodb://h:27017/lianban?w=1', 'mongodb://h:27017/demo?w=1'],
  [`mongodb://app:${SECRET}@h1,h2/lianban`, `mongodb://app:${SECRET}@h1,h2/demo?authSource=lianban`],
  [`mongodb://app:${SECRET}@h1,h2/lianban?w=1`, `mongodb://app:${SECRET}@h1,h2/demo?w=1&authSource=lianban`],
  [`mongodb://app:${SECRET}@h/lianban?authSource=admin`, `mongodb://app:${SECRET}@h/demo?authSource=admin`],
  [`mongodb+srv://app:${SECRET}@h/lianban`, `mongodb+srv://app:${SECRET}@h/demo`],
])('names another database of %s for the same user', (url, other) => {
  expect(inDatabase(url, 'demo')).toEqual({ kind: 'mongodb', url: other, database: 'demo' });
});
