import type { UpcastLog } from '#event-store';
import { BuildBehind, buildViews, type Projection, type ViewName, ViewUnavailable } from '#read-model';
import type { LiveViews } from './views-in.ts';

/** Whoever moves the live view elsewhere is ahead again between two looks, but not so often. */
const MOST_TRIES = 20;

export interface TakeOver {
  readonly live: LiveViews;
  readonly log: UpcastLog;
  readonly projections: readonly Projection[];
}

/**
 * Puts what was built in the place of the live view, when it has taken in what came meanwhile: nobody sees the view go back.
 * @throws {BuildBehind} the live view is moved elsewhere, too fast
 */
export const takeOver = async (
  { live, log, projections }: TakeOver,
  view: ViewName,
  building: string,
): Promise<void> => {
  const own = projections.filter(({ name, version }) => name === view.name && version === view.version);
  for (let tries = 1; ; tries += 1) {
    const built = await live.build(building);
    try {
      await buildViews({ log, views: built, projections: own });
    } finally {
      await built.close();
    }
    try {
      return await live.swapIn(view, building);
    } catch (error) {
      if (tries === MOST_TRIES || !isAhead(error)) throw error;
    }
  }
};

const isAhead = (error: unknown): boolean =>
  error instanceof BuildBehind || (error instanceof ViewUnavailable && error.fault === 'in-use');
