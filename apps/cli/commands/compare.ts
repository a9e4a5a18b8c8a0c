import { Command } from 'commander';
import { Comparing, type Comparison } from '#audit';
import { openForQueries } from '../open.ts';
import { type CommonOptions, print, printJson } from '../terminal.ts';
import { momentOf } from './show.ts';

export const compare = () =>
  new Command('compare')
    .description('what was added, removed and changed between two moments · 比对两个时点')
    .argument('<from>', 'a day, an instant, position:N or meeting:ID')
    .argument('<to>', 'the same')
    .option('--json', 'print JSON only')
    .action(async (from: string, to: string, _: object, command: Command) => {
      const { data, json } = command.optsWithGlobals<CommonOptions>();
      await openForQueries(data, async (server) => {
        const moments = [await momentOf(server, from), await momentOf(server, to)] as const;
        const comparison = await server.app.get(Comparing).between(...moments);
        if (json) printJson(comparison);
        else tell(comparison);
      });
    });

const tell = (comparison: Comparison): void => {
  for (const kind of ['added', 'removed', 'changed'] as const) {
    const differences = comparison[kind];
    print(`${kind}: ${differences.length}`);
    for (const { view, key, fields } of differences) {
      print(`  ${view} ${key}`);
      if (kind !== 'changed') continue;
      for (const [name, [before, after]] of Object.entries(fields)) {
        print(`    ${name}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
      }
    }
  }
};
