import type { StreamName } from '#event-store';
import { samples, upTo } from '../contract/sample-events.ts';
import { Stage } from './testing/stage.ts';
import { until } from './testing/until.ts';

/** A worker that loses its leases ends what it follows, and begins anew with the next ones, for months. */

const stage = new Stage();
afterEach(() => stage.end());

it('gives back every connection of what is followed no longer, over ten changes of six who follow', async () => {
  const proxy = await stage.between(await stage.server());
  const store = stage.store([proxy]);
  await store.append('item-1' as StreamName, 'none', samples(40));
  const own = proxy.open;
  for (const _ of upTo(10)) {
    const ending = new AbortController();
    const followers = upTo(6).map(async () => {
      for await (const _ of store.subscribe({ signal: ending.signal }));
    });
    await until('each has a connection', () => proxy.open >= own + 6);
    ending.abort();
    await Promise.all(followers);
  }
  await until('only that of the store is left', () => proxy.open === own);
});
