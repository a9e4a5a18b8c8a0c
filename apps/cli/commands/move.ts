import { Command, Option } from 'commander';
import { viewsPlaceIn } from '../../server/index.ts';
import { CommandFailed, WrongUsage } from '../failure.ts';
import { moveLedger } from '../move/move-ledger.ts';
import { type Place, placeIn } from '../move/place.ts';
import { type CommonOptions, print, printJson } from '../terminal.ts';

interface MoveOptions {
  readonly from?: string;
  readonly to?: string;
  readonly installation: string;
  readonly views?: string;
}

const OURS = 'lianban';

/** What is left out is the server of LIANBAN_LOG: so its password need not stand in a list of processes. */
const placeOr = (said: string | undefined, other: string | undefined): Place => {
  const place = said ?? (other === undefined ? undefined : process.env['LIANBAN_LOG']?.trim());
  if (place) return placeIn(place);
  throw new WrongUsage(
    'Name both places, or one of them and the other by LIANBAN_LOG. · 请用 --from 与 --to 指明两侧，其一可由 LIANBAN_LOG 给出。',
  );
};

export const move = () =>
  new Command('move')
    .description(
      'copies a ledger to another store, goes on where it was interrupted, and verifies both sides · 迁移台账',
    )
    .option('--from <place>', 'sqlite:FOLDER, sqlite:FILE.sqlite (the log alone) or esdb:URL (default: LIANBAN_LOG)')
    .option('--to <place>', 'the same')
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
        from: placeOr(from, to),
        to: placeOr(to, from),
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
          print(
            `${accounts} accounts with ${tokens} tokens, ${originals} files of notices (as they came, their texts, what was read): equal`,
          );
        }
      }
      if (!moved.to.ok)
        throw new CommandFailed(
          'log.unsound',
          'The log has flaws, before and after: see verify. · 日志本身有问题，见 verify。',
        );
    });
