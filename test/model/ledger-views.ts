import { dayIn, workingDaysLater } from './days.ts';
import type { Meeting } from './meeting-world.ts';
import { type Duty, type Item, today, unfinished, type World } from './world.ts';

/** What the pages of the ledger must show, from nothing but the model. */

const NEAR_WITHIN = 3;

/** A unit is judged by the day on which it said that it was done, and not by how long the office takes over it. */
export const judgedOn = ({ status, completion }: Duty, day: string): string =>
  status === 'completion-requested' && completion ? dayIn(completion.at) : day;

/** running, near due, overdue or behind, done, long-term, at rest (DOMAIN, section 3). */
export const lightOf = (world: World, duty: Duty): string => {
  const { status, dueOn, longTerm, measures } = duty;
  const day = today(world);
  const judged = judgedOn(duty, day);
  if (status === 'completed') return 'grey';
  if (!unfinished.includes(status)) return 'off';
  const isBehind = measures.some((measure) => !measure.finished && measure.dueOn < judged);
  if (isBehind || (dueOn !== null && dueOn < judged)) return 'red';
  if (dueOn === null) return longTerm ? 'blue' : 'green';
  return dueOn <= workingDaysLater(day, NEAR_WITHIN) ? 'yellow' : 'green';
};

const often = ({ happened }: Duty, what: Duty['happened'][number]['what']): number =>
  happened.filter((one) => one.what === what).length;

const draftShown = ({ draft }: Duty): object | null => {
  if (draft === null) return null;
  const { draftId, kind, text, at } = draft;
  const percent = draft.kind === 'report' ? draft.percent : null;
  return { draftId, kind, text, percent, proposedOn: draft.kind === 'extension' ? draft.proposedOn : null, at };
};

/** One working day to sign for a duty, two to give it back. */
const limitsShown = (world: World, { handedOverAt, acknowledgedAt, status }: Duty): Record<string, unknown> => {
  const [acknowledgeBy, returnBy] = [1, 2].map((days) => workingDaysLater(dayIn(handedOverAt), days));
  const isMissed = status === 'assigned' && today(world) > (acknowledgeBy ?? '');
  const acknowledgedInTime = acknowledgedAt ? dayIn(acknowledgedAt) <= (acknowledgeBy ?? '') : isMissed ? false : null;
  return { acknowledgeBy, returnBy, acknowledgedInTime };
};

const dutyShown = (world: World, item: Item, duty: Duty): Record<string, unknown> => ({
  ...{ itemId: item.itemId, unitId: duty.unitId, bodyId: world.bodyId, role: duty.role, groupId: null },
  ...{ dueOn: duty.dueOn, longTerm: duty.longTerm, status: duty.status, percent: duty.percent },
  ...{ assignedAt: duty.assignedAt, acknowledgedAt: duty.acknowledgedAt, returnable: !duty.insistedOn },
  ...{ reason: duty.reason, reassignedTo: duty.reassignedTo, measures: duty.measures, draft: draftShown(duty) },
  ...{ lastReport: duty.lastReport, reports: often(duty, 'reported'), rewrite: duty.rewrite, openHelp: duty.help },
  ...{ openUrges: duty.urges, urges: often(duty, 'urged'), slip: duty.slip, slips: often(duty, 'slip') },
  ...{ extension: duty.extension, extensions: often(duty, 'granted'), praises: often(duty, 'praised') },
  ...{ completedAt: duty.completedAt, grade: duty.grade, light: lightOf(world, duty) },
  ...{ handedOverAt: duty.handedOverAt, limits: limitsShown(world, duty) },
  measureDue: duty.measures.flatMap(({ finished, dueOn }) => (finished ? [] : [dueOn])).toSorted()[0] ?? null,
});

export const ownParts = ({ duties }: Item) => duties.filter(({ status }) => status !== 'reassigned');

const itemShown = ({ bodyId }: World, item: Item): Record<string, unknown> => {
  const { duties: _, splitAs: __, graveBecause: ___, ...words } = item;
  const parts = ownParts(item);
  return {
    ...words,
    ...{ bodyId, duties: parts.length, completed: parts.filter(({ status }) => status === 'completed').length },
    leads: parts
      .filter(({ role }) => role === 'lead')
      .map(({ unitId, status }) => ({ unitId, completed: status === 'completed' })),
  };
};

const meetingShown = (world: World, meeting: Meeting): Record<string, unknown> => {
  const { opening, minutes: paper, corrections, agenda, withdrawn: _, seated: __, ...shown } = meeting;
  const minutes = paper && (({ signedOn: ___, ...known }) => known)(paper);
  const place = opening && {
    ...{ heldOn: opening.heldOn, place: opening.place, at: opening.at },
    ...{ chair: opening.chair, chairsAs: opening.chairsAs },
  };
  return {
    ...{ ...shown, bodyId: world.bodyId, opening: place, agenda },
    minutes,
    corrections: corrections.map(({ consentedOn: _, ...correction }) => ({
      ...correction,
      corrects: minutes?.issued?.minutesNumber,
    })),
  };
};

/** Where what is shown is not what must be, with both values. Fields that the model does not know are left. */
export const difference = (where: string, found: unknown, must: unknown): readonly string[] => {
  if (Array.isArray(must) && Array.isArray(found) && found.length === must.length) {
    return must.flatMap((one, at) => difference(`${where}[${at}]`, found[at], one));
  }
  if (isObject(must) && isObject(found)) {
    return Object.entries(must).flatMap(([field, value]) => difference(`${where}.${field}`, found[field], value));
  }
  if (found === must) return [];
  return [`${where} is ${JSON.stringify(found)} and must be ${JSON.stringify(must)}`];
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const shown = { duty: dutyShown, item: itemShown, meeting: meetingShown };
