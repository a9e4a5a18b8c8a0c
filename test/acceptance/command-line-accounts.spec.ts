import { rm } from 'node:fs/promises';
import { lianban, lines, PATIENCE } from './lianban.ts';
import { temporaryFolder } from './open-ledger.ts';

// Accounts and tokens from the command line.

let data: string;

beforeAll(async () => {
  data = await temporaryFolder();
});

afterAll(() => rm(data, { recursive: true, force: true }));

it(
  'makes an account, and a token that is shown once',
  async () => {
    const added = await lianban('user', 'add', 'u-1', '--role', 'auditor', '--name', '李四', '--json', '--data', data);
    expect([added.code, lines(added)[0]]).toEqual([0, { userId: 'u-1', name: '李四', role: 'auditor', unitId: null }]);
    const token = await lianban('user', 'token', 'u-1', '--json', '--data', data);
    expect(lines(token)[0].token).toMatch(/^lb_[\w-]{43}$/);
    const unknown = await lianban('user', 'token', 'nobody', '--data', data);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringMatching(/^user\.unknown: /)]);
  },
  PATIENCE,
);

it(
  'lists accounts, takes their tokens back, and erases them: the log keeps the id alone',
  async () => {
    await lianban('user', 'add', 'u-2', '--role', 'office', '--name', '欧阳修竹', '--data', data);
    const made = await lianban('user', 'token', 'u-2', '--until', '2026-12-31', '--json', '--data', data);
    expect(lines(made)[0]).toMatchObject({ userId: 'u-2', until: '2026-12-31' });
    const listed = await lianban('user', 'list', '--json', '--data', data);
    expect(lines(listed)).toContainEqual({ userId: 'u-2', name: '欧阳修竹', role: 'office', unitId: null });
    const revoked = await lianban('user', 'revoke', 'u-2', '--json', '--data', data);
    expect(lines(revoked)).toEqual([{ userId: 'u-2', revoked: 1 }]);
    const removed = await lianban('user', 'remove', 'u-2', '--json', '--data', data);
    expect(lines(removed)).toEqual([{ userId: 'u-2', removed: true }]);
    const forPeople = await lianban('user', 'list', '--data', data);
    expect(forPeople.out).toMatch(/^id +role/);
    expect(forPeople.out).not.toContain('欧阳修竹');
    for (const act of ['remove', 'revoke']) {
      const { code, err } = await lianban('user', act, 'u-2', '--data', data);
      expect([code, err]).toEqual([1, expect.stringMatching(/^user\.unknown: /)]);
    }
  },
  PATIENCE,
);
