import type { Decision } from './decision.ts';
import type { DomainEvent } from './domain-event.ts';
import type { BodyId } from './ids.ts';

/**
 * An aggregate: pure functions over its state. `decide` never throws and asks nothing of the world; time, ids and
 * actor come in the command. `evolve` decides nothing. A command decided again after its own events writes nothing.
 */
export interface Decider<State, Command, Event extends DomainEvent, Code extends string = string> {
  readonly initial: State;
  readonly decide: (command: Command, state: State) => Decision<Event, Code>;
  readonly evolve: (state: State, event: Event) => State;
  /**
   * Whether an event matters to whoever gives the command: only then is what they saw before it stale. Left out, every
   * event of the stream does.
   */
  readonly concerns?: (event: Event, command: Command) => boolean;
  /** The joint body that the aggregate belongs to, for the envelope of its events. */
  readonly bodyOf?: (state: State) => BodyId | null;
}

export const fold = <State, Event extends DomainEvent>(
  decider: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
  events: Iterable<Event>,
): State => {
  let state = decider.initial;
  for (const event of events) state = decider.evolve(state, event);
  return state;
};
