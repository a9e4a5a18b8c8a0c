import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { ofItsOwn } from '../bench/appends.ts';
import { configurationFor, engines } from '../bench/engine.ts';
import { recordLedger } from '../bench/ledger.ts';
import { type JudgedLine, judged, tableOf } from '../bench/line.ts';
import { measurements } from '../bench/measurements.ts';
import { removeStreams, removeViews } from '../bench/remove.ts';
import { fullSize, quickSize, quickSizeOnServers, tellSize } from '../bench/size.ts';
import { type CommonOptions, print, printJson, progress } from '../terminal.ts';

export const bench = () =>
  new Command('bench')
    .description('measures what DESIGN.md says must be reached, each figure beside its raw loop · 性能测量')
    .option('--engine <name>', `${engines.join(', ')}: where those are, LIANBAN_LOG and LIANBAN_VIEWS say`, 'sqlite')
    .option('--quick', 'less of everything: a minute or two in all')
    .option('--json', 'print JSON only, one line of the table a line')
    .action(
      async ({ quick = false, engine }: { readonly quick?: boolean; readonly engine: string }, command: Command) => {
        const { json } = command.optsWithGlobals<CommonOptions>();
        const folder = join(tmpdir(), `lianban-bench-${randomUUID().slice(0, 8)}`);
        const lines: JudgedLine[] = [];
        const configuration = configurationFor(engine, folder);
        const isInFolder = configuration.log.kind === 'sqlite' && configuration.views.kind === 'sqlite';
        const size = quick ? (isInFolder ? quickSize : quickSizeOnServers) : fullSize;
        progress(tellSize(size));
        await mkdir(folder);
        try {
          await recordLedger(configuration, size.items);
          for (const { name, measure } of measurements) {
            progress(`${name} …`);
            const measured = (await measure({ configuration, folder, size })).map(judged);
            if (json) for (const line of measured) printJson({ ...line, items: size.items, engine });
            lines.push(...measured);
          }
        } finally {
          const removed = await Promise.allSettled([
            removeViews(configuration),
            removeStreams(configuration),
            removeStreams(ofItsOwn(configuration)),
            rm(folder, { recursive: true, force: true }),
          ]);
          // Thrown here, it would hide why the run itself failed.
          for (const one of removed) if (one.status === 'rejected') progress(`Left behind: ${one.reason}`);
        }
        if (!json) print(tableOf(lines));
      },
    );
