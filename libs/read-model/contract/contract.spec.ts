import type { View, ViewStore } from '#read-model';
import { brokenStores } from '../testing/broken-stores.ts';
import { newSqlitePlace } from '../testing/sqlite-place.ts';
import { runCase, viewStoreCases } from './index.ts';
import type { Place } from './place.ts';

/** The same place, its views broken. */
const brokenPlace = async (breakView: (view: View) => Partial<View>): Promise<Place> => {
  const place = await newSqlitePlace();
  return { ...place, open: async () => broken(await place.open(), breakView) };
};

/** Views without the broken members behave as they do. */
const broken = (store: ViewStore, breakView: (view: View) => Partial<View>): ViewStore => {
  const open = store.open.bind(store);
  store.open = async (name) => {
    const view = await open(name);
    const changed = breakView(view);
    return new Proxy(view, {
      get: (target, member) => {
        const found: unknown = Reflect.get(changed, member) ?? Reflect.get(target, member);
        return typeof found === 'function' ? found.bind(target) : found;
      },
    });
  };
  return store;
};

it.each(brokenStores)('fails a store that $breach', async ({ breakView, caught }) => {
  const about = viewStoreCases.find(({ name }) => name === caught);
  if (!about) throw new Error(`No case is named ${caught}.`);
  await expect(runCase(about, () => brokenPlace(breakView))).rejects.toMatchObject({ code: 'ERR_ASSERTION' });
});

it.each(viewStoreCases)('passes a store behind the same wrapping that is not broken: $name', async (viewStoreCase) => {
  await runCase(viewStoreCase, () => brokenPlace(() => ({})));
});

it('names every case once', () => {
  expect(new Set(viewStoreCases.map(({ name }) => name)).size).toBe(viewStoreCases.length);
});
