import type { ViewName, ViewStore } from '../view-store.ts';
import type { Comparison } from './compare-views.ts';

/** How many documents there ever were in views, and how many versions of them. */
export const countVersions = async (
  views: ViewStore,
  names: readonly ViewName[],
): Promise<Pick<Comparison, 'documents' | 'versions'>> => {
  let [documents, versions] = [0, 0];
  for (const name of names) {
    let before: string | null = null;
    for await (const page of (await views.open(name)).versions())
      for (const { key } of page) {
        versions += 1;
        if (key !== before) documents += 1;
        before = key;
      }
  }
  return { documents, versions };
};
