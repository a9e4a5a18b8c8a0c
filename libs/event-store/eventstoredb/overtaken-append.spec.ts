import { RevisionConflict, StoreUnavailable } from '#event-store';
import { newStream, sample, samples } from '../contract/sample-events.ts';
import { Stage } from './testing/stage.ts';

// An append behind whatever is the last event, while others write to the same stream.

const stage = new Stage();
afterEach(() => stage.end());

it.each(['any', 'exists'] as const)(
  'is given up, with nothing written, when others were faster for as long as there is patience (%s)',
  async (expected) => {
    const node = await stage.server();
    const store = stage.store([node], { patience: 150 });
    const stream = newStream();
    await store.append(stream, 'none', [sample()]);
    node.faults.overtakes = true;
    const events = samples(2);
    await expect(store.append(stream, expected, events)).rejects.toBeInstanceOf(RevisionConflict);

    node.faults.overtakes = false;
    const { revision } = await store.append(stream, expected, events);
    let count = 0;
    for await (const page of store.readStream(stream)) count += page.length;
    expect(count).toBe(revision + 1);
  },
);

it('ends its tries when the store is closed', async () => {
  const node = await stage.server();
  const store = stage.store([node]);
  const stream = newStream();
  await store.append(stream, 'none', [sample()]);
  node.faults.overtakes = true;
  const trying = store.append(stream, 'any', [sample()]);
  const failed = trying.catch((error: unknown) => error);
  await store.close();
  expect([RevisionConflict, StoreUnavailable]).toContain((await failed)?.constructor);
});
