import type { CommandMeta } from '#event-store';
import { causedBy, done, type EventStore, type Outcome, type Process, type RecordedEvent } from '#event-store';
import type { BodyId } from '#kernel';
import type { UnitEvent } from '../contracts/index.ts';
import type { SucceedMember } from '../domain/body-commands.ts';

type Succeeded = Extract<UnitEvent, { readonly type: 'UnitSucceeded' }>['data'];

/**
 * When a unit ends, its places in joint bodies go to its successor: else it would be missed at every meeting, and whoever
 * comes for it turned away. Which bodies there are is asked of the log, which a view might lag.
 */
export class PassPlaces implements Process {
  readonly name = 'pass-places';
  readonly types = ['UnitSucceeded'];

  constructor(
    private readonly store: EventStore,
    private readonly act: (command: SucceedMember, meta: CommandMeta) => Promise<Outcome>,
  ) {}

  async react(event: RecordedEvent): Promise<void> {
    const { unitId, successorId } = event.data as Succeeded;
    for (const bodyId of await this.bodies()) {
      const command = { type: 'SucceedMember', bodyId, unitId, successorId } as const;
      done(await this.act(command, causedBy(event, this.name, bodyId, bodyId)));
    }
  }

  private async bodies(): Promise<readonly BodyId[]> {
    const bodies: BodyId[] = [];
    for await (const page of this.store.readAll()) {
      for (const { type, data } of page) {
        if (type === 'BodyFounded') bodies.push((data as { readonly bodyId: BodyId }).bodyId);
      }
    }
    return bodies;
  }
}
