import { dayIn, workingDaysLater } from './days.ts';
import { standing } from './effects.ts';
import type { Played } from './history.ts';
import { difference, judgedOn } from './ledger-views.ts';
import type { Meeting, Opening } from './meeting-world.ts';
import { seen } from './pages.ts';
import { working } from './submissions.ts';
import { type Duty, type Item, today, unfinished, type World } from './world.ts';

/** What the summary that opens a meeting must say, from two moments of the model: this one, and the opening before. */

interface Between {
  readonly itemId: string;
  readonly duty: Duty;
  /** As it was when the meeting before opened; `null`: the unit had no part in the item, or another life of it. */
  readonly before: Duty | null;
}

const isOpen = ({ status }: Duty): boolean => unfinished.includes(status);
const isWorking = ({ status }: Duty): boolean => (working as readonly string[]).includes(status);
const isLate = (duty: Duty | null, day: string): boolean =>
  duty !== null && isOpen(duty) && duty.dueOn !== null && duty.dueOn < judgedOn(duty, day);
const isNear = (duty: Duty | null, day: string): boolean =>
  duty !== null && isOpen(duty) && duty.dueOn !== null && duty.dueOn >= day && duty.dueOn <= workingDaysLater(day, 3);

const since = ({ duty }: Between, { position }: Opening, what: Duty['happened'][number]['what']): number =>
  duty.happened.filter((one) => one.what === what && one.after > position).length;

const isBehind = (duty: Duty | null, day: string): boolean =>
  duty !== null &&
  isOpen(duty) &&
  duty.measures.some(({ finished, dueOn }) => !finished && dueOn < judgedOn(duty, day));

/** Newly overdue, behind or near due; a slip, a cry for help, a problem or more time since. */
const risksOf = (world: World, previous: Opening, between: Between): readonly string[] => {
  const { duty, before } = between;
  if (!isOpen(duty)) return [];
  const [now, then] = [today(world), dayIn(previous.at)];
  const problem = duty.lastReport?.problem ?? null;
  return [
    ...(isLate(duty, now) && !isLate(before, then) ? ['overdue'] : []),
    ...(isBehind(duty, now) && !isBehind(before, then) ? ['behind'] : []),
    ...(isNear(duty, now) && !isNear(before, then) && !isLate(before, then) ? ['near-due'] : []),
    ...(since(between, previous, 'slip') > 0 ? ['slip'] : []),
    ...duty.help.filter(({ helpId }) => !before?.help.some((old) => old.helpId === helpId)).map(() => 'help'),
    ...(problem !== null && problem !== (before?.lastReport?.problem ?? null) ? ['problem'] : []),
    ...(since(between, previous, 'granted') > 0 ? ['extension'] : []),
  ];
};

const progressOf = (world: World, previous: Opening, all: readonly Between[]) => {
  const own = all.filter(({ duty }) => duty.status !== 'reassigned');
  const done = own.filter(({ duty, before }) => duty.status === 'completed' && before?.status !== 'completed');
  const passed = done.filter(({ duty }) => duty.grade !== 'failed');
  const late = passed.filter(({ duty }) => duty.dueOn !== null && dayIn(duty.completion?.at ?? '') > duty.dueOn);
  const open = own.filter(({ duty }) => isOpen(duty));
  return {
    ...{ duties: own.length, completed: own.filter(({ duty }) => duty.status === 'completed').length },
    ...{ open: open.length, done: done.length, onTime: passed.length - late.length, late: late.length },
    failed: done.length - passed.length,
    missing: open.filter((one) => isWorking(one.duty) && since(one, previous, 'reported') === 0).length,
    newRisks: open.filter((one) => risksOf(world, previous, one).length > 0).length,
  };
};

const betweenIn = ({ items }: World, { duties }: Opening): readonly Between[] =>
  items.flatMap(({ itemId, duties: own }) =>
    own.map((duty) => {
      const before = duties.get(itemId)?.find(({ unitId }) => unitId === duty.unitId);
      return { itemId, duty, before: before?.assignedAt === duty.assignedAt ? before : null };
    }),
  );

/** The meeting that opened before this one. */
const previousOf = ({ meetings }: World, { opening }: Meeting): Meeting | undefined =>
  meetings
    .filter((other) => other.opening !== null && opening !== null && other.opening.position < opening.position)
    .toSorted((one, other) => (one.opening?.position ?? 0) - (other.opening?.position ?? 0))
    .at(-1);

/** What the summary of a meeting that has just opened says otherwise than the model has it. */
export const wrongInSummary = async (played: Played, meeting: Meeting): Promise<readonly string[]> => {
  const { world } = played;
  const summary = await seen(played, `/api/meetings/${meeting.meetingId}/summary`);
  const previous = previousOf(world, meeting);
  if (!previous?.opening) return difference('previous', summary.previous, null);
  const { opening } = previous;
  const all = betweenIn(world, opening);
  const must = {
    previous: { meetingId: previous.meetingId, heldOn: opening.heldOn },
    itemsAdded: world.items.filter(({ itemId }) => !opening.items.has(itemId)).length,
    resolutions: resolutionsOf(world, previous).map((duties) =>
      progressOf(
        world,
        opening,
        all.filter(({ itemId, duty }) => duties.includes(`${itemId}/${duty.unitId}`)),
      ),
    ),
  };
  const units = Object.fromEntries(summary.units.map((unit: { readonly unitId: string }) => [unit.unitId, unit]));
  const risks = all.flatMap((one) =>
    risksOf(world, opening, one).map((kind) => `${one.itemId}/${one.duty.unitId} ${kind}`),
  );
  const told = summary.risks.map((risk: Risk) => `${risk.itemId}/${risk.unitId} ${risk.kind}`);
  return [
    ...difference('summary', summary, must),
    ...[...Map.groupBy(all, ({ duty }) => duty.unitId)].flatMap(([unitId, own]) =>
      difference(`summary of ${unitId}`, units[unitId], progressOf(world, opening, own)),
    ),
    ...difference('risks', told.toSorted(), risks.toSorted()),
  ];
};

interface Risk {
  readonly itemId: string;
  readonly unitId: string;
  readonly kind: string;
}

/** Units, and those to whom a duty of theirs went. */
const withHeirs = (units: readonly (string | null)[], item: Item): readonly (string | null)[] => {
  const more = item.duties.flatMap(({ unitId, reassignedTo }) =>
    units.includes(unitId) && reassignedTo !== null && !units.includes(reassignedTo) ? [reassignedTo] : [],
  );
  return more.length === 0 ? units : withHeirs([...units, ...more], item);
};

/**
 * The duties of each resolution as it stands, in the items that have an entry of it: those of its units, and those that
 * passed on from them; all, where it created the item.
 */
const resolutionsOf = ({ items }: World, meeting: Meeting): readonly (readonly string[])[] =>
  meeting.resolutions.map((resolution) => {
    const { leadUnitId, unitIds } = standing(meeting, resolution);
    const touched = items.filter(({ entries }) =>
      entries.some(({ resolutionId }) => resolutionId === resolution.resolutionId),
    );
    return touched.flatMap((item) => {
      const isCreated = item.origin === 'resolution' && item.originId === meeting.meetingId;
      const units = isCreated ? item.duties.map(({ unitId }) => unitId) : withHeirs([leadUnitId, ...unitIds], item);
      return units.map((unitId) => `${item.itemId}/${unitId}`);
    });
  });
