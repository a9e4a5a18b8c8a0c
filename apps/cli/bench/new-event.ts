import { randomUUID } from 'node:crypto';
import type { NewEvent } from '#event-store';
import type { BodyId, EventOf, Instant, ItemId, UnitId, UserId } from '#kernel';
import type { itemEvents } from '#responsibility/contracts';

export const BODY = 'bench-body' as BodyId;
export const LIAISON = 'bench-liaison' as UserId;

/** A part of an item that one unit answers for. */
export interface Duty {
  readonly itemId: ItemId;
  readonly unitId: UnitId;
}

/** An event in the envelope that a handler would give it. */
export const newEvent = (
  { type, v, data }: { readonly type: string; readonly v: number; readonly data: object },
  occurredAt: Instant,
  unitId: UnitId | null = null,
): NewEvent => {
  const request = randomUUID();
  return {
    eventId: randomUUID(),
    type,
    schemaVersion: v,
    occurredAt,
    actor: { userId: LIAISON, role: unitId === null ? 'office' : 'liaison', unitId },
    ground: null,
    correlationId: request,
    causationId: request,
    bodyId: BODY,
    data,
  };
};

type ProgressReported = Extract<EventOf<typeof itemEvents>, { readonly type: 'ProgressReported' }>;

/** The event that a ledger holds most of. */
export const progressReported = (duty: Duty, percent: number): ProgressReported => ({
  type: 'ProgressReported',
  v: 2,
  data: {
    ...duty,
    reportId: randomUUID(),
    text: '已完成12家助餐点的选址，8家进入装修，其余4家正在办理消防手续，月底前可全部开工。',
    percent,
    problem: percent % 5 === 0 ? '城东片区选址与消防通道冲突。' : null,
    nextStep: '下周会同住建局现场踏勘。',
    indicators: [],
    noChange: false,
  },
});
