import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionStringOf, Stage } from '#event-store/eventstoredb/testing';
import { openDatabase } from '#read-model/mongodb';
import { placesIn } from '../../apps/server/index.ts';
import { describeWithMongo } from '../engines/mongodb.ts';
import { eventsIn } from './data-of-demo.ts';
import { type Ended, ended, exampleNotice, lianban, startWith } from './lianban.ts';
import { until } from './until.ts';

/** The move to several machines and back: with the log go accounts, tokens and the notices as they came. */

const LONGEST_MS = 120_000;

await describeWithMongo(
  (engine) => `a ledger is moved to servers and back, over ${engine}`,
  ({ url }) => {
    const stage = new Stage();
    const top = mkdtempSync(join(tmpdir(), 'lianban-move-ledger-'));
    const [data, back] = [join(top, 'demo'), join(top, 'back')];
    const name = `lianban-test-${process.pid}`;
    const views = new URL(`/${name}`, url).toString();
    const database = openDatabase({ url, database: name });
    const originals = database.db.collection<{ _id: string }>('originals');
    let server: string;
    let events = 0;

    beforeAll(async () => {
      await lianban('demo', '--no-serve', '--json', '--data', data, '--notice', exampleNotice);
      events = (await eventsIn(data)).length;
      server = connectionStringOf(await stage.server());
    }, LONGEST_MS);

    afterAll(async () => {
      await stage.end();
      await database.db.dropDatabase();
      await database.close();
      rmSync(top, { recursive: true });
    });

    const moving = (from: string, to: string, ...more: readonly string[]) =>
      startWith({ LIANBAN_VIEWS: views }, 'move', '--from', from, '--to', to, '--json', ...more);
    const move = (from: string, to: string): Promise<Ended> => ended(moving(from, to));
    const [folder, newFolder] = [`sqlite:${data}`, `sqlite:${back}`];

    const onServers = (...args: readonly string[]): Promise<Ended> =>
      ended(startWith({ LIANBAN_LOG: server, LIANBAN_VIEWS: views }, ...args));
    const people = (): Promise<Ended> => lianban('user', 'list', '--json', '--data', data);

    it(
      'killed before the last original is there, it goes on, and what is there then is sound',
      async () => {
        const first = moving(folder, server);
        const end = ended(first);
        await until('accounts are there', async () =>
          (await database.db.collection('accounts').countDocuments()) > 0 ? true : null,
        );
        first.kill('SIGKILL');
        expect((await end).signal).toBe('SIGKILL');
        expect(await originals.countDocuments()).toBe(0);

        const { code, stdout } = await move(folder, server);
        expect(code).toBe(0);
        const { from, to, records } = JSON.parse(stdout);
        expect({ from, to }).toEqual({ from: { ok: true, events }, to: { ok: true, events } });
        const { stdout: accounts } = await people();
        // The notice as it came, and what was read of it.
        expect(records).toMatchObject({ accounts: accounts.trim().split('\n').length, originals: 2 });
        expect(records.tokens).toBeGreaterThan(0);

        expect(await onServers('verify', '--json')).toMatchObject({ code: 0 });
        expect(await onServers('user', 'list', '--json')).toMatchObject({ code: 0, stdout: accounts });
      },
      LONGEST_MS,
    );

    it(
      'an original that is missing is found by verify, and brought by the move that is repeated',
      async () => {
        await originals.deleteMany({});
        const verified = await onServers('verify', '--json');
        expect(verified).toMatchObject({ code: 1, stdout: expect.stringContaining('is not among the originals') });
        const { code, stdout } = await move(folder, server);
        expect({ code, copied: JSON.parse(stdout).copied }).toEqual({ code: 0, copied: 0 });
        expect(await onServers('verify', '--json')).toMatchObject({ code: 0 });
      },
      LONGEST_MS,
    );

    it(
      'back in a folder all is as it was, and what is altered there then is found',
      async () => {
        expect(await move(server, newFolder)).toMatchObject({ code: 0 });
        expect(await lianban('verify', '--json', '--data', back)).toMatchObject({ code: 0 });
        const { stdout: accounts } = await people();
        expect(await lianban('user', 'list', '--json', '--data', back)).toMatchObject({ stdout: accounts });

        const [original] = await originals.distinct('_id');
        writeFileSync(join(placesIn(back).originals, `${original}`), 'forged');
        expect(await move(server, newFolder)).toMatchObject({
          code: 1,
          stdout: '',
          stderr: expect.stringMatching(/store\.corrupt: .* was altered/),
        });

        await lianban('user', 'add', 'stranger', '--role', 'office', '--name', '陌生', '--data', back);
        const { code, stderr } = await move(server, newFolder);
        expect(code).toBe(1);
        expect(stderr).toContain('move.other-accounts: Where it is moved to, there is the account stranger');
        expect(stderr).not.toContain('陌生');
      },
      LONGEST_MS,
    );

    it(
      'where accounts and originals go must be said; where they stay, the log goes alone',
      async () => {
        const unsaid = await ended(startWith({ LIANBAN_VIEWS: '' }, 'move', '--from', folder, '--to', server));
        expect(unsaid).toMatchObject({ code: 2, stderr: expect.stringContaining('--views') });
        const { code, stdout } = await ended(moving(folder, server, '--views', 'sqlite:'));
        expect({ code, records: JSON.parse(stdout).records }).toEqual({ code: 0, records: null });
        const named = await ended(
          startWith({ LIANBAN_LOG: server, LIANBAN_VIEWS: views }, 'move', '--from', folder, '--json'),
        );
        expect(JSON.parse(named.stdout)).toMatchObject({ copied: 0, equal: true });
        expect(await ended(startWith({ LIANBAN_LOG: server }, 'move'))).toMatchObject({ code: 2 });
        const secret = await ended(moving(folder, server, '--views', 'mysql://hush'));
        expect(secret.code).toBe(2);
        expect(secret.stderr).not.toContain('hush');
      },
      LONGEST_MS,
    );
  },
);
