import { type Act, attempt, codes, somebody } from './attempt.ts';
import { succeed } from './effects.ts';
import { today } from './world.ts';

/** Units: renamed, ended, and whether their leaders sign. */

const rename: Act = (world, chance) => {
  const permitted = { by: ['office'] } as const;
  const unit = chance.of(world.units);
  if (!unit) return null;
  const other = chance.happens(10) ? chance.of(world.units) : undefined;
  const name = other?.names[0] ?? `${unit.names[0]}（${unit.names.length}）`;
  const owner = world.units.find(({ names }) => names.includes(name));
  return attempt(
    {
      ...{
        act: 'rename',
        who: somebody(world, chance, permitted),
        path: `/api/units/${unit.unitId}/name`,
        body: { name },
      },
      refusals: codes({
        'unit.name-taken': owner !== undefined && owner !== unit,
        'unit.ended': unit.successorId !== null && unit.name !== name,
      }),
      happens: () => {
        const events = unit.name === name ? 0 : 1;
        unit.name = name;
        if (!unit.names.includes(name)) unit.names.push(name);
        return events;
      },
    },
    permitted,
  );
};

const chooseSignature: Act = (world, chance) => {
  const unit = chance.of(world.units);
  if (!unit) return null;
  const permitted = { by: ['leader', 'office'], ofUnit: unit.unitId } as const;
  const leaderSigns = chance.happens(75);
  return attempt(
    {
      ...{ act: 'chooseSignature', who: somebody(world, chance, permitted) },
      ...{ path: `/api/units/${unit.unitId}/leader-signature`, body: { leaderSigns } },
      refusals: [],
      happens: () => {
        const events = unit.leaderSigns === leaderSigns ? 0 : 1;
        unit.leaderSigns = leaderSigns;
        return events;
      },
    },
    permitted,
  );
};

const MOST_ENDED = 2;

/** A unit ends, and another goes on with its open duties. */
const end: Act = (world, chance) => {
  const permitted = { by: ['office'] } as const;
  const isOver = world.units.filter(({ successorId }) => successorId !== null).length >= MOST_ENDED;
  const unit = chance.of(world.units.filter(({ successorId }) => (successorId !== null) === isOver));
  const to = chance.of(world.units.filter(({ successorId }) => successorId === null));
  if (!unit || !to) return null;
  const reason = chance.happens(5) ? ' ' : '按机构改革方案合并。';
  return attempt(
    {
      ...{ act: 'end', who: somebody(world, chance, permitted), path: `/api/units/${unit.unitId}/succession` },
      ...{ body: { successorId: to.unitId, reason } },
      refusals: codes({
        'unit.succeeds-itself': to === unit,
        'unit.reason-missing': reason === ' ',
        'unit.ended': unit.successorId !== null && unit.successorId !== to.unitId,
      }),
      happens: () => {
        const events = unit.successorId === null ? 1 : 0;
        unit.successorId = to.unitId;
        return events;
      },
      follows: () => {
        const seats = unit.isMember ? 1 : 0;
        if (unit.isMember)
          Object.assign(to, { isMember: true, seat: Math.min(unit.seat, to.isMember ? to.seat : unit.seat) });
        unit.isMember = false;
        return world.items.reduce(
          (count, item) => count + succeed(world, item, unit.unitId, to.unitId, { reason, hasEnded: true }),
          seats,
        );
      },
    },
    permitted,
  );
};

/** In spring the body adopts the strict practice of the prefecture, and in summer it numbers by the year. */
const setRules: Act = (world, chance) => {
  const last = world.rules.at(-1) ?? { strict: false, yearly: false };
  const day = today(world);
  const isTime = (!last.strict && day >= '2026-03-10') || (!last.yearly && day >= '2026-07-01');
  if (!isTime && !chance.happens(20)) return null;
  const permitted = { by: ['office', 'convenor'] } as const;
  const from = chance.happens(90) ? day : '2026-01-01';
  const changes = last.strict ? { minutes: { numbering: 'yearly' } } : { preset: 'prefecture' };
  const contradictory = !isTime || chance.happens(5);
  const body = { inForceFrom: from, ...(contradictory ? { acknowledgeWithin: 9, returnWithin: 1 } : changes) };
  return attempt(
    {
      ...{ act: 'setRules', who: somebody(world, chance, permitted), body },
      path: `/api/bodies/${world.bodyId}/supervision-rules`,
      refusals: codes({
        'rules.in-the-past': from < day,
        'rules.before-the-last': world.rules.some((other) => other.from > from),
        'rules.contradictory': contradictory,
      }),
      happens: () => {
        world.rules.push({ from, strict: true, yearly: last.strict });
        return 1;
      },
    },
    permitted,
  );
};

export const directoryActs = { rename, chooseSignature, end, setRules } as const satisfies Record<string, Act>;
