import { Command } from 'commander';
import { CommandFailed } from '../failure.ts';
import { configurationOf } from '../settings.ts';
import { type CommonOptions, print, printJson, table } from '../terminal.ts';
import { verifyStores } from '../verify-stores.ts';

export const verify = () =>
  new Command('verify')
    .description(
      'reads the whole log: order, revisions, time, schema of every event, counts; and the originals · 核验日志',
    )
    .option('--json', 'print JSON only')
    .action(async (_: object, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      const verification = await verifyStores(configurationOf(command));
      if (json) printJson(verification);
      else {
        print(
          table(
            ['type', 'events'],
            Object.entries(verification.byType)
              .sort()
              .map(([type, n]) => [type, String(n)]),
          ),
        );
        print(
          `${verification.events} events in ${verification.streams} streams: ${verification.ok ? 'sound' : 'NOT sound'}`,
        );
        for (const { position, stream, message } of verification.flaws) print(`${position} ${stream}: ${message}`);
      }
      if (!verification.ok) {
        throw new CommandFailed(
          'log.unsound',
          `${verification.flawCount} flaws were found. · 发现 ${verification.flawCount} 处问题。`,
        );
      }
    });
