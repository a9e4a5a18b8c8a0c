import { Command } from 'commander';
import { Comparing } from '#audit';
import { openForQueries } from '../open.ts';
import { configurationOf } from '../settings.ts';
import { comparisonTable } from '../tables/comparison.ts';
import { type CommonOptions, print, printJson } from '../terminal.ts';
import { momentOf } from './show.ts';

export const compare = () =>
  new Command('compare')
    .description('what was added, removed and changed between two moments · 比对两个时点')
    .argument('<from>', 'a day, an instant, position:N or meeting:ID')
    .argument('<to>', 'the same')
    .option('--json', 'print JSON only')
    .action(async (from: string, to: string, _: object, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      await openForQueries(configurationOf(command), async (server) => {
        const moments = [await momentOf(server, from), await momentOf(server, to)] as const;
        const comparison = await server.app.get(Comparing).between(...moments);
        if (json) printJson(comparison);
        else print(comparisonTable(comparison));
      });
    });
