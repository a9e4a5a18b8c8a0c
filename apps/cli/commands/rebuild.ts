import { Command } from 'commander';
import { StoreUnavailable } from '#event-store';
import { type Rebuilt, rebuildViews } from '../../server/index.ts';
import { CommandFailed } from '../failure.ts';
import { requireData } from '../read-log.ts';
import { configurationOf } from '../settings.ts';
import { type CommonOptions, print, printJson, progress } from '../terminal.ts';

export const rebuild = () =>
  new Command('rebuild')
    .description('rebuilds views from the log; --check builds beside the live ones and compares bytes · 重建视图')
    .option('--view <name>', 'only this view')
    .option('--check', 'compare, and change nothing')
    .option('--json', 'print JSON only')
    .action(async ({ view, check = false }: { readonly view?: string; readonly check?: boolean }, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      const configuration = configurationOf(command);
      requireData(configuration);
      const result = await rebuildViews(configuration, {
        check,
        ...(view !== undefined && { view }),
        onProgress: (events) => progress(`${events} events · 已处理 ${events} 条事件`),
      }).catch((error: unknown) => {
        throw error instanceof StoreUnavailable && error.fault === 'in-use'
          ? serverHas(configuration.data, view)
          : error;
      });
      if (json) printJson(result);
      else
        print(
          `${result.documents} documents, ${result.versions} versions, ${result.seconds.toFixed(2)} s: ${verdict(result)}`,
        );
      const wanting = wantingIn(result);
      if (wanting) throw wanting;
    });

const verdict = ({ equal, difference, stopped }: Rebuilt): string => {
  if (equal) return 'equal';
  if (stopped.length > 0) return 'NOT whole';
  return difference ? 'NOT equal' : 'behind';
};

const serverHas = (data: string, view = 'NAME'): CommandFailed =>
  new CommandFailed(
    'store.in-use',
    `A server has ${data}. It rebuilds while it serves: POST /api/operations/views/${view}/rebuild, as an operator. Or stop it first.\n${data} 正由服务使用：请由运维人员调用 POST /api/operations/views/${view}/rebuild 在线重建，或先停止服务。`,
  );

const wantingIn = ({ stopped: [stop], difference, behind }: Rebuilt): CommandFailed | null => {
  if (stop)
    return new CommandFailed(
      'view.stopped',
      `${stop.name} (version ${stop.version}) stops at position ${stop.position}: ${stop.error}\nServe the folder; an operator may have the view leave the event out: POST /api/operations/views/${stop.name}/skips. · 视图 ${stop.name} 停在位置 ${stop.position}，可启动服务后由运维人员跳过该事件。`,
    );
  if (difference)
    return new CommandFailed(
      'view.differs',
      `A view differs from what the log says: ${JSON.stringify(difference)}\nRun rebuild without --check to mend it. · 视图与日志不符，可不带 --check 重建。`,
    );
  if (behind.length === 0) return null;
  const places = behind.map(({ view, checkpoint, end }) => `${view.name} at ${checkpoint ?? '–'} of ${end}`).join(', ');
  return new CommandFailed(
    'view.behind',
    `What is there is as the log says, but behind it: ${places}. It catches up when the folder is served or shown. · 视图落后于日志：${places}；启动服务或查看时会自动补齐。`,
  );
};
