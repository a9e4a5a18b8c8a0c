import fc from 'fast-check';
import { type BodyId, fold, isRefusal, type MeetingId } from '#kernel';
import { given } from '#kernel/testing';
import type { MinutesRegisterEvent } from '../contracts/index.ts';
import { minutesRegisterDecider, type TakeMinutesNumber } from './minutes-register-decider.ts';

const bodyId = 'b1' as BodyId;
const take = (meetingId: string): TakeMinutesNumber => ({
  type: 'TakeMinutesNumber',
  bodyId,
  meetingId: meetingId as MeetingId,
});
const taken = (meetingId: string, number: number): MinutesRegisterEvent => ({
  type: 'MinutesNumberTaken',
  v: 1,
  data: { bodyId, meetingId: meetingId as MeetingId, number },
});

it('begins with number 1', () => given(minutesRegisterDecider).when(take('m1')).then(taken('m1', 1)));

it('gives the next meeting the next number', () =>
  given(minutesRegisterDecider, taken('m1', 1)).when(take('m2')).then(taken('m2', 2)));

it('leaves a meeting the number it has', () =>
  given(minutesRegisterDecider, taken('m1', 1), taken('m2', 2)).when(take('m1')).thenNothing());

it('numbers any meetings in any order 1, 2, 3 … without a gap', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5')), (meetings) => {
      const log: MinutesRegisterEvent[] = [];
      for (const meeting of meetings) {
        const decision = minutesRegisterDecider.decide(take(meeting), fold(minutesRegisterDecider, log));
        if (!isRefusal(decision)) log.push(...decision.events);
      }
      const distinct = [...new Set(meetings)];
      expect(log).toStrictEqual(distinct.map((meeting, index) => taken(meeting, index + 1)));
    }),
  );
});
