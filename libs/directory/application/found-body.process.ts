import {
  type CommandMeta,
  causedBy,
  done,
  type EventStore,
  eventsOf,
  type Outcome,
  type Process,
  type RecordedEvent,
} from '#event-store';
import { contentOf, noticeEvents } from '#notice/contracts';
import type { BodyCommand } from '../domain/body-commands.ts';
import type { UnitCommand } from '../domain/unit-commands.ts';
import { type Confirmed, foundation, registrations } from './foundation.ts';

/** How the process acts: as the handlers of units and of bodies do. */
export interface DirectoryActs {
  readonly onUnit: (command: UnitCommand, meta: CommandMeta) => Promise<Outcome>;
  readonly onBody: (command: BodyCommand, meta: CommandMeta) => Promise<Outcome>;
}

/** When a notice is confirmed: its units are registered, its body founded, with members, groups, rules and duties. */
export class FoundBodyProcess implements Process {
  readonly name = 'found-body';
  readonly types = ['NoticeConfirmed'];

  constructor(
    private readonly store: EventStore,
    private readonly acts: DirectoryActs,
    private readonly timeZone: string,
  ) {}

  async react(event: RecordedEvent): Promise<void> {
    const confirmed = event.data as Confirmed;
    const content = contentOf(await eventsOf(this.store, event.stream, noticeEvents));
    for (const command of registrations(confirmed, content)) {
      const meta = causedBy(event, this.name, `unit ${command.unitId}`, null);
      // A unit that is there already keeps its name: the notice was read with it in mind.
      done(await this.acts.onUnit(command, meta), 'unit.already-registered');
    }
    for (const [index, command] of foundation(confirmed, content, this.timeZone).entries()) {
      const meta = causedBy(event, this.name, `body ${index}`, confirmed.bodyId);
      // A body that is there already takes on what a later notice adds.
      done(await this.acts.onBody(command, meta), 'body.already-founded');
    }
  }
}
