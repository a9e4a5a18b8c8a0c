import { passTo, takeUpAgain } from './assignment-acts.ts';
import { registered } from './item-acts.ts';
import type { Correction, Meeting, Resolution, Words } from './meeting-world.ts';
import { dueUnwritten, RESOLUTION_WITHIN } from './rules.ts';
import { assigned, type Duty, type Item, settled, unfinished, type World } from './world.ts';

/** What issued minutes and their corrections do to the ledger, and only they; each answers how many events that makes. */

/** The units of a resolution, the lead first, each once. */
const unitsOf = ({ leadUnitId, unitIds }: Words): readonly string[] => [
  ...new Set([...(leadUnitId === null ? [] : [leadUnitId]), ...unitIds]),
];

const isAlive = ({ status }: Item): boolean => status === 'open';

/** Items, and those in which their matters go on: parts, and what others were merged into. */
const onwards = (world: World, itemIds: readonly string[]): readonly string[] => {
  const more = itemIds
    .flatMap((itemId) => itemOf(world, itemId) ?? [])
    .flatMap(({ splitInto, mergedInto }) => [...splitInto, ...(mergedInto === null ? [] : [mergedInto])])
    .filter((itemId) => !itemIds.includes(itemId));
  return more.length === 0 ? itemIds : onwards(world, [...new Set([...itemIds, ...more])]);
};

/** The words, with every unit that has ended in the name of who goes on with its tasks. */
const forHeirs = <W extends Words>(world: World, words: W): W => {
  const heir = (unitId: string): string => {
    const successor = world.units.find((unit) => unit.unitId === unitId)?.successorId ?? null;
    return successor === null ? unitId : heir(successor);
  };
  const { leadUnitId, unitIds } = words;
  return { ...words, leadUnitId: leadUnitId === null ? null : heir(leadUnitId), unitIds: unitIds.map(heir) };
};

const itemOf = (world: World, id: string): Item | undefined => world.items.find(({ itemId }) => itemId === id);

const createdBy = (meeting: Meeting, { number }: Resolution): string =>
  `${meeting.meetingId}.r${String(number).padStart(2, '0')}`;

const redate = (item: Item | undefined, units: readonly string[], dueOn: string | null): number => {
  if (!item || dueOn === null || !isAlive(item)) return 0;
  const moved = item.duties.filter(
    (duty) => units.includes(duty.unitId) && unfinished.includes(duty.status) && duty.dueOn !== dueOn,
  );
  for (const duty of moved) Object.assign(duty, { dueOn, longTerm: false });
  return moved.length;
};

/** Every item that is touched gets its entry, whatever has become of it. */
const enter = (
  world: World,
  itemIds: readonly string[],
  entry: {
    readonly meetingId: string;
    readonly minutesNumber: string;
    readonly resolutionId: string;
    readonly text: string;
  },
): number => {
  const items = [...new Set(itemIds)].flatMap((itemId) => itemOf(world, itemId) ?? []);
  for (const { entries } of items) entries.push({ ...entry, at: world.now });
  return items.length;
};

/** Whoever is named and has no part in a matter, wherever it goes on, gets one in what is open of it. */
const giveParts = (world: World, itemId: string, units: readonly string[], { leadUnitId, dueOn }: Words): number => {
  const items = onwards(world, [itemId]).flatMap((id) => itemOf(world, id) ?? []);
  const hasPart = (unitId: string) =>
    items.some(({ duties }) =>
      duties.some((duty) => duty.unitId === unitId && !['reassigned', 'cancelled'].includes(duty.status)),
    );
  const missing = units.filter((unitId) => !hasPart(unitId));
  const open = items.filter(isAlive);
  for (const { duties } of open)
    for (const unitId of missing) {
      const role = unitId === leadUnitId ? 'lead' : 'responsible';
      const part = assigned(world, { unitId, role, dueOn: dueOn ?? dueUnwritten(world, RESOLUTION_WITHIN) });
      const had = duties.findIndex((duty) => duty.unitId === unitId);
      duties.splice(had < 0 ? duties.length : had, 1, part);
    }
  return open.length * missing.length;
};

/** Each resolution creates an item, gives units a part or sets another date, and every item that it touches gets an entry. */
export const entered = (world: World, meeting: Meeting): number => {
  const { meetingId } = meeting;
  const minutesNumber = meeting.minutes?.issued?.minutesNumber ?? '';
  return meeting.resolutions.reduce((events, decided) => {
    const resolution = forHeirs(world, decided);
    const { number, heading, text, dueOn, createsItem, resolutionId, leadUnitId } = resolution;
    const itemIds = onwards(world, resolution.itemIds);
    const units = unitsOf(resolution);
    const entry = { meetingId, minutesNumber, resolutionId, text };
    if (!createsItem) {
      const parts = resolution.itemIds.reduce(
        (count, itemId) => count + giveParts(world, itemId, units, resolution),
        0,
      );
      const dated = itemIds.reduce((count, itemId) => count + redate(itemOf(world, itemId), units, dueOn), 0);
      return events + parts + dated + enter(world, itemIds, entry);
    }
    const itemId = createdBy(meeting, resolution);
    const undated = dueUnwritten(world, RESOLUTION_WITHIN);
    registered(
      world,
      { itemId, number: `${minutesNumber}（${number}）`, heading, text, origin: 'resolution', originId: meetingId },
      units.map((unitId) => ({
        unitId,
        role: unitId === leadUnitId ? 'lead' : 'responsible',
        dueOn: dueOn ?? undated,
      })),
    );
    return events + 1 + units.length + enter(world, [itemId, ...itemIds], entry);
  }, 0);
};

