import { accept, type BodyId, type Decider, type MeetingId } from '#kernel';
import type { MinutesRegisterEvent } from '../contracts/index.ts';

export interface TakeMinutesNumber {
  readonly type: 'TakeMinutesNumber';
  readonly bodyId: BodyId;
  readonly meetingId: MeetingId;
}

/** Which meeting's minutes have which number. */
export type MinutesRegisterState = ReadonlyMap<MeetingId, number>;

/**
 * The register of a body's minutes (编号簿): 1, 2, 3 … without gaps, each meeting one number and always the same.
 * Whoever takes numbers at once meets in this stream, and its revision lets one of them win. Stream `minutes-<bodyId>`.
 */
export const minutesRegisterDecider: Decider<MinutesRegisterState, TakeMinutesNumber, MinutesRegisterEvent, never> = {
  initial: new Map(),
  decide: ({ bodyId, meetingId }, numbers) => {
    if (numbers.has(meetingId)) return accept();
    return accept({ type: 'MinutesNumberTaken', v: 1, data: { bodyId, meetingId, number: numbers.size + 1 } });
  },
  evolve: (numbers, { data: { meetingId, number } }) => new Map(numbers).set(meetingId, number),
};
