import type { Span } from '../draft.ts';
import type { ReadTime } from './time-rule.ts';

/** A time that a rule has read, and where. */
export interface Found {
  readonly time: ReadTime;
  readonly place: Span;
}
