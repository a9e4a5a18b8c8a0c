import type { Day, ItemId, UnitId } from '#kernel';
import type { MeetingEvent } from '#meeting/contracts';
import type { DutyRole } from '../contracts/index.ts';
import type { ItemCommand } from '../domain/item-commands.ts';
import { assignmentOf, createdItem, type Resolution, resolutionsOf, unitsOf } from './resolutions.ts';

type DataOf<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { readonly type: Type }>['data'];
type Draft = DataOf<'CorrectionDrafted'>;
type Issued = DataOf<'CorrectionIssued'>;

/**
 * What an issued correction does to the ledger, in order. In the item that the resolution created, whoever is named in
 * the place of another gets that one's duty, whoever is added gets one, and what somebody had who is no longer named
 * passes to the first of those who are; whoever is named to lead does, and nobody else by the resolution. Another date goes for its units where the resolution's did: in that item, or else
 * in those that it touches. Every item that the resolution touches gets an entry.
 */
export const effectsOfCorrection = (
  meeting: readonly MeetingEvent[],
  issued: Issued,
  undated: Day | null,
): readonly ItemCommand[] => {
  const { before, after } = wordings(meeting, issued);
  const created = before.createsItem ? [createdItem(issued.meetingId, before)] : [];
  const touched = [...created, ...before.itemIds];
  return [
    ...created.flatMap((itemId) => partsIn(itemId, before, after, issued, undated)),
    ...(before.createsItem ? [] : before.itemIds).flatMap((itemId) => addedIn(itemId, before, after, undated)),
    ...(before.createsItem ? created : before.itemIds).flatMap((itemId) => datesIn(itemId, before, after)),
    ...touched.map((itemId): ItemCommand => entry(itemId, after, issued)),
  ];
};

/** The resolution as it stood before the correction, and as it stands with it. */
const wordings = (meeting: readonly MeetingEvent[], { correctionId, meetingId }: Issued) => {
  const standing = new Map(resolutionsOf(meeting).map((resolution) => [resolution.resolutionId, resolution]));
  const drafts = new Map<string, Draft>();
  for (const { type, data } of meeting) {
    if (type === 'CorrectionDrafted') drafts.set(data.correctionId, data);
    if (type !== 'CorrectionIssued') continue;
    const draft = drafts.get(data.correctionId);
    const before = draft && standing.get(draft.resolutionId);
    if (!draft || !before) continue;
    const { heading, text, leadUnitId, unitIds, dueOn } = draft;
    const after = { ...before, heading, text, leadUnitId, unitIds, dueOn };
    if (data.correctionId === correctionId) return { before, after };
    standing.set(draft.resolutionId, after);
  }
  throw new Error(`The meeting ${meetingId} has issued no correction ${correctionId}.`);
};

const partsIn = (
  itemId: ItemId,
  before: Resolution,
  after: Resolution,
  { minutesNumber }: Issued,
  undated: Day | null,
): readonly ItemCommand[] => {
  const { dropped, added } = difference(before, after);
  const reason = `${minutesNumber}更正`;
  const [first] = unitsOf(after);
  return [
    ...dropped.flatMap((unitId, index): readonly ItemCommand[] => {
      const toUnitId = added[index] ?? first;
      return toUnitId === undefined
        ? []
        : [{ type: 'SucceedInDuty', itemId, unitId, toUnitId, reason, because: 'mistaken' }];
    }),
    // Also where the one before had nothing left to pass on: completed, or with another unit by then.
    ...added.map((unitId) => assignmentOf(itemId, unitId, after, undated)),
    ...rolesIn(itemId, before, after),
  ];
};

/** In an item that was there before, whoever is added gets a duty; what those had who are no longer named they keep. */
const addedIn = (itemId: ItemId, before: Resolution, after: Resolution, undated: Day | null): readonly ItemCommand[] =>
  difference(before, after).added.map((unitId) => assignmentOf(itemId, unitId, after, undated));

/** Another lead: whoever led, or has the lead's duty by now, answers for its part alone. */
const rolesIn = (itemId: ItemId, before: Resolution, after: Resolution): readonly ItemCommand[] => {
  const [was, is] = [before.leadUnitId, after.leadUnitId];
  if (was === is) return [];
  const { dropped, added } = difference(before, after);
  const [first = null] = unitsOf(after);
  const heir = was === null || !dropped.includes(was) ? was : (added[dropped.indexOf(was)] ?? first);
  const role = (unitId: UnitId, as: DutyRole): ItemCommand => ({ type: 'ChangeRole', itemId, unitId, role: as });
  return [
    ...(heir === null || heir === is ? [] : [role(heir, 'responsible')]),
    ...(is === null ? [] : [role(is, 'lead')]),
  ];
};

/** A date that somebody was granted since stays, unless the correction is about the date, or names that unit first. */
const datesIn = (itemId: ItemId, before: Resolution, after: Resolution): readonly ItemCommand[] => {
  const { dueOn } = after;
  if (dueOn === null) return [];
  const units = dueOn === before.dueOn ? difference(before, after).added : unitsOf(after);
  return units.map((unitId) => ({ type: 'ReviseDue', itemId, unitId, dueOn }));
};

const difference = (before: Resolution, after: Resolution) => {
  const [old, now]: readonly (readonly UnitId[])[] = [unitsOf(before), unitsOf(after)];
  return {
    dropped: (old ?? []).filter((unitId) => !now?.includes(unitId)),
    added: (now ?? []).filter((unitId) => !old?.includes(unitId)),
  };
};

/** An item has one entry of each document: that of a correction stands under the correction's own id. */
const entry = (itemId: ItemId, { text }: Resolution, issued: Issued): ItemCommand => ({
  ...{ type: 'EnterMinutes', itemId, meetingId: issued.meetingId, minutesNumber: issued.minutesNumber },
  ...{ resolutionId: issued.correctionId, text, withoutEffect: [] },
});
