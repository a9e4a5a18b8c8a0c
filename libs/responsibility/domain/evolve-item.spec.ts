import { fold } from '#kernel';
import type { ItemEvent } from '../contracts/index.ts';
import { acknowledged, assigned, civilAffairs, closed, minutesEntered, open, registered } from '../testing/item.ts';
import { itemDecider } from './item-decider.ts';

// What is in the log has happened; what speaks of something that never did changes nothing.

const after = (...events: readonly ItemEvent[]) => fold(itemDecider, events);

it.each([closed, minutesEntered('s1'), assigned(civilAffairs), acknowledged])(
  'makes no item of what happened to none: $type',
  (event) => {
    expect(after(event)).toEqual(itemDecider.initial);
  },
);

it('makes no duty of what happened to none', () => {
  expect(after(registered, acknowledged)).toEqual(after(registered));
});

it('begins with the registration, whatever stood before it', () => {
  expect(after(closed, ...open)).toEqual(after(...open));
});
