import { type Act, attempt, codes, officePeople, said, somebody } from './attempt.ts';
import type { Chance } from './chance.ts';
import { daysLater } from './days.ts';
import { wrongWith } from './on-duty.ts';
import { move, onItem } from './on-item.ts';
import { dueUnwritten, OFFICE_WITHIN } from './rules.ts';
import { assigned, type Duty, type Item, today, unfinished, type World } from './world.ts';

/** Items: registered or filed, graded, rested, ended, closed. */

const roles = ['lead', 'responsible', 'cooperating', 'local'];

type Assignment = Pick<Duty, 'unitId' | 'role' | 'dueOn' | 'longTerm'>;

const assignmentsIn = (world: World, chance: Chance): readonly Assignment[] => {
  if (chance.happens(2)) return [];
  const units = chance.some(
    world.units.filter(({ successorId }) => successorId === null),
    1 + (chance.happens(40) ? 0 : chance.below(4)),
  );
  const assignments = units.map(({ unitId }, at) => {
    const longTerm = chance.happens(5);
    const dueOn =
      longTerm || chance.happens(5) ? null : daysLater(today(world), chance.happens(2) ? -1 : chance.below(120));
    return { unitId, role: (at === 0 ? 'lead' : chance.of(roles)) ?? 'lead', dueOn, longTerm };
  });
  const [first] = assignments;
  if (first && chance.happens(2)) return [...assignments, first];
  return first && chance.happens(1) ? [...assignments, { ...first, unitId: 'nobody' }] : assignments;
};

/** Registers an item in the model, with its duties. */
export const registered = (
  world: World,
  item: Pick<Item, 'itemId' | 'number' | 'heading' | 'text' | 'origin' | 'originId'>,
  assignments: readonly (Pick<Duty, 'unitId' | 'role' | 'dueOn'> & { readonly longTerm?: boolean })[],
): Item => {
  const made: Item = {
    ...{
      ...item,
      registeredAt: world.now,
      importance: 'ordinary',
      graveBecause: null,
      indicators: [],
      status: 'open',
      reason: null,
      mergedInto: null,
    },
    ...{ splitInto: [], splitAs: null },
    ...{ duties: assignments.map((assignment) => assigned(world, assignment)), entries: [] },
  };
  world.items.push(made);
  return made;
};

const register: Act = (world, chance) => {
  const permitted = { by: officePeople };
  const filed = chance.happens(6);
  const assignments = filed && chance.happens(90) ? [] : assignmentsIn(world, chance);
  const { text, blank, long } = said(chance);
  const bodyId = chance.happens(1) ? 'nobody' : world.bodyId;
  const item = { number: `${world.items.length + 1}`, heading: `事项${world.items.length + 1}`, text };
  const units = assignments.map(({ unitId }) => unitId);
  const filedBecause = filed ? '仅供参考。' : null;
  return attempt(
    {
      ...{ act: filed ? 'file' : 'register', who: somebody(world, chance, permitted), path: '/api/items' },
      ...{ body: { bodyId, ...item, assignments, filedBecause }, malformed: long },
      refusals: codes({
        'body.unknown': bodyId === 'nobody',
        'unit.unknown': units.includes('nobody'),
        'item.filed-with-units': filed && units.length > 0,
        'item.without-units': !filed && units.length === 0,
        'item.unit-named-twice': new Set(units).size < units.length,
        'duty.date-passed': assignments.some(({ dueOn }) => dueOn !== null && dueOn < today(world)),
        'duty.text-missing': blank,
      }),
      happens: ({ itemId = '' }) => {
        const unwritten = dueUnwritten(world, OFFICE_WITHIN);
        const dated = assignments.map((one) => ({ ...one, dueOn: one.dueOn ?? (one.longTerm ? null : unwritten) }));
        const made = registered(world, { itemId, ...item, origin: 'office', originId: world.bodyId }, dated);
        if (filed) Object.assign(made, { status: 'filed', reason: filedBecause });
        return 1 + (filed ? 1 : assignments.length);
      },
    },
    permitted,
  );
};

const hasPart = ({ status }: Duty): boolean => status !== 'reassigned';
const isDone = ({ duties }: Item): boolean =>
  duties.filter(hasPart).every(({ status }) => status === 'completed' || status === 'cancelled');

/** 销号: when all duties are completed. */
const close: Act = (world, chance) =>
  onItem(world, chance, {
    ...{ act: 'close', by: officePeople },
    fits: (item) => item.status === 'open' && (isDone(item) || chance.happens(10)),
    attempt: (item) => ({
      ...{ path: 'closing', isSo: item.status === 'closed' },
      refusals: { 'item.duties-open': !isDone(item) },
      happens: () => {
        item.status = 'closed';
        return 1;
      },
    }),
  });

