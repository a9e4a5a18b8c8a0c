import { deepEqual } from 'node:assert/strict';
import type { Position } from '#event-store';
import type { Change, Document, View, ViewName, ViewStore } from '#read-model';

/** A place where views can be kept: opened, closed and opened again with what was in it; removed at the end. */
export interface Place {
  readonly open: () => Promise<ViewStore>;
  readonly remove: () => Promise<void>;
}

/** One promise of the port. `run` rejects when the store does not keep it. */
export interface ViewStoreCase {
  readonly name: string;
  readonly run: (place: Place) => Promise<void>;
}

export const duties: ViewName = { name: 'duties', version: 1 };

export const at = (position: number): Position => position as Position;

export const put = (position: number, key: string, document: Document): Change => ({
  key,
  position: at(position),
  json: JSON.stringify(document),
});

export const take = (position: number, key: string): Change => ({ key, position: at(position), json: null });

/** A case about one view: opens the store, hands the empty view over, closes. */
export const viewCase = (name: string, run: (view: View, place: Place) => Promise<void>): ViewStoreCase => ({
  name,
  run: (place) => withStore(place, async (store) => run(await store.open(duties), place)),
});

export const storeCase = (name: string, run: (store: ViewStore) => Promise<void>): ViewStoreCase => ({
  name,
  run: (place) => withStore(place, run),
});

export const withStore = async <T>(place: Place, use: (store: ViewStore) => Promise<T>): Promise<T> => {
  const store = await place.open();
  try {
    return await use(store);
  } finally {
    await store.close();
  }
};

export const collect = async <T>(pages: AsyncIterable<readonly T[]>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
};

/** Deep equality of what plain data says. Cloned first: what a driver makes may have prototypes of another realm. */
export const same = (actual: unknown, expected: unknown, message?: string): void =>
  deepEqual(structuredClone(actual), structuredClone(expected), message);
