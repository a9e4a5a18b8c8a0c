import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { Command } from 'commander';
import { ID, type Role, roles } from '#http';
import { SqliteAccounts } from '#identity';
import type { UnitId, UserId } from '#kernel';
import { placesIn } from '../../server/index.ts';
import { CommandFailed, WrongUsage } from '../failure.ts';
import { requireData } from '../read-log.ts';
import { type CommonOptions, print, printJson } from '../terminal.ts';

export const user = () =>
  new Command('user').description('accounts and bearer tokens · 账号与令牌').addCommand(add()).addCommand(token());

const add = () =>
  new Command('add')
    .description('adds an account, or changes it · 新建或修改账号')
    .argument('<id>', 'the id that acts are recorded under')
    .requiredOption('--role <role>', roles.join(', '))
    .requiredOption('--name <name>', "the person's name; it stays out of the log")
    .option('--unit <unit>', 'the id of the unit that a liaison acts for')
    .option('--json', 'print JSON only')
    .action(
      (
        id: string,
        options: { readonly role: string; readonly name: string; readonly unit?: string },
        command: Command,
      ) => {
        const { data, json } = command.optsWithGlobals<CommonOptions>();
        const role = roles.find((candidate) => candidate === options.role);
        if (!ID.test(id))
          throw new WrongUsage(`${id} is no id: 1 to 100 letters, digits, dots, hyphens and underscores`);
        if (options.name.trim() === '' || options.name.length > 100)
          throw new WrongUsage('A name has 1 to 100 characters');
        if (!role) throw new WrongUsage(`${options.role} is no role: it is one of ${roles.join(', ')}`);
        if (role === 'liaison' && !options.unit) throw new WrongUsage('A liaison acts for a unit: name it with --unit');
        const account = {
          userId: id as UserId,
          name: options.name,
          role: role satisfies Role,
          unitId: (options.unit ?? null) as UnitId | null,
        };
        withAccounts(data, (accounts) => accounts.put(account));
        if (json) printJson(account);
        else print(`${id} · ${role}${options.unit ? ` · ${options.unit}` : ''}`);
      },
    );

const token = () =>
  new Command('token')
    .description('makes a bearer token; it is shown once · 生成访问令牌')
    .argument('<id>', 'whose')
    .option('--json', 'print JSON only')
    .action((id: string, _: object, command: Command) => {
      const { data, json } = command.optsWithGlobals<CommonOptions>();
      requireData(data, placesIn(data).accounts);
      const made = `lb_${randomBytes(32).toString('base64url')}`;
      withAccounts(data, (accounts) => {
        if (!accounts.get(id as UserId)) {
          throw new CommandFailed(
            'user.unknown',
            `There is no account ${id}: add it first. · 没有账号 ${id}，请先新建。`,
          );
        }
        accounts.allow(id as UserId, made);
      });
      if (json) printJson({ userId: id, token: made });
      else print(made);
    });

const withAccounts = (folder: string, act: (accounts: SqliteAccounts) => void): void => {
  mkdirSync(folder, { recursive: true });
  const accounts = new SqliteAccounts(placesIn(folder).accounts);
  try {
    act(accounts);
  } finally {
    accounts.close();
  }
};
