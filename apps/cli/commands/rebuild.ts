import { Command } from 'commander';
import { rebuildViews } from '../../server/index.ts';
import { CommandFailed } from '../failure.ts';
import { requireData } from '../read-log.ts';
import { type CommonOptions, print, printJson, progress } from '../terminal.ts';

export const rebuild = () =>
  new Command('rebuild')
    .description('rebuilds views from the log; --check builds beside the live ones and compares bytes · 重建视图')
    .option('--view <name>', 'only this view')
    .option('--check', 'compare, and change nothing')
    .option('--json', 'print JSON only')
    .action(async ({ view, check = false }: { readonly view?: string; readonly check?: boolean }, command: Command) => {
      const { data, json } = command.optsWithGlobals<CommonOptions>();
      requireData(data);
      const result = await rebuildViews(data, {
        check,
        ...(view !== undefined && { view }),
        onProgress: (events) => progress(`${events} events · 已处理 ${events} 条事件`),
      });
      if (json) printJson(result);
      else
        print(
          `${result.documents} documents, ${result.versions} versions, ${result.seconds.toFixed(2)} s: ${result.equal ? 'equal' : 'NOT equal'}`,
        );
      if (!result.equal) {
        throw new CommandFailed(
          'view.differs',
          `A view differs from what the log says: ${JSON.stringify(result.difference)}\nRun rebuild without --check to mend it. · 视图与日志不符，可不带 --check 重建。`,
        );
      }
    });
