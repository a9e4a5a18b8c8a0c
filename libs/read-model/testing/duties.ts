import type { RecordedEvent } from '#event-store';
import type { EventCatalogue } from '#kernel';
import type { Projection } from '#read-model';

/** What happens to a duty in these tests, as the event's data. */
export interface DutyMoved {
  readonly duty: string;
  readonly unit: string;
  readonly status: string;
}

interface DutyDocument extends DutyMoved {
  readonly reports: number;
  readonly note?: string | undefined;
}

/** The events that these projections know. Version 1 of a move called the duty `id`. */
export const catalogue: EventCatalogue = {
  DutyMoved: { v: 2, data: {}, upcast: { 1: ({ id, ...rest }: { readonly id: string }) => ({ ...rest, duty: id }) } },
  DutyDropped: { v: 2, data: {} },
};

/** A document a duty, a total a unit. `DutyDropped` takes a duty away; `Broken` cannot be applied. */
export const dutiesProjection: Projection<DutyDocument> = {
  name: 'duties',
  version: 1,
  keys: (event) => (event.type.startsWith('Duty') || event.type === 'Broken' ? [`duty/${moved(event).duty}`] : []),
  evolve: (document, event) => {
    if (event.type === 'Broken') throw new Error('No such duty.');
    if (event.type === 'DutyDropped') return null;
    const { duty, unit, status } = moved(event);
    // `note` is there and undefined at first: a reader of the kept bytes never sees it so.
    const note = document === null ? undefined : 'note' in document ? 'twice' : 'again';
    return { status, unit, note, duty, reports: (document?.reports ?? 0) + 1 };
  },
  totals: ({ unit, status }) => ({ [`total/${unit}`]: { [status]: 1, duties: 1 } }),
};

/** A document a unit: whom it heard from last. Applies every event. */
export const unitsProjection: Projection<{ readonly last: string }> = {
  name: 'units',
  version: 1,
  keys: (event) => (event.type.startsWith('Duty') ? [`unit/${moved(event).unit}`] : []),
  evolve: (_, event) => ({ last: moved(event).duty }),
};

const moved = ({ data }: RecordedEvent): DutyMoved => data as DutyMoved;
