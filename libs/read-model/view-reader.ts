import type { Position } from '#event-store';
import type { Counts, Projection } from './projection.ts';
import { serving } from './serving.ts';
import type { Difference, Document, Keyed, ListKeys, View, ViewName, ViewStore } from './view-store.ts';

/** A view as queries see it: the documents of one type, now or at a position. */
export interface Reading<D extends Document> {
  get(key: string, at?: Position): Promise<Keyed<D> | null>;
  list(options?: ListKeys): Promise<readonly Keyed<D>[]>;
  changed(after: Position, until: Position, prefix?: string): Promise<readonly Difference<D>[]>;
}

/**
 * The views, for reading. Of several versions of a projection the newest that has once caught up serves; until then
 * the one before it, so a changed projection takes over when it is ready.
 */
export class ViewReader {
  constructor(
    private readonly views: ViewStore,
    private readonly projections: readonly ViewName[],
  ) {}

  /** Reads the documents of a projection, in whichever version serves. Totals stand under keys of their own. */
  of<D extends Document>(projection: Projection<D>): Reading<D> {
    return this.#reading<D>(projection.name);
  }

  /** Reads the totals of a projection. */
  totalsOf({ name }: ViewName): Reading<Counts> {
    return this.#reading<Counts>(name);
  }

  /** The store holds plain documents; that those under the caller's keys are of type `D` is the projection's word. */
  #reading<D extends Document>(name: string): Reading<D> {
    const registered = this.projections.filter((candidate) => candidate.name === name);
    if (registered.length === 0) throw new Error(`No projection ${name} is registered.`);
    return {
      get: async (key, at) => (await this.#serving(registered)).get(key, at) as Promise<Keyed<D> | null>,
      list: async (options) => (await this.#serving(registered)).list(options) as Promise<readonly Keyed<D>[]>,
      changed: async (...range) =>
        (await this.#serving(registered)).changed(...range) as Promise<readonly Difference<D>[]>,
    };
  }

  async #serving(registered: readonly ViewName[]): Promise<View> {
    const opened = await Promise.all(
      registered.map(async ({ name, version }) => {
        const view = await this.views.open({ name, version });
        return { name, version, view, ready: registered.length === 1 || (await view.ready()) };
      }),
    );
    const found = serving(opened, ({ ready }) => ready);
    if (!found) throw new Error('No version is registered.');
    return found.view;
  }
}
