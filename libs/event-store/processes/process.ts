import { v5 as uuidV5 } from 'uuid';
import type { BodyId, UserId } from '#kernel';
import type { CommandMeta } from '../decide.ts';
import type { RecordedEvent } from '../event.ts';

/** What crosses aggregates: it reads the log from a checkpoint of its own and issues commands. */
export interface Process {
  readonly name: string;
  /** The events that it acts on. */
  readonly types: readonly string[];
  /**
   * Issues what the event calls for. Ids of commands are derived from the event, so that doing it again changes nothing.
   * @throws when it cannot: the process stops there, loudly, and tries again when it is resumed
   */
  react(event: RecordedEvent): Promise<void>;
}

/** What accompanies a command that a process issues because of an event. `part` tells several commands apart. */
export const causedBy = (event: RecordedEvent, process: string, part: string, bodyId: BodyId | null): CommandMeta => ({
  commandId: uuidV5(`${process} ${part}`, event.eventId),
  occurredAt: event.occurredAt,
  actor: { userId: `process:${process}` as UserId, role: 'process', unitId: null, onBehalfOf: event.actor.userId },
  ground: event.stream,
  correlationId: event.correlationId,
  causationId: event.eventId,
  bodyId,
});
