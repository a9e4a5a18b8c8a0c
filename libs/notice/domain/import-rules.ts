import { accept, refuse } from '#kernel';
import { draftEvents } from './draft-events.ts';
import type { ImportNotice } from './notice-commands.ts';
import type { DraftEvent, NoticeDecision, NoticeState } from './notice-state.ts';

/** A draft is recorded in one append, which holds 1 MiB at most; each of its events comes in an envelope of its own. */
const MOST_BYTES = 1_000_000;
const ENVELOPE_BYTES = 1_000;

/** A notice is imported once. The same draft again changes nothing; another one is another notice. */
export const importNotice = (c: ImportNotice, s: NoticeState): NoticeDecision => {
  const events = draftEvents(c);
  if (s.status !== 'unknown') {
    return same(s.draft, events) ? accept() : refuse('notice.already-imported', { noticeId: c.noticeId });
  }
  return bytesOf(events) > MOST_BYTES ? refuse('notice.draft-too-long') : accept(...events);
};

const same = (some: readonly DraftEvent[], others: readonly DraftEvent[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

const bytesOf = (events: readonly DraftEvent[]): number =>
  new TextEncoder().encode(JSON.stringify(events)).length + events.length * ENVELOPE_BYTES;
