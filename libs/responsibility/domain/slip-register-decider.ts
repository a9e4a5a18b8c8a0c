import { accept, type BodyId, type Decider } from '#kernel';
import type { SlipRegisterEvent } from '../contracts/index.ts';

export interface TakeSlipNumber {
  readonly type: 'TakeSlipNumber';
  readonly bodyId: BodyId;
  readonly slipId: string;
  readonly year: number;
}

/** Which slip has which number, `2026 3`, and the last number of each year. */
export interface SlipRegisterState {
  readonly numbers: ReadonlyMap<string, { readonly year: number; readonly number: number }>;
  readonly last: ReadonlyMap<number, number>;
}

/** The register of a body's supervision slips: every year from 1, each slip one number and always the same. */
export const slipRegisterDecider: Decider<SlipRegisterState, TakeSlipNumber, SlipRegisterEvent, never> = {
  initial: { numbers: new Map(), last: new Map() },
  decide: ({ bodyId, slipId, year }, { numbers, last }) => {
    if (numbers.has(slipId)) return accept();
    return accept({ type: 'SlipNumberTaken', v: 1, data: { bodyId, slipId, year, number: (last.get(year) ?? 0) + 1 } });
  },
  evolve: ({ numbers, last }, { data: { slipId, year, number } }) => ({
    numbers: new Map(numbers).set(slipId, { year, number }),
    last: new Map(last).set(year, number),
  }),
};
