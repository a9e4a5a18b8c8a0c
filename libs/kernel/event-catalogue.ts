import type { Static, TSchema } from 'typebox';
import type { DomainEvent } from './domain-event.ts';

/** One type of event: the version that is written now, the schema of its data, and how older versions become it. */
export interface EventDefinition<Schema extends TSchema = TSchema> {
  readonly v: number;
  readonly data: Schema;
  /** `upcast[1]` turns data of version 1 into data of version 2, and so on. */
  readonly upcast?: Readonly<Record<number, (data: never) => object>>;
}

/** Storage name → definition. The explicit map that decides how an event is stored and read for ever. */
export type EventCatalogue = Readonly<Record<string, EventDefinition>>;

/** The union of the events that a catalogue defines. */
export type EventOf<C extends EventCatalogue> = {
  [Type in keyof C & string]: DomainEvent<Type, Readonly<Static<C[Type]['data']>>>;
}[keyof C & string];
