import fc from 'fast-check';
import { fold, isRefusal, type UnitId } from '#kernel';
import { repeatsQuietly } from '#kernel/testing';
import {
  allows,
  type DutyStatus,
  dutyStatuses,
  dutyTransitions,
  isOpen,
  unfinishedStatuses,
} from '../contracts/index.ts';
import { command, history, units } from '../testing/item-commands.ts';
import type { ItemCommand } from './item-commands.ts';
import { itemDecider } from './item-decider.ts';
import type { ItemState } from './item-state.ts';

/** What the rules make of a series of commands, event by event: refused ones change nothing. */
const after = (
  commands: readonly ItemCommand[],
  look: (state: ItemState, next: ItemState) => void = () => {},
): ItemState =>
  commands.reduce<ItemState>((state, next) => {
    const decision = itemDecider.decide(next, state);
    if (isRefusal(decision)) return state;
    return decision.events.reduce<ItemState>((before, event) => {
      const then = itemDecider.evolve(before, event);
      look(before, then);
      return then;
    }, state);
  }, itemDecider.initial);

it('never throws, whatever it is told and in whatever order', () => {
  fc.assert(fc.property(history, (commands) => void after(commands)));
});

it('writes nothing when a command is repeated at once', () => {
  fc.assert(
    fc.property(history, command, (commands, last) => {
      expect(repeatsQuietly(itemDecider, after(commands), last)).toBe(true);
    }),
  );
});

it('moves a duty only along the table of transitions', () => {
  const edges = new Set(
    dutyStatuses.flatMap((from) =>
      Object.entries(dutyTransitions)
        .filter(([act]) => allows(from, act as keyof typeof dutyTransitions))
        .flatMap(([, { to }]) =>
          (to === 'before' ? unfinishedStatuses : [to ?? from]).map((next) => `${from} → ${next}`),
        ),
    ),
  );
  const statusOf = (state: ItemState, unit: UnitId): DutyStatus | undefined =>
    state.status === 'unregistered' ? undefined : state.duties.get(unit)?.status;
  fc.assert(
    fc.property(history, (commands) => {
      after(commands, (state, then) => {
        for (const unit of units) {
          const [from, to] = [statusOf(state, unit), statusOf(then, unit)];
          if (from !== undefined && from !== to) expect(edges).toContain(`${from} → ${to}`);
        }
      });
    }),
  );
});

it('keeps the state legal: closed only when all are completed, progress within bounds, urges known', () => {
  fc.assert(
    fc.property(history, (commands) => {
      const state = after(commands);
      if (state.status === 'unregistered') return;
      const duties = [...state.duties.values()];
      if (state.status === 'closed') expect(duties.some((duty) => isOpen(duty.status))).toBe(false);
      for (const duty of duties) {
        expect(duty.percent).toBeGreaterThanOrEqual(0);
        expect(duty.percent).toBeLessThanOrEqual(100);
        for (const urge of duty.openUrges) expect(duty.acts).toContain(`urge ${urge}`);
        if (duty.reassignedTo) expect(state.duties.has(duty.reassignedTo)).toBe(true);
        if (['completion-requested', 'completed'].includes(duty.status)) expect(duty.completionRequest).not.toBeNull();
      }
    }),
  );
});

it('folds to the same state as it had when it decided', () => {
  fc.assert(
    fc.property(history, (commands) => {
      const events = [];
      let state = itemDecider.initial;
      for (const next of commands) {
        const decision = itemDecider.decide(next, state);
        if (isRefusal(decision)) continue;
        events.push(...decision.events);
        state = decision.events.reduce(itemDecider.evolve, state);
      }
      expect(fold(itemDecider, events)).toStrictEqual(state);
    }),
  );
});
