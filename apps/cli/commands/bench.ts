import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { recordLedger } from '../bench/ledger.ts';
import { type JudgedLine, judged, tableOf } from '../bench/line.ts';
import { measurements } from '../bench/measurements.ts';
import { fullSize, quickSize, tellSize } from '../bench/size.ts';
import { type CommonOptions, print, printJson, progress } from '../terminal.ts';

export const bench = () =>
  new Command('bench')
    .description('measures what DESIGN.md says must be reached, each figure beside its raw loop · 性能测量')
    .option('--quick', 'less of everything: under a minute in all')
    .option('--json', 'print JSON only, one line of the table a line')
    .action(async ({ quick = false }: { readonly quick?: boolean }, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      const size = quick ? quickSize : fullSize;
      progress(tellSize(size));
      const folder = await mkdtemp(join(tmpdir(), 'lianban-bench-'));
      const lines: JudgedLine[] = [];
      try {
        await recordLedger(folder, size.items);
        for (const { name, measure } of measurements) {
          progress(`${name} …`);
          const measured = (await measure({ folder, size })).map(judged);
          if (json) for (const line of measured) printJson({ ...line, items: size.items });
          lines.push(...measured);
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      if (!json) print(tableOf(lines));
    });
