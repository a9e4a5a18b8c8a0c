import { type Act, officePeople, said } from './attempt.ts';
import { placeOf } from './attendance.ts';
import type { Chance } from './chance.ts';
import { daysLater } from './days.ts';
import { onMeeting } from './meeting-acts.ts';
import type { Meeting, Resolution, Words } from './meeting-world.ts';
import { today, type World } from './world.ts';
import { wrongItems } from './wrong-items.ts';

/** What a meeting decides, and how it is worded anew while members countersign. */

/** What a resolution or a correction may say; now and then with a flaw. */
export const wordsFor = (world: World, chance: Chance) => {
  const { text, blank, long } = said(chance);
  const units = chance.some(world.units, chance.happens(3) ? 0 : 1 + chance.below(3)).map(({ unitId }) => unitId);
  const [first = null, ...others] = units;
  const leads = chance.happens(70);
  const named = leads ? others : units;
  const unitIds = chance.happens(2) ? [...named, chance.of([...units, 'nobody']) ?? 'nobody'] : named;
  const leadUnitId = leads ? first : null;
  const dueOn = chance.happens(20) ? null : daysLater(today(world), chance.happens(3) ? -90 : 10 + chance.below(60));
  return { words: { heading: `议定${chance.below(1_000)}`, text, leadUnitId, unitIds, dueOn }, blank, long };
};

const isNobody = (unitId: string) => unitId === 'nobody';

export const unitsIn = ({ leadUnitId, unitIds }: Words): readonly string[] =>
  leadUnitId === null ? unitIds : [leadUnitId, ...unitIds];

/** A unit that has ended is named. */
export const namesEnded = ({ units }: World, words: Words): boolean =>
  units.some(({ unitId, successorId }) => successorId !== null && unitsIn(words).includes(unitId));

/** What is wrong with what a resolution says of units and dates. */
export const wrongWords = (world: World, words: Words, meeting: Meeting) => {
  const units = unitsIn(words);
  const { dueOn } = words;
  return {
    'resolution.without-units': units.length === 0,
    'resolution.unit-named-twice': new Set(units).size < units.length,
    'resolution.unknown-unit': units.some(isNobody),
    'unit.ended': namesEnded(world, words),
    'resolution.due-before-meeting': dueOn !== null && dueOn < (meeting.opening?.heldOn ?? ''),
  };
};

const resolutionFor = (world: World, chance: Chance) => {
  const { words, blank, long } = wordsFor(world, chance);
  const open = world.items.filter(({ status }) => status === 'open');
  const touched = chance.some(chance.happens(90) ? open : world.items, chance.below(3)).map(({ itemId }) => itemId);
  const itemIds = chance.happens(2) ? [...touched, chance.of(['nobody', world.elsewhere]) ?? ''] : touched;
  const createsItem = itemIds.length === 0 || chance.happens(10);
  return { resolution: { ...words, itemIds, createsItem }, blank, long };
};

const adopt: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'adopt', by: officePeople, phases: ['open'] },
    attempt: (meeting) => {
      const { resolution, blank, long } = resolutionFor(world, chance);
      return {
        ...{ path: 'resolutions', body: resolution, malformed: long },
        refusals: {
          'meeting.text-missing': blank,
          ...wrongItems(world, 'resolution', resolution.itemIds),
          ...wrongWords(world, resolution, meeting),
        },
        happens: ({ resolutionId = '' }) => {
          meeting.resolutions.push({ resolutionId, number: meeting.resolutions.length + 1, ...resolution });
          return 1;
        },
      };
    },
  });

const amend: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'amendResolution', by: officePeople, phases: ['drafted'] },
    fits: ({ resolutions }) => resolutions.length > 0,
    attempt: (meeting) => {
      const { resolution, blank, long } = resolutionFor(world, chance);
      const before = chance.happens(97) ? chance.of(meeting.resolutions) : undefined;
      const next = (meeting.minutes?.version ?? 1) + 1;
      const version = chance.happens(95) ? next : next + 1;
      return {
        path: `resolutions/${before?.resolutionId ?? 'nobody'}/amendment`,
        ...{ body: { ...resolution, version }, malformed: long },
        refusals: {
          'meeting.text-missing': blank,
          ...wrongItems(world, 'resolution', resolution.itemIds),
          'resolution.unknown': !before,
          'minutes.version-skipped': version !== next,
          ...wrongWords(world, resolution, meeting),
        },
        happens: () => {
          return before ? 1 + amended(world, meeting, before, { ...before, ...resolution }, version) : 0;
        },
      };
    },
  });

const amended = (world: World, meeting: Meeting, before: Resolution, after: Resolution, version: number): number => {
  meeting.resolutions.splice(meeting.resolutions.indexOf(before), 1, after);
  if (meeting.minutes) meeting.minutes.version = version;
  return askAgain(world, meeting, [...unitsIn(before), ...unitsIn(after)], before.resolutionId);
};

/**
 * Whom a change concerns countersigns again: who is named, or remarked on it, or has the place of one that is named; answers
 * how many are asked for that last reason alone.
 */
export const askAgain = (
  world: World,
  { minutes }: Meeting,
  named: readonly string[],
  resolutionId: string | null,
): number => {
  if (!minutes) return 0;
  const heirs = named.map((unitId) => placeOf(world, unitId));
  const left = minutes.countersignatures.filter(
    ({ unitId, remarkOn }) => !named.includes(unitId) && (remarkOn === null || remarkOn !== resolutionId),
  );
  minutes.countersignatures = left.filter(({ unitId }) => !heirs.includes(unitId));
  return left.length - minutes.countersignatures.length;
};

export const resolutionActs = { adopt, amend } as const satisfies Record<string, Act>;
