import type { Position } from '#event-store';
import type { Instant } from '#kernel';
import type { Projection } from '#read-model';

/** Under each instant of record, the last position that was recorded then: how a day becomes a position. */
export const momentsProjection: Projection<{ readonly recordedAt: Instant; readonly position: Position }> = {
  name: 'moments',
  version: 1,
  keys: (event) => [event.recordedAt],
  evolve: (_, event) => ({ recordedAt: event.recordedAt, position: event.position }),
};
