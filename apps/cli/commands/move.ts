import { Command, Option } from 'commander';
import { viewsPlaceIn } from '../../server/index.ts';
import { CommandFailed } from '../failure.ts';
import { moveLedger } from '../move/move-ledger.ts';
import { placeIn } from '../move/place.ts';
import { type CommonOptions, print, printJson } from '../terminal.ts';

interface MoveOptions {
  readonly from: string;
  readonly to: string;
  readonly installation: string;
  readonly views?: string;
}

const OURS = 'lianban';

export const move = () =>
  new Command('move')
    .description(
      'copies a ledger to another store, goes on where it was interrupted, and verifies both sides · 迁移台账',
    )
    .requiredOption('--from <place>', 'sqlite:FOLDER, sqlite:FILE.sqlite (the log alone) or esdb:URL')
    .requiredOption('--to <place>', 'the same')
    .addOption(
      new Option('--installation <name>', 'whose log it is on a server that several share')
        .env('LIANBAN_LOG_PREFIX')
        .default(OURS),
    )
    .addOption(
      new Option(
        '--views <place>',
        'where accounts and originals are beside esdb: mongodb://…, or sqlite: to leave them in the folder',
      ).env('LIANBAN_VIEWS'),
    )
    .option('--json', 'print JSON only')
    .action(async ({ from, to, installation, views }: MoveOptions, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      const moved = await moveLedger({
        from: placeIn(from),
        to: placeIn(to),
        installation: installation.trim() || OURS,
        views: views?.trim() ? viewsPlaceIn(views.trim()) : null,
      });
      if (json) printJson(moved);
      else {
        print(
          `${moved.copied} events copied, ${moved.to.events} in all: ${moved.to.ok ? 'sound' : 'NOT sound'}, equal`,
        );
        if (moved.records) {
          const { accounts, tokens, originals } = moved.records;
          print(`${accounts} accounts with ${tokens} tokens, ${originals} notices as they came: equal`);
        }
      }
      if (!moved.to.ok)
        throw new CommandFailed(
          'log.unsound',
          'The log has flaws, before and after: see verify. · 日志本身有问题，见 verify。',
        );
    });
