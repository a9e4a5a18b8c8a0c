import { isDeepStrictEqual } from 'node:util';
import { type Decider, type DomainEvent, fold, isRefusal, type Refusal } from '../index.ts';

/**
 * `given(decider, ...events).when(command).then(...events)`: exactly these events, in this order; or
 * `.thenRefused(code)`, with what its sentence names where that is given; or `.thenNothing()`, when the command is accepted and writes nothing.
 */
export const given = <State, Command, Event extends DomainEvent, Code extends string>(
  decider: Decider<State, Command, Event, Code>,
  ...events: readonly Event[]
) => ({
  when: (command: Command) => {
    const decision = decider.decide(command, fold(decider, events));
    return {
      then: (...expected: readonly Event[]): void => {
        expect(decision).toStrictEqual({ events: expected });
      },
      thenNothing: (): void => {
        expect(decision).toStrictEqual({ events: [] });
      },
      thenRefused: (code: Code, details: Refusal['details'] = {}): void => {
        expect(decision).toMatchObject({ refused: code, details });
      },
    };
  },
});

/** Whether a command, decided again after its own events, writes nothing: what every decider promises. */
export const repeatsQuietly = <State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  state: State,
  command: Command,
): boolean => {
  const first = decider.decide(command, state);
  if (isRefusal(first)) return isDeepStrictEqual(decider.decide(command, state), first);
  const after = first.events.reduce(decider.evolve, state);
  const second = decider.decide(command, after);
  return !isRefusal(second) && second.events.length === 0;
};
