import type { Position } from '#event-store';
import type { BodyId, Instant } from '#kernel';
import type { ListKeys, Reading, ViewReader } from '#read-model';
import {
  actKey,
  blockKey,
  blockOf,
  subjectsOf,
  TIMELINE_ACTS,
  type TimelineBlock,
  type TimelineEntry,
  timelineProjection,
} from './timeline.projection.ts';

/** Blocks looked up at a time. */
const BLOCKS = 50;

/** Reads timelines: of anything, or of everything. */
export class Timeline {
  constructor(private readonly views: ViewReader) {}

  /** The acts of a subject behind a position, up to another, oldest first; of `log`, all acts. */
  async of(
    subject: string,
    { after = -1, at, limit }: { readonly after?: number; readonly at?: Position; readonly limit: number },
  ): Promise<readonly TimelineEntry[]> {
    const upTo = at === undefined ? {} : { at };
    if (subject === 'log') return this.acts({ prefix: TIMELINE_ACTS, after: actKey(after), limit, ...upTo });
    const found: TimelineEntry[] = [];
    for await (const block of this.blocksOf(subject, after, upTo)) {
      const acts = await this.acts({ prefix: `${TIMELINE_ACTS}${block}`, ...upTo });
      found.push(...acts.filter((act) => act.position > after && subjectsOf(act).has(subject)));
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  }

  /** The body that a stream belongs to: a body's own, or the one that its first act names. */
  async bodyOf(stream: string): Promise<BodyId | null> {
    if (stream.startsWith('body-')) return stream.slice('body-'.length) as BodyId;
    const [first] = await this.of(stream, { limit: 1 });
    return first && 'bodyId' in first.data ? (first.data.bodyId as BodyId | null) : null;
  }

  /** The last act up to a position; of all, when left out. */
  async last(at?: Position): Promise<TimelineEntry | null> {
    const behind = at === undefined ? {} : { after: actKey(at + 1) };
    const [act] = await this.acts({ prefix: TIMELINE_ACTS, ...behind, reverse: true, limit: 1 });
    return act ?? null;
  }

  /** The last act recorded before an instant. The time of record never goes back, so halving the log finds it. */
  async lastBefore(instant: Instant): Promise<TimelineEntry | null> {
    let before: TimelineEntry | null = null;
    let [low, high] = [0, ((await this.last())?.position ?? -1) + 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const act = await this.last(middle as Position);
      if (act && act.recordedAt >= instant) high = act.position;
      else {
        before = act ?? before;
        low = middle + 1;
      }
    }
    return before;
  }

  private async acts(options: ListKeys): Promise<readonly TimelineEntry[]> {
    return (await this.reading<TimelineEntry>().list(options)).map(({ document }) => document);
  }

  private async *blocksOf(subject: string, after: number, upTo: ListKeys): AsyncGenerator<string> {
    const prefix = blockKey(subject, '');
    const first = await this.reading<TimelineBlock>().list({
      ...upTo,
      prefix: blockKey(subject, blockOf(Math.max(after, 0))),
    });
    for (const { document } of first) yield document.block;
    let cursor = blockKey(subject, blockOf(Math.max(after, 0)));
    for (;;) {
      const blocks = await this.reading<TimelineBlock>().list({ ...upTo, prefix, after: cursor, limit: BLOCKS });
      for (const { document } of blocks) yield document.block;
      const last = blocks.at(-1);
      if (!last) return;
      cursor = last.key;
    }
  }

  /** What is under a key is told by the key. */
  private reading<D extends TimelineEntry | TimelineBlock>(): Reading<D> {
    return this.views.of(timelineProjection) as unknown as Reading<D>;
  }
}
