import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { Command } from 'commander';
import { ID, type Role, roles, unitRoles } from '#http';
import type { Accounts } from '#identity';
import { addDays, type Day, endOf, instantOf, type UnitId, type UserId } from '#kernel';
import { type Configuration, openRecords, placesIn } from '../../server/index.ts';
import { CommandFailed, WrongUsage } from '../failure.ts';
import { requireData } from '../read-log.ts';
import { configurationOf } from '../settings.ts';
import { type CommonOptions, print, printJson, table } from '../terminal.ts';
import { TIME_ZONE } from './serve.ts';

export const user = () =>
  new Command('user')
    .description('accounts and bearer tokens · 账号与令牌')
    .addCommand(add())
    .addCommand(list())
    .addCommand(token())
    .addCommand(revoke())
    .addCommand(remove());

const add = () =>
  new Command('add')
    .description(
      'adds an account, or changes it; papers of before keep the name of before · 新建或修改账号；此前的文件仍用原姓名',
    )
    .argument('<id>', 'the id that acts are recorded under')
    .requiredOption('--role <role>', roles.join(', '))
    .requiredOption('--name <name>', "the person's name; it stays out of the log")
    .option('--unit <unit>', 'the id of the unit that a liaison or a leader acts for')
    .option('--json', 'print JSON only')
    .action(
      async (
        id: string,
        options: { readonly role: string; readonly name: string; readonly unit?: string },
        command: Command,
      ) => {
        const { json } = command.optsWithGlobals<CommonOptions>();
        const role = roles.find((candidate) => candidate === options.role);
        if (!ID.test(id))
          throw new WrongUsage(
            `${id} is no id: 1 to 100 letters, digits, dots, hyphens and underscores · 编号由 1 至 100 个字母、数字、点、连字符或下划线组成`,
          );
        if (options.name.trim() === '' || options.name.length > 100 || /\p{Cc}/u.test(options.name))
          throw new WrongUsage('A name has 1 to 100 characters on one line · 姓名为一行，1 至 100 字');
        if (!role) throw new WrongUsage(`${options.role} is no role: it is one of · 角色应为 ${roles.join(', ')}`);
        if (unitRoles.includes(role) && !options.unit)
          throw new WrongUsage(`A ${role} acts for a unit: name it with --unit · ${role} 须用 --unit 指定所属单位`);
        const account = {
          userId: id as UserId,
          name: options.name,
          role: role satisfies Role,
          unitId: (options.unit ?? null) as UnitId | null,
        };
        await withAccounts(configurationOf(command), (accounts) => accounts.put(account, instantOf(Date.now())));
        if (json) printJson(account);
        else print(`${id} · ${role}${options.unit ? ` · ${options.unit}` : ''}`);
      },
    );

const list = () =>
  new Command('list')
    .description('the accounts · 账号清单')
    .option('--json', 'print JSON only, one account a line')
    .action(async (_: object, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      const all = await onAccounts(configurationOf(command), (accounts) => accounts.list());
      if (json) for (const account of all) printJson(account);
      else
        print(
          table(
            ['id', 'role · 角色', 'name · 姓名', 'unit · 单位'],
            all.map(({ userId, role, name, unitId }) => [userId, role, name, unitId ?? '']),
          ),
        );
    });

const remove = () =>
  new Command('remove')
    .description('erases an account, its name and its tokens; the log keeps the id alone · 删除账号及个人信息')
    .argument('<id>', 'whose')
    .option('--json', 'print JSON only')
    .action(async (id: string, _: object, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      await onAccounts(configurationOf(command), async (accounts) => {
        if (!(await accounts.remove(id as UserId))) throw unknown(id);
      });
      if (json) printJson({ userId: id, removed: true });
      else print(`${id}: erased · 已删除`);
    });

const revoke = () =>
  new Command('revoke')
    .description('takes back all bearer tokens of an account · 停用令牌')
    .argument('<id>', 'whose')
    .option('--json', 'print JSON only')
    .action(async (id: string, _: object, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      const revoked = await onAccounts(configurationOf(command), async (accounts) => {
        if (!(await accounts.get(id as UserId))) throw unknown(id);
        return accounts.revoke(id as UserId);
      });
      if (json) printJson({ userId: id, revoked });
      else print(`${id}: ${revoked} tokens taken back · 已停用 ${revoked} 个令牌`);
    });

const token = () =>
  new Command('token')
    .description('makes a bearer token; it is shown once · 生成访问令牌')
    .argument('<id>', 'whose')
    .option('--until <day>', 'the last day on which it is taken; left out, it has no end')
    .option('--json', 'print JSON only')
    .action(async (id: string, { until }: { readonly until?: string }, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      const end = until === undefined ? undefined : endOf(dayIn(until), TIME_ZONE);
      if (end !== undefined && end < instantOf(Date.now()))
        throw new WrongUsage(`${until} is past: nobody could use the token · ${until} 已过`);
      const made = `lb_${randomBytes(32).toString('base64url')}`;
      await onAccounts(configurationOf(command), async (accounts) => {
        if (!(await accounts.get(id as UserId))) throw unknown(id);
        await accounts.allow(id as UserId, made, end);
      });
      if (json) printJson({ userId: id, token: made, until: until ?? null });
      else print(made);
    });

const dayIn = (typed: string): Day => {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed));
  if (isDay && addDays(typed as Day, 0) === typed) return typed as Day;
  throw new WrongUsage(`${typed} is no day: write it as 2026-12-31 · 日期应写作 2026-12-31`);
};

const unknown = (id: string): CommandFailed =>
  new CommandFailed('user.unknown', `There is no account ${id}: add it first. · 没有账号 ${id}，请先新建。`);

/** Works on accounts that there are: a wrong `--data` makes no new ones. */
const onAccounts = <T>(configuration: Configuration, act: (accounts: Accounts) => Promise<T>): Promise<T> => {
  const { data, views } = configuration;
  if (views.kind === 'sqlite') requireData(configuration, placesIn(data).accounts);
  return withAccounts(configuration, act);
};

const withAccounts = async <T>(configuration: Configuration, act: (accounts: Accounts) => Promise<T>): Promise<T> => {
  if (configuration.views.kind === 'sqlite') mkdirSync(configuration.data, { recursive: true });
  const { accounts, close } = openRecords(configuration, 'serve');
  try {
    return await act(accounts);
  } finally {
    await close();
  }
};
