import { projections, type Server } from '../server/index.ts';
import { progress } from './terminal.ts';

/** Tells which views nobody may bring up with the log here: what they show is older than what is in the log. */
export const tellLag = async ({ store, live }: Server['data']): Promise<void> => {
  // The views first: others may be writing, and views come after the log.
  const kept = (await live.store.list()).filter((view) =>
    projections.some((now) => now.name === view.name && now.version === view.version),
  );
  const standings = await live.store.standings(kept);
  let end = 0;
  for await (const [last] of store.readAll({ direction: 'backwards', limit: 1 })) end = last?.position ?? end;
  const behind = standings.filter(({ checkpoint }) => (checkpoint ?? -1) < end);
  if (behind.length === 0) return;
  const places = behind.map(({ name, checkpoint }) => `${name} ${checkpoint ?? '–'}`).join(', ');
  progress(`The log ends at position ${end}; these views have not come so far, and are shown as they are: ${places}`);
  progress(`日志到位置 ${end}，以下视图尚未跟上，按现状显示：${places}`);
};
