import type { Example } from '#http';
import type { PageOf } from '#read-model';
import type { Comparison } from '../application/compare.ts';
import type { TimelineEntry } from '../views/timeline.projection.ts';

/** What the interface's description shows of the past. */

export const timeline: Example<PageOf<TimelineEntry>> = {
  items: [
    {
      position: 1234,
      stream: 'item-a1b2c3.001',
      revision: 3,
      type: 'DutyAcknowledged',
      occurredAt: '2026-03-01T01:00:00.000Z',
      recordedAt: '2026-03-01T01:00:00.000Z',
      actor: { userId: 'u-liaison', role: 'liaison', unitId: '3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11' },
      ground: 'notice-a1b2c3',
      data: {},
    },
  ],
  next: '1234',
};

export const comparison: Example<Comparison> = {
  added: [{ view: 'items', key: 'item/m1.r01', fields: { heading: [null, '建立部门数据共享清单'] } }],
  removed: [],
  changed: [{ view: 'duties', key: 'item/a1b2c3.001/towns', fields: { status: ['assigned', 'acknowledged'] } }],
};
