import type { NoticeDraft } from '#notice';

/** How much of each kind a draft states. */
export const shapeOf = ({ items, body, collectives }: NoticeDraft) => ({
  withUnits: items.filter(({ units }) => units.length > 0).length,
  without: items.filter(({ units }) => units.length === 0).length,
  pairs: items.reduce((sum, { units }) => sum + units.length, 0),
  members: body?.members.length,
  bodyDuties: body?.duties.length,
  localities: collectives.map(({ members }) => members.length),
});
