import { type Attempt, attempt, codes, type Made, somebody } from './attempt.ts';
import type { Chance } from './chance.ts';
import type { Duty, Item, Person, Status, World } from './world.ts';

export interface Target {
  readonly item: Item;
  readonly duty: Duty;
}

/** What an act on a duty is, in the words of DOMAIN, section 3. */
export interface OnDuty {
  readonly act: string;
  /** From which states. */
  readonly from: readonly Status[];
  readonly by: readonly Person['role'][];
  /** What else makes it worth trying on a duty. */
  readonly fits?: (duty: Duty, item: Item) => boolean;
  readonly attempt: (target: Target, who: Person) => Tried;
}

export interface Tried {
  /** Behind the path of the duty. */
  readonly path: string;
  readonly body?: object;
  readonly malformed?: boolean;
  readonly refusals?: Readonly<Record<string, boolean>>;
  /** It is so already: nothing is refused, and nothing written. */
  readonly isSo?: boolean;
  /** Other items may do it, too. */
  readonly evenClosed?: boolean;
  readonly happens: (made: Made) => number;
  readonly follows?: (made: Made) => number;
}

const nobody = 'nobody';

/** Tries an act on a duty: on one where it would do, most of the time; else on any, or on one that there is not. */
export const onDuty = (
  world: World,
  chance: Chance,
  { act, from, by, fits, attempt: tries }: OnDuty,
): Attempt | null => {
  const all = world.items.flatMap((item) => item.duties.map((duty) => ({ item, duty })));
  const fitting = all.filter(
    ({ item, duty }) => item.status === 'open' && from.includes(duty.status) && (fits?.(duty, item) ?? true),
  );
  const target = chance.of(fitting.length > 0 && chance.happens(90) ? fitting : all);
  if (!target) return null;
  const { item, duty } = target;
  const lost = chance.happens(1) ? chance.of(['item', 'duty'] as const) : undefined;
  const itemId = lost === 'item' ? nobody : item.itemId;
  const unitId = lost === 'duty' ? nobody : duty.unitId;
  const who = somebody(world, chance, { by, ofUnit: unitId });
  const { path, body = {}, malformed = false, refusals = {}, isSo = false, happens, ...rest } = tries(target, who);
  const reasons = {
    ...wrongWith(item, rest.evenClosed ?? false),
    'duty.not-now': !isSo && !from.includes(duty.status),
    ...(isSo ? {} : refusals),
  };
  const lostReasons = lost === 'item' ? { ...refusals, 'item.unknown': true } : { ...reasons, 'duty.unknown': true };
  return attempt(
    {
      ...{ act, who, path: `/api/items/${itemId}/duties/${unitId}/${path}`, body, malformed },
      refusals: codes(lost ? lostReasons : reasons),
      happens: (made) => (isSo ? 0 : happens(made)),
      ...(rest.follows && { follows: rest.follows }),
    },
    { by, ofUnit: unitId },
  );
};

/** What stands against any act on an item. */
export const wrongWith = ({ status }: Item, evenClosed = false): Readonly<Record<string, boolean>> => ({
  'item.closed': status === 'closed' && !evenClosed,
  'item.filed': status === 'filed',
  'item.suspended': status === 'suspended',
  'item.cancelled': status === 'cancelled',
  'item.split': status === 'split',
});

/** The id of what waits for an answer; now and then that of something else, or of nothing. */
export const idOf = (chance: Chance, { ids }: Duty, waiting: string | undefined): string =>
  (chance.happens(93) ? waiting : chance.of([...ids, 'none'])) ?? 'none';
