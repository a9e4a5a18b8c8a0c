import { type Decider, type DomainEvent, isRefusal } from '../index.ts';

/** The state that a history of commands leads to; those that are refused change nothing. For property tests. */
export const stateAfter = <State, Command, Event extends DomainEvent>(
  { initial, decide, evolve }: Decider<State, Command, Event>,
  commands: readonly Command[],
): State => {
  let state = initial;
  for (const command of commands) {
    const decision = decide(command, state);
    if (!isRefusal(decision)) state = decision.events.reduce(evolve, state);
  }
  return state;
};
