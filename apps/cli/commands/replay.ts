import { Command } from 'commander';
import { replay as replayStream } from '#audit';
import type { Position, StreamName } from '#event-store';
import type { Instant } from '#kernel';
import { aggregates } from '../../server/index.ts';
import { CommandFailed, WrongUsage } from '../failure.ts';
import { readLog } from '../read-log.ts';
import { configurationOf } from '../settings.ts';
import { type CommonOptions, print, printJson } from '../terminal.ts';

export const replay = () =>
  new Command('replay')
    .description('the state of one aggregate after each of its events · 逐条重放')
    .argument('<stream>', 'item-ID, meeting-ID, body-ID, unit-ID, notice-ID, minutes-ID, view-NAME')
    .option('--until <moment>', 'a position or an instant (inclusive)')
    .option('--json', 'print JSON only')
    .action(async (stream: string, { until }: { readonly until?: string }, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      const aggregate = aggregates[stream.slice(0, stream.indexOf('-'))];
      if (!aggregate) {
        const beginnings = `${Object.keys(aggregates).join('-, ')}-`;
        throw new WrongUsage(
          `${stream} is no stream: it begins with ${beginnings} · ${stream} 不是流的名称，应以 ${beginnings} 开头`,
        );
      }
      const end = endOf(until);
      const shown = await readLog(configurationOf(command), async (store) => {
        let count = 0;
        for await (const step of replayStream(store, stream as StreamName, aggregate, end)) {
          count += 1;
          const state = plain(step.state);
          if (json) printJson({ ...step, state });
          else
            print(
              `${step.revision} · ${step.position} · ${step.recordedAt} · ${step.type}\n${JSON.stringify(state, null, 2)}`,
            );
        }
        return count;
      });
      if (shown === 0)
        throw new CommandFailed('stream.empty', `Nothing is recorded of ${stream}. · 没有 ${stream} 的记录。`);
    });

const endOf = (until: string | undefined): { readonly position?: Position; readonly instant?: Instant } => {
  if (until === undefined) return {};
  if (/^\d+$/.test(until)) return { position: Number(until) as Position };
  const instant = Date.parse(until);
  if (Number.isNaN(instant))
    throw new WrongUsage(`${until} is neither a position nor an instant · ${until} 既不是位置，也不是时刻`);
  return { instant: new Date(instant).toISOString() as Instant };
};

/** Maps and sets, as state keeps them, in a form that JSON has. */
const plain = (state: unknown): unknown =>
  JSON.parse(
    JSON.stringify(state, (_, value: unknown) =>
      value instanceof Map ? Object.fromEntries(value) : value instanceof Set ? [...value] : value,
    ),
  );
