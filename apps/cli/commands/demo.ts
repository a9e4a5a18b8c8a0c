import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { lockFolder } from '#event-store/sqlite';
import { type Configuration, DEFAULT_DATA, inDatabase, masked, told } from '../../server/index.ts';
import { type Played, play } from '../demo/play.ts';
import { CommandFailed } from '../failure.ts';
import { untilStopped } from '../listen.ts';
import { configurationOf } from '../settings.ts';
import { type CommonOptions, print, printJson, progress, table } from '../terminal.ts';

const EXAMPLE = fileURLToPath(new URL('../../../../apps/cli/demo/example-notice.txt', import.meta.url));
/** What a demo leaves in its folder, and so what tells it from anybody's data. */
const MARK = 'answered.txt';

export const demo = () =>
  new Command('demo')
    .description('the main job, start to end, in a fresh data folder; then serves it · 演示')
    .option('--notice <file>', 'the notice to begin with', EXAMPLE)
    .option('--no-serve', 'do not serve afterwards')
    .option('--port <number>', 'the port to serve at (0: any free one)', '0')
    .option('--json', 'print JSON only')
    .action(
      async (
        options: { readonly notice: string; readonly serve: boolean; readonly port: string },
        command: Command,
      ) => {
        const { json } = command.optsWithGlobals<CommonOptions>();
        const configuration = freshPlaces(configurationOf(command, { port: options.port }));
        const at = namesOnServers(configuration);
        // Before it begins: where it does not come to its end, what it made is there all the same.
        if (at) {
          const settings = Object.entries(at).map(([setting, value]) => ` ${setting}='${value}'`);
          progress('To look at it later (with what stands for ***) · 之后查看（*** 处填写原值）:');
          progress(`  export${settings.join('')}`);
        }
        const played = await play({ configuration, notice: options.notice, say: progress });
        if (json) printJson({ ...played.result, ...(at && { at }) });
        else show(played);
        if (options.serve) await serveUntilStopped(played, configuration);
        else await played.server.close();
      },
    );

/**
 * Places that nobody has used: a fresh folder, and on servers, where others may be at home, streams and a database of a
 * name of its own. What is there stays there.
 */
const freshPlaces = (configuration: Configuration): Configuration => {
  const { data, log, views } = configuration;
  const run = `demo-${randomUUID().slice(0, 8)}`;
  const folder = data === DEFAULT_DATA ? join(data, 'demo') : data;
  return {
    ...configuration,
    data: freshFolder(folder),
    log: log.kind === 'sqlite' ? log : { ...log, installation: `${log.installation.slice(0, 30)}-${run}` },
    views: views.kind === 'sqlite' ? views : inDatabase(views.url, `${views.database.slice(0, 20)}-${run}`),
  };
};

/** Where a demo is, as the settings that find it again, passwords left out; `null`: in its folder alone. */
const namesOnServers = ({ log, views }: Configuration): Readonly<Record<string, string>> | null => {
  const names = {
    ...(log.kind === 'esdb' && { LIANBAN_LOG_PREFIX: log.installation }),
    ...(views.kind === 'mongodb' && { LIANBAN_VIEWS: masked(views.url) }),
  };
  return Object.keys(names).length > 0 ? names : null;
};

/**
 * A folder with nothing in it, or one that a demo left: that one is emptied, unless something still runs on it.
 * Anybody's data is left alone.
 */
const freshFolder = (folder: string): string => {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    if (!existsSync(join(folder, MARK))) {
      throw new CommandFailed(
        'data.not-empty',
        `${folder} holds data that is not a demo's: name an empty folder with --data.\n${folder} 中已有其他数据，请用 --data 指定一个空目录。`,
      );
    }
    const lock = lockFolder(folder);
    for (const entry of readdirSync(folder)) {
      if (entry !== MARK && !entry.startsWith('lock')) rmSync(join(folder, entry), { recursive: true });
    }
    lock.release();
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, MARK), '');
  return folder;
};

const show = ({ result }: Played): void => {
  const { notice, asOf, rebuild, verify } = result;
  print(
    table(
      ['', ''],
      [
        ['notice · 文件', `${notice.title} ${notice.documentNumber ?? ''}`],
        ['items · 事项', String(result.items)],
        ['duties · 责任', String(result.duties)],
        ['members · 成员单位', String(result.members)],
        ['events · 事件', String(result.events)],
        ['minutes · 纪要', result.minutes.join('  ')],
        ['other documents · 其他文书', result.documents.join('  ')],
        [`as of ${asOf.moment} · 回到当日`, asOf.equal ? 'equal · 一致' : 'NOT equal · 不一致'],
        [
          'rebuilt from the log · 重建',
          rebuild.equal ? `equal · 一致 (${rebuild.documents} documents)` : 'NOT equal · 不一致',
        ],
        ['log · 日志核验', verify.ok ? `sound · 完好 (${verify.events} events)` : 'NOT sound · 有误'],
        ['seconds · 用时', String(result.seconds)],
      ],
    ),
  );
};

const serveUntilStopped = async (
  { server, people, address, members, now }: Played,
  configuration: Configuration,
): Promise<void> => {
  progress(`Lianban serves ${told(configuration)} at ${address} · 服务地址 ${address}`);
  progress(`Interface · 接口说明: ${address}/api/docs`);
  progress(`Tokens · 令牌: office ${people.office}  convenor ${people.convenor}  auditor ${people.auditor}`);
  const [unitId = ''] = members;
  progress(`  liaison of ${unitId} · 联络员: ${await people.liaisonOf(unitId)}`);
  progress(
    `For example · 例如: curl -H 'Authorization: Bearer ${people.auditor}' ${address}/api/bodies/demo-body/situation`,
  );
  progress(`Its clock stands at ${now}: the day of the story, not today. · 演示时钟停在 ${now}，并非今天。`);
  progress('Ctrl-C stops it. · 按 Ctrl-C 停止。');
  await untilStopped();
  await server.close();
};
