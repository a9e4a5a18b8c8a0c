import type { ItemId, UnitId } from '#kernel';
import type { Projection } from '#read-model';
import type { Cause, ReportFlaw } from '../../contracts/index.ts';
import { isItemEvent, type RecordedItemEvent } from '../item-event.ts';

/** An event that counts for or against a unit, or ends what one counted: a reopening. */
export interface Merit {
  readonly unitId: UnitId;
  readonly itemId: ItemId;
  readonly cause: Cause;
  /** Of a report that was sent back. */
  readonly flaw: ReportFlaw | null;
  /** Why, in the words of whoever did it. */
  readonly text: string | null;
}

const counted = ['DutyCompleted', 'DutyReopened', 'DutyPraised', 'ReportSentBack', 'CompletionSentBack'] as const;
type Counted = Extract<RecordedItemEvent, { readonly type: (typeof counted)[number] }>;

const counts = (event: RecordedItemEvent): event is Counted => (counted as readonly string[]).includes(event.type);

/** One document an event, `merit/<body>/<unit>/<position>`, in the order of the log. */
export const meritsProjection: Projection<Merit> = {
  name: 'merits',
  version: 2,
  keys: (event) =>
    isItemEvent(event) && counts(event)
      ? [`${meritKey(event.bodyId, event.data.unitId)}${String(event.position).padStart(16, '0')}`]
      : [],
  evolve: (merit, event) => {
    if (!isItemEvent(event) || !counts(event)) return merit;
    const { type, position, recordedAt: at, data } = event;
    return {
      unitId: data.unitId,
      itemId: data.itemId,
      cause: { type, position, at },
      flaw: 'flaw' in data ? data.flaw : null,
      text: 'reason' in data ? data.reason : 'text' in data ? data.text : null,
    };
  },
};

export const meritKey = (bodyId: string | null, unitId = ''): string =>
  `merit/${bodyId ?? ''}/${unitId}${unitId === '' ? '' : '/'}`;
