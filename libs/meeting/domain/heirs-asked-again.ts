import type { UnitId } from '#kernel';
import { answersFor, type MeetingEvent, type Succession } from '../contracts/index.ts';
import { type Countersignature, isMinuted, type MeetingState } from './meeting-state.ts';

/**
 * A change of the draft asks again those that it concerns. Of a unit that has ended, whoever has its place by now has
 * agreed for it: that one is asked again with it, which the change alone does not tell, and an event of its own does.
 */
export const heirsAskedAgain = (
  meeting: MeetingState,
  successions: readonly Succession[],
  concerned: readonly UnitId[],
  isAskedAnyway: (given: Countersignature) => boolean,
): readonly MeetingEvent[] => {
  if (!isMinuted(meeting)) return [];
  const { meetingId, version, countersigned } = meeting;
  const heirs = new Set(concerned.map((unitId) => answersFor(unitId, successions)));
  return [...heirs].flatMap((unitId): readonly MeetingEvent[] => {
    const given = countersigned.get(unitId);
    if (!given || concerned.includes(unitId) || isAskedAnyway(given)) return [];
    return [{ type: 'CountersignatureLapsed', v: 1, data: { meetingId, version: version + 1, unitId } }];
  });
};
