import type { EventStore, StreamName } from '#event-store';
import type { Instant, UserId } from '#kernel';

export const BODY = 'body-load';
export const UNIT = 'unit-ours';

const founding = [
  {
    stream: `body-${BODY}`,
    type: 'BodyFounded',
    data: { bodyId: BODY, name: '养老服务联席会议', functions: '统筹协调', timeZone: 'Asia/Shanghai', noticeId: null },
  },
  {
    stream: `unit-${UNIT}`,
    type: 'UnitRegistered',
    data: { unitId: UNIT, name: '市卫生健康委员会', kind: 'department' },
  },
];

/** What there is before anything is done: a body, and a unit that has duties. Answers its last position. */
export const found = async (log: EventStore): Promise<number> => {
  let last = -1;
  for (const [index, { stream, type, data }] of founding.entries()) {
    const { position } = await log.append(stream as StreamName, 'none', [
      {
        eventId: `00000000-0000-4000-8000-00000000f00${index}`,
        type,
        schemaVersion: 1,
        occurredAt: '2026-01-05T01:00:00.000Z' as Instant,
        actor: { userId: 'office' as UserId, role: 'office', unitId: null },
        ground: null,
        correlationId: 'founding',
        causationId: 'founding',
        bodyId: null,
        data,
      },
    ]);
    last = position;
  }
  return last;
};
