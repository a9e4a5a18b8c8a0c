import { promises as names } from 'node:dns';
import { inspect } from 'node:util';
import { MongoViewStore, openDatabase } from '#read-model/mongodb';

const SECRET = 'geheim';
const clerk = `clerk:${SECRET}`;
const database = 'lianban-nowhere';

const errorOf = async (action: () => unknown): Promise<unknown> => {
  try {
    await action();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
};

it.each([
  `mongodb://${clerk}@`,
  `mongodb://${clerk}@${SECRET}@host/`,
  `mongodb://${clerk}%zz@host/`,
  `mongodb://${clerk}@host:99999/`,
  `mongodb://clerk:1/${SECRET}@host/`,
  `mongodb://clerk:1#${SECRET}@host/`,
  `mongodb://${clerk}@host/?w=nothing&bogus=1`,
  `mongodb+srv://${clerk}@host:27017/`,
  `postgres://${clerk}@host/`,
  'geheim',
  '',
])('refuses the address %s, and repeats nothing of it', async (url) => {
  const error = await errorOf(() => openDatabase({ url, database }));
  expect(error).toMatchObject({ name: 'ViewUnavailable', code: 'view.bad-address', view: null });
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain(SECRET);
});

// Names are asked of a server that is not there, so that nothing leaves this machine.
beforeAll(() => names.setServers(['127.0.0.1:1']));

it.each([`mongodb://${clerk}@127.0.0.1:1/`, `mongodb+srv://${clerk}@lianban.invalid/`])(
  'says that nothing answers at %s, and repeats no password',
  async (url) => {
    const nowhere = openDatabase({ url, database, patience: 200 });
    const error = await errorOf(() => new MongoViewStore(nowhere).open({ name: 'duties', version: 1 }));
    await nowhere.close();
    expect(error).toMatchObject({
      code: 'view.unreachable',
      message:
        'The view duties (version 1) cannot be reached: its database does not answer. Nothing is lost; it goes on when that is back.',
    });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(SECRET);
  },
);
