import { type Act, attempt, codes } from './attempt.ts';

/** Documents that are asked for: they are there, or they are not. */

const everybody = { by: ['liaison', 'leader', 'office', 'convenor', 'auditor', 'operator'] } as const;

const readMinutes: Act = (world, chance) => {
  const [meeting, who] = [chance.of(world.meetings), chance.of(world.people)];
  if (!meeting || !who) return null;
  const path = `/api/meetings/${meeting.meetingId}/minutes.docx`;
  const refusals = codes({ 'minutes.none': meeting.minutes === null });
  return attempt({ act: 'readMinutes', who, path, body: {}, refusals, isQuestion: true, happens: () => 0 }, everybody);
};

const readSlip: Act = (world, chance) => {
  const item = chance.of(world.items.filter(({ duties }) => duties.length > 0));
  const [duty, who] = [chance.of(item?.duties ?? []), chance.of(world.people)];
  if (!item || !duty || !who) return null;
  const slipId = chance.happens(70) ? duty.slip?.slipId : undefined;
  const path = `/api/items/${item.itemId}/duties/${duty.unitId}/slips/${slipId ?? 'none'}.docx`;
  const refusals = codes({ 'slip.none': slipId === undefined });
  return attempt({ act: 'readSlip', who, path, body: {}, refusals, isQuestion: true, happens: () => 0 }, everybody);
};

export const questions = { readMinutes, readSlip } as const satisfies Record<string, Act>;
