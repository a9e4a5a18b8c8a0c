import { verifyLog } from '#audit';
import { compareLogs, copyLog, type LogDifference, NotACopy } from '#event-store';
import { beyond, copyAccounts, OtherAccounts } from '#identity';
import { copyOriginals, originalBeyond } from '#notice/originals';
import { events, type ViewsPlace } from '../../server/index.ts';
import { CommandFailed } from '../failure.ts';
import { progress } from '../terminal.ts';
import { flawsOf } from '../verify-stores.ts';
import { type LogAt, openLogAt } from './log-at.ts';
import type { Place } from './place.ts';
import { type BothRecords, openRecordsAt } from './records-at.ts';

export interface MoveLedger {
  readonly from: Place;
  readonly to: Place;
  readonly installation: string;
  /** Where accounts and originals are beside a log on a server; `null`: not said. */
  readonly views: ViewsPlace | null;
}

interface Checked {
  readonly ok: boolean;
  readonly events: number;
}

export interface Moved {
  /** Events, by this run; what an earlier one had copied is not in it. */
  readonly copied: number;
  readonly equal: boolean;
  readonly from: Checked;
  readonly to: Checked;
  /** All that are there now; `null`: the log was moved alone. */
  readonly records: { readonly accounts: number; readonly tokens: number; readonly originals: number } | null;
  readonly seconds: number;
}

/**
 * Copies what is not there yet, then compares all of it and verifies both sides.
 * @throws {WrongUsage} {CommandFailed} {StoreUnavailable} {ViewUnavailable}
 */
export const moveLedger = async ({ from, to, installation, views }: MoveLedger): Promise<Moved> => {
  const opened: { close(): Promise<void> }[] = [];
  const open = <T extends { close(): Promise<void> }>(one: T): T => {
    opened.unshift(one);
    return one;
  };
  try {
    // The log before all else: with it comes the folder, which is nobody else's meanwhile.
    const source = open(openLogAt(from, { readOnly: true, installation }));
    const target = open(openLogAt(to, { readOnly: false, installation }));
    const records = openRecordsAt(from, to, views);
    if (records) for (const side of [records.from, records.to]) open(side);
    return await copyAndCompare(source, target, records);
  } finally {
    for (const one of opened) await one.close();
  }
};

const copyAndCompare = async (source: LogAt, target: LogAt, records: BothRecords | null): Promise<Moved> => {
  const started = performance.now();
  const copied = await copyAll(source, target, records);
  progress('Verifying both sides. · 正在核验两侧。');
  await requireEqual(source, target, records);
  const [before, after] = [await verified(source, records?.from), await verified(target, records?.to)];
  return {
    copied,
    equal: true,
    from: before,
    to: after,
    records: records && (await counted(records)),
    seconds: (performance.now() - started) / 1_000,
  };
};

/** Accounts first: where others are in the way, a log that takes hours is not begun. */
const copyAll = async (source: LogAt, target: LogAt, records: BothRecords | null): Promise<number> => {
  try {
    if (records) await copyAccounts(records.from.accounts, records.to.accounts);
    const copied = await copyLog({ from: source.log, to: target.log, onProgress: tell });
    if (records) await copyOriginals(records.from.originals, records.to.originals);
    return copied;
  } catch (error) {
    if (error instanceof NotACopy)
      throw new CommandFailed(
        'move.other-log',
        `What is moved to holds another log. ${error.message} Nothing of the log was written.\n目标中已有另一份日志，未写入任何日志。`,
      );
    if (error instanceof OtherAccounts)
      throw new CommandFailed(
        'move.other-accounts',
        `Where it is moved to, there is ${error.what}, which where it is moved from is not, or not so: change or remove it on one side (lianban user). Nothing was written.\n目标中已有不同的账号或令牌（${error.what}），请先在一侧用 lianban user 处理。未写入任何内容。`,
      );
    throw error;
  }
};

const tell = (count: number): void => progress(`${count} events · 已复制 ${count} 条事件`);

const requireEqual = async (source: LogAt, target: LogAt, records: BothRecords | null): Promise<void> => {
  const { difference } = await compareLogs(source.log, target.log);
  if (difference) throw differs(...eventThatDiffers(difference));
  if (!records) return;
  const { from, to } = records;
  const original = await originalBeyond(from.originals, to.originals);
  if (original !== null) throw differs(`The original ${original}`, 'is only where it is moved from');
  const lost = await beyond(from.accounts, to.accounts);
  if (lost !== null) throw differs(lost, 'is not where it is moved to, or not so');
  const more = await beyond(to.accounts, from.accounts);
  if (more !== null) throw differs(more, 'is only where it is moved to');
};

const eventThatDiffers = ({ one, other }: LogDifference): readonly [string, string] => {
  const placed = one ?? other;
  return [
    `Event ${placed?.revision} of the stream ${placed?.stream}, or what stands in its place,`,
    one && other ? 'is not the same on both sides' : `is only where it is moved ${one ? 'from' : 'to'}`,
  ];
};

const differs = (what: string, how: string): CommandFailed =>
  new CommandFailed('move.differs', `${what} ${how}. Do not use the copy.\n两侧不一致，请勿使用目标一侧。`);

const verified = async ({ log }: LogAt, records: BothRecords['from'] | undefined): Promise<Checked> => {
  const { ok, events: count } = await verifyLog(log, events, ...(records ? [flawsOf(records.originals)] : []));
  return { ok, events: count };
};

const counted = async ({ to: { accounts, originals } }: BothRecords) => ({
  accounts: (await accounts.list()).length,
  tokens: (await accounts.tokens()).length,
  originals: (await originals.hashes()).length,
});
