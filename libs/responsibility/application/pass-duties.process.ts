import { type UnitEvent } from '#directory/contracts';
import { causedBy, done, type EventStore, type Process, type RecordedEvent } from '#event-store';
import type { BodyId, ItemId } from '#kernel';
import type { Act } from './act.ts';

type Succeeded = Extract<UnitEvent, { readonly type: 'UnitSucceeded' }>['data'];

/**
 * When a unit ends, its open duties pass to the successor. Which ones it has ever had is asked of the log, which is right
 * where a view might lag; a unit ends rarely enough to read it.
 */
export class PassDuties implements Process {
  readonly name = 'pass-duties';
  readonly types = ['UnitSucceeded'];

  constructor(
    private readonly store: EventStore,
    private readonly act: Act,
  ) {}

  async react(event: RecordedEvent): Promise<void> {
    const { unitId, successorId: toUnitId, reason } = event.data as Succeeded;
    for (const [itemId, bodyId] of await this.itemsOf(unitId)) {
      const command = { type: 'SucceedInDuty', itemId, unitId, toUnitId, reason, because: 'ended' } as const;
      done(await this.act(command, causedBy(event, this.name, itemId, bodyId)));
    }
  }

  private async itemsOf(unitId: string): Promise<ReadonlyMap<ItemId, BodyId | null>> {
    const items = new Map<ItemId, BodyId | null>();
    for await (const page of this.store.readAll()) {
      for (const { type, data, bodyId } of page) {
        const assigned = data as { readonly unitId?: string; readonly itemId: ItemId };
        if (type === 'DutyAssigned' && assigned.unitId === unitId) items.set(assigned.itemId, bodyId);
      }
    }
    return items;
  }
}
