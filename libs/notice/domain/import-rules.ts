import { accept, refuse } from '#kernel';
import { draftEvents } from './draft-events.ts';
import type { ImportNotice } from './notice-commands.ts';
import type { DraftEvent, NoticeDecision, NoticeState } from './notice-state.ts';

/** A draft is recorded in one append, which holds 1 MiB at most; each of its events comes in an envelope of its own. */
const MOST_BYTES = 1_000_000;
const ENVELOPE_BYTES = 1_000;

/**
 * A notice is imported once. The same draft again changes nothing, nor does a confirmed file, however it reads now; another
 * draft is another notice.
 */
export const importNotice = (c: ImportNotice, s: NoticeState): NoticeDecision => {
  if (s.status === 'confirmed' && sha256Of(s.draft) === c.sha256) return accept();
  if (s.status === 'withdrawn') return refuse('notice.withdrawn');
  const events = draftEvents(c);
  if (s.status !== 'unknown') {
    return same(s.draft, events) ? accept() : refuse('notice.already-imported', { noticeId: c.noticeId });
  }
  const bytes = bytesOf(events);
  return bytes > MOST_BYTES ? refuse('notice.draft-too-long', { bytes, limit: MOST_BYTES }) : accept(...events);
};

const sha256Of = (draft: readonly DraftEvent[]): string | undefined =>
  draft.find((event) => event.type === 'NoticeImported')?.data.sha256;

const same = (some: readonly DraftEvent[], others: readonly DraftEvent[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

const bytesOf = (events: readonly DraftEvent[]): number =>
  new TextEncoder().encode(JSON.stringify(events)).length + events.length * ENVELOPE_BYTES;
