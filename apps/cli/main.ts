import { Command, CommanderError } from 'commander';
import { bench } from './commands/bench.ts';
import { compare } from './commands/compare.ts';
import { demo } from './commands/demo.ts';
import { importNotices } from './commands/import.ts';
import { minutes } from './commands/minutes.ts';
import { move } from './commands/move.ts';
import { rebuild } from './commands/rebuild.ts';
import { replay } from './commands/replay.ts';
import { serve } from './commands/serve.ts';
import { show } from './commands/show.ts';
import { user } from './commands/user.ts';
import { verify } from './commands/verify.ts';
import { work } from './commands/work.ts';
import { endWithParent } from './end-with-parent.ts';
import { exitCode, explain } from './failure.ts';
import { usageInChinese } from './failure-words.ts';
import { progress } from './terminal.ts';

const commands = [demo, serve, work, importNotices, replay, show, compare, minutes, rebuild, verify, move, user, bench];

/** A command, and those within it, whose wrong usage is told by us. */
const overriding = (command: Command): Command => {
  for (const nested of command.commands) overriding(nested);
  return command.exitOverride();
};

const program = new Command('lianban')
  .description('联办: a ledger of duties for joint meetings · 联席会议责任台账')
  .option('--data <dir>', 'the data folder (default: LIANBAN_DATA, else .lianban)')
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .exitOverride();
for (const command of commands) program.addCommand(overriding(command()));

// Whoever reads what is printed may stop before its end: `lianban show duties | head`. A pipe says EPIPE, a socket that
// still held something unread says ECONNRESET.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') throw error;
  process.exit(0);
});

endWithParent();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    const inChinese = usageInChinese[error.code];
    if (inChinese) progress(inChinese);
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    explain(error);
    process.exitCode = exitCode(error);
  }
}
