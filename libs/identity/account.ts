import type { Role } from '#http';
import type { UnitId, UserId } from '#kernel';

/** Somebody who may log in. The only place of the system that knows a person's name: a plain record, never an event. */
export interface Account {
  readonly userId: UserId;
  readonly name: string;
  readonly role: Role;
  /** The unit that a liaison or a unit leader acts for. */
  readonly unitId: UnitId | null;
}
