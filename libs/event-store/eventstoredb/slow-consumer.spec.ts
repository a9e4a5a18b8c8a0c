import { Following } from '../contract/following.ts';
import { revisionsOf, streamOf } from '../contract/reading.ts';
import { newStream, sample, upTo } from '../contract/sample-events.ts';
import { Stage } from './testing/stage.ts';

const stage = new Stage();
afterEach(() => stage.end());

const PATIENCE = 90_000;
const COUNT = 1_000;
const BYTES = 20_000;

it('leaves on the server what a slow consumer has not taken, and hands it over when it is ready', async () => {
  const node = await stage.server();
  const proxy = await stage.between(node);
  const installation = 'city';
  const [writer, store] = [stage.store([node], {}, installation), stage.store([proxy], {}, installation)];
  const stream = newStream();
  for (const index of upTo(COUNT / 10)) {
    const ten = upTo(10).map(() => sample({ data: { text: 'x'.repeat(BYTES) } }));
    await writer.append(stream, index === 0 ? 'none' : 10 * index - 1, ten);
  }

  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const following = new Following(store, [stream], PATIENCE, {}, () => {
    begin();
    return held;
  });
  await begun;
  // Whoever is not held up has gone through all of it meanwhile, several times.
  for (const _ of upTo(6)) expect(await streamOf(writer, stream)).toHaveLength(COUNT);
  expect(proxy.passed).toBeLessThan((COUNT * BYTES) / 4);
  release();
  await following.untilEvents(COUNT);
  await following.stop();
  expect(revisionsOf(following.events)).toEqual(upTo(COUNT));
}, 120_000);