/** The resolution as it stands: as the last issued correction has it. */
export const standing = (meeting: Meeting, resolution: Resolution, except?: Correction): Resolution => {
  const last = meeting.corrections
    .filter((other) => other.issued !== null && other !== except && other.resolutionId === resolution.resolutionId)
    .at(-1);
  if (!last) return resolution;
  const { heading, text, leadUnitId, unitIds, dueOn } = last;
  return { ...resolution, heading, text, leadUnitId, unitIds, dueOn };
};

/**
 * In the item that the resolution created, who is named in the place of another gets that one's duty, who is added gets
 * one, and what somebody had who is no longer named passes to the first of those who are. Another date goes for all.
 */
export const corrected = (world: World, meeting: Meeting, correction: Correction): number => {
  const resolution = meeting.resolutions.find(({ resolutionId }) => resolutionId === correction.resolutionId);
  if (!resolution) return 0;
  const before = forHeirs(world, standing(meeting, resolution, correction));
  const after = forHeirs(world, correction);
  const [old, named] = [unitsOf(before), unitsOf(after)];
  const dropped = old.filter((unitId) => !named.includes(unitId));
  const added = named.filter((unitId) => !old.includes(unitId));
  const created = before.createsItem ? onwards(world, [createdBy(meeting, before)]) : [];
  const touched = onwards(world, before.itemIds);
  const passed = created.reduce((count, itemId) => count + exchange(world, itemId, { after, dropped, added }), 0);
  const roots = before.createsItem ? [createdBy(meeting, before)] : before.itemIds;
  const given = roots.reduce((count, itemId) => count + giveParts(world, itemId, added, after), 0);
  const led = created.reduce((count, itemId) => count + lead(itemOf(world, itemId), before, after, added), 0);
  const dated = correction.dueOn === before.dueOn ? added : named;
  const dates = (before.createsItem ? created : touched).reduce(
    (count, itemId) => count + redate(itemOf(world, itemId), dated, correction.dueOn),
    0,
  );
  const { meetingId } = meeting;
  const minutesNumber = correction.issued?.minutesNumber ?? '';
  const entry = { meetingId, minutesNumber, resolutionId: correction.correctionId, text: correction.text };
  return passed + given + led + dates + enter(world, [...created, ...touched], entry);
};

/** What is open of those who are no longer named passes to those who are. */
const exchange = (
  world: World,
  itemId: string,
  {
    after,
    dropped,
    added,
  }: { readonly after: Correction; readonly dropped: readonly string[]; readonly added: readonly string[] },
): number => {
  const item = itemOf(world, itemId);
  if (!item || !isAlive(item)) return 0;
  const reason = `${after.issued?.minutesNumber}更正`;
  const [first] = unitsOf(after);
  return dropped.reduce(
    (count, unitId, index) => count + succeed(world, item, unitId, added[index] ?? first, { reason }),
    0,
  );
};

/** Who is named to lead does, and who led does not, nor whoever has that duty now. */
const lead = (item: Item | undefined, before: Words, after: Words, added: readonly string[]): number => {
  if (!item || !isAlive(item) || before.leadUnitId === after.leadUnitId) return 0;
  const inPlace = added[0] ?? unitsOf(after)[0];
  const isNamed = before.leadUnitId !== null && unitsOf(after).includes(before.leadUnitId);
  const old = before.leadUnitId === null ? undefined : isNamed ? before.leadUnitId : inPlace;
  const changes = item.duties.flatMap((duty) => {
    if (!unfinished.includes(duty.status)) return [];
    if (duty.unitId === after.leadUnitId) return duty.role === 'lead' ? [] : [{ duty, role: 'lead' }];
    return duty.unitId === old && duty.role === 'lead' ? [{ duty, role: 'responsible' }] : [];
  });
  for (const { duty, role } of changes) duty.role = role;
  return changes.length;
};

/** An open duty passes on. Who goes on with the tasks of a unit that has ended answers for both, if it has a part already. */
export const succeed = (
  world: World,
  item: Item,
  unitId: string,
  to: string | undefined,
  { reason, hasEnded = false }: { readonly reason: string; readonly hasEnded?: boolean },
): number => {
  const duty = item.duties.find((own) => own.unitId === unitId);
  if (!duty || to === undefined || ![...unfinished, 'suspended'].includes(duty.status)) return 0;
  const theirs = item.duties.find((own) => own.unitId === to);
  if (!theirs || theirs.status === 'reassigned') {
    const rests = duty.status === 'suspended';
    const events = passTo(world, { item, duty }, to, reason);
    const successor = item.duties.find((own) => own.unitId === to);
    if (!rests || !successor) return events;
    // What rests goes on resting with the successor.
    successor.status = 'suspended';
    return events + 1;
  }
  const rests = duty.status === 'suspended';
  Object.assign(duty, { ...settled(), status: 'reassigned', reason, because: reason, reassignedTo: to });
  if (!hasEnded) return 1;
  const wasCompleted = theirs.status === 'completed';
  if (wasCompleted) takeUpAgain(world, theirs, reason);
  const events = 1 + Number(wasCompleted) + answerForBoth(duty, theirs);
  if (!wasCompleted || !rests) return events;
  theirs.status = 'suspended';
  return events + 1;
};

const ROLES = ['lead', 'responsible', 'cooperating', 'local'];

/** The graver role and the nearer date. */
const answerForBoth = (ended: Duty, own: Duty): number => {
  const role = ROLES.find((each) => each === ended.role || each === own.role) ?? own.role;
  const isGraver = role !== own.role;
  own.role = role;
  const isNearer = ended.dueOn !== null && (own.dueOn === null || ended.dueOn < own.dueOn);
  if (isNearer) Object.assign(own, { dueOn: ended.dueOn, longTerm: false });
  return Number(isGraver) + Number(isNearer);
};
