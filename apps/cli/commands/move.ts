import { Command } from 'commander';
import { verifyLog } from '#audit';
import { compareLogs, copyLog, type LogDifference, NotACopy } from '#event-store';
import { events } from '../../server/index.ts';
import { CommandFailed } from '../failure.ts';
import { openLogAt } from '../log-at.ts';
import { type CommonOptions, print, printJson, progress } from '../terminal.ts';

interface MoveOptions {
  readonly from: string;
  readonly to: string;
  readonly installation: string;
}

interface Checked {
  readonly ok: boolean;
  readonly events: number;
}

interface Moved {
  /** By this run; what an earlier one had copied is not in it. */
  readonly copied: number;
  readonly equal: boolean;
  readonly from: Checked;
  readonly to: Checked;
  readonly seconds: number;
}

export const move = () =>
  new Command('move')
    .description('copies the log to another store, goes on where it was interrupted, and verifies both · 迁移日志')
    .requiredOption('--from <log>', 'sqlite:FILE or esdb:URL')
    .requiredOption('--to <log>', 'sqlite:FILE or esdb:URL')
    .option('--installation <name>', 'whose log it is on a server that several share', 'lianban')
    .option('--json', 'print JSON only')
    .action(async (options: MoveOptions, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      const moved = await moveLog(options);
      if (json) printJson(moved);
      else
        print(
          `${moved.copied} events copied, ${moved.to.events} in all: ${moved.to.ok ? 'sound' : 'NOT sound'}, equal`,
        );
      if (!moved.to.ok)
        throw new CommandFailed(
          'log.unsound',
          'The log has flaws, before and after: see verify. · 日志本身有问题，见 verify。',
        );
    });

const moveLog = async ({ from, to, installation }: MoveOptions): Promise<Moved> => {
  const started = performance.now();
  const source = openLogAt(from, { readOnly: true, installation });
  try {
    const target = openLogAt(to, { readOnly: false, installation });
    try {
      const copied = await copyLog({ from: source.log, to: target.log, onProgress: tell }).catch(asFailure);
      progress('Verifying both sides. · 正在核验两侧。');
      const { difference } = await compareLogs(source.log, target.log);
      if (difference) throw differs(difference);
      const [before, after] = [await verifyLog(source.log, events), await verifyLog(target.log, events)];
      return {
        copied,
        equal: true,
        from: { ok: before.ok, events: before.events },
        to: { ok: after.ok, events: after.events },
        seconds: (performance.now() - started) / 1_000,
      };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};

const tell = (events: number): void => progress(`${events} events · 已复制 ${events} 条事件`);

const asFailure = (error: unknown): never => {
  if (!(error instanceof NotACopy)) throw error;
  throw new CommandFailed(
    'move.other-log',
    `What is moved to holds another log. ${error.message} Nothing was written.\n目标中已有另一份日志，未写入任何内容。`,
  );
};

const differs = ({ one, other }: LogDifference): CommandFailed => {
  const placed = one ?? other;
  const how =
    one && other
      ? 'is not the same on both sides'
      : `is only ${one ? 'where it is moved from' : 'where it is moved to'}`;
  return new CommandFailed(
    'move.differs',
    `Event ${placed?.revision} of the stream ${placed?.stream}, or what stands in its place, ${how}. Do not use the copy.\n两侧日志不一致，请勿使用目标日志。`,
  );
};
