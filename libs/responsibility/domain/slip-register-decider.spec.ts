import type { BodyId } from '#kernel';
import { given } from '#kernel/testing';
import type { SlipRegisterEvent } from '../contracts/index.ts';
import { slipRegisterDecider } from './slip-register-decider.ts';

const bodyId = 'b1' as BodyId;
const take = (slipId: string, year: number) => ({ type: 'TakeSlipNumber', bodyId, slipId, year }) as const;
const taken = (slipId: string, year: number, number: number): SlipRegisterEvent => ({
  type: 'SlipNumberTaken',
  v: 1,
  data: { bodyId, slipId, year, number },
});

it('numbers the slips of a body from 1 in every year, without gaps', () => {
  given(slipRegisterDecider)
    .when(take('s1', 2026))
    .then(taken('s1', 2026, 1));
  given(slipRegisterDecider, taken('s1', 2026, 1))
    .when(take('s2', 2026))
    .then(taken('s2', 2026, 2));
  given(slipRegisterDecider, taken('s1', 2026, 1))
    .when(take('s2', 2027))
    .then(taken('s2', 2027, 1));
});

it('gives a slip one number, and always the same', () => {
  given(slipRegisterDecider, taken('s1', 2026, 1))
    .when(take('s1', 2027))
    .thenNothing();
});