const setImportance: Act = (world, chance) =>
  onItem(world, chance, {
    ...{ act: 'setImportance', by: officePeople },
    fits: ({ status }) => status === 'open',
    attempt: (item) => {
      const { text: reason, blank, long } = said(chance);
      const importance = chance.of(['ordinary', 'important', 'special'] as const) ?? 'ordinary';
      return {
        ...{ path: 'importance', body: { importance, reason }, malformed: long },
        refusals: { 'duty.text-missing': blank },
        isSo: item.importance === importance && item.graveBecause === reason && item.status === 'open',
        happens: () => {
          Object.assign(item, { importance, graveBecause: reason });
          return 1;
        },
      };
    },
  });

const suspend: Act = (world, chance) =>
  onItem(world, chance, {
    ...{ act: 'suspend', by: ['convenor'] },
    fits: ({ status }) => status === 'open',
    attempt: (item) => {
      const { text: reason, blank, long } = said(chance);
      return {
        ...{ path: 'suspension', body: { reason }, malformed: long, refusals: { 'duty.text-missing': blank } },
        isSo: item.status === 'suspended' && item.reason === reason,
        happens: () => {
          Object.assign(item, { status: 'suspended', reason });
          return 1 + move(item, unfinished, 'suspended');
        },
      };
    },
  });

const resume: Act = (world, chance) =>
  onItem(world, chance, {
    ...{ act: 'resume', by: ['convenor'] },
    fits: ({ status }) => status === 'suspended',
    attempt: (item) => {
      const { text: reason, blank, long } = said(chance);
      const passed = item.duties.filter(
        ({ status, restedAs, dueOn }) =>
          status === 'suspended' && restedAs !== 'completion-requested' && dueOn !== null && dueOn < today(world),
      );
      const isNeeded = passed.length > 0 !== chance.happens(35);
      const dueOn = isNeeded ? daysLater(today(world), chance.below(40) - 1) : null;
      return {
        ...{ path: 'resumption', body: { reason, dueOn }, malformed: long },
        wrong: {
          ...{ ...wrongWith(item), 'item.suspended': false },
          'item.not-suspended': item.status === 'open' && item.reason !== reason,
        },
        refusals: {
          'duty.text-missing': blank,
          'item.resumed-overdue': item.status === 'suspended' && passed.length > 0 && dueOn === null,
          'duty.date-given': item.status === 'suspended' && passed.length === 0 && dueOn !== null,
          'duty.date-passed': item.status === 'suspended' && dueOn !== null && dueOn < today(world),
        },
        isSo: item.status === 'open' && item.reason === reason,
        happens: () => {
          Object.assign(item, { status: 'open', reason });
          const rested = item.duties.filter(({ status }) => status === 'suspended');
          for (const duty of rested) {
            duty.status = duty.restedAs;
            // Whoever had not taken it has the whole time for that again.
            if (['assigned', 'returned'].includes(duty.status)) duty.handedOverAt = world.now;
          }
          for (const duty of passed) Object.assign(duty, { dueOn, longTerm: false });
          return 1 + rested.length + passed.length;
        },
      };
    },
  });

/** 撤销, or merged into another item that goes on with the matter. */
const cancel: Act = (world, chance) =>
  onItem(world, chance, {
    ...{ act: 'cancel', by: ['convenor'] },
    fits: ({ status }) => status === 'open' || status === 'suspended',
    attempt: (item) => {
      const { text: reason, blank, long } = said(chance);
      const other = chance.happens(90) ? chance.of(world.items.filter(({ status }) => status === 'open')) : item;
      const target = chance.happens(15) ? chance.of(world.items) : other;
      const into = chance.happens(50)
        ? null
        : chance.happens(92)
          ? (target?.itemId ?? null)
          : (chance.of(['nobody', world.elsewhere]) ?? null);
      const ended = into === target?.itemId && !['open', 'suspended'].includes(target.status);
      return {
        ...{ path: 'cancellation', body: { reason, mergedInto: into }, malformed: long },
        isSo: item.status === 'cancelled' && into === item.mergedInto && item.reason === reason,
        wrong: { ...wrongWith(item), 'item.suspended': false },
        refusals: {
          'duty.text-missing': blank,
          'item.merged-into-ended': ended,
          'item.merged-into-itself': into === item.itemId,
          'item.unknown': into === 'nobody',
          'item.merged-into-other-body': into === world.elsewhere,
        },
        happens: () => {
          Object.assign(item, { status: 'cancelled', reason, mergedInto: into });
          return 1 + move(item, [...unfinished, 'suspended'], 'cancelled');
        },
      };
    },
  });

export const itemActs = {
  register,
  close,
  setImportance,
  suspend,
  resume,
  cancel,
} as const satisfies Record<string, Act>;
