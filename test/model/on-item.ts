import { attempt, codes, somebody } from './attempt.ts';
import type { Chance } from './chance.ts';
import { wrongWith } from './on-duty.ts';
import { type Duty, type Item, type Person, settled, type World } from './world.ts';

interface OnItem {
  readonly act: string;
  readonly by: readonly Person['role'][];
  readonly fits: (item: Item) => boolean;
  readonly attempt: (item: Item) => {
    readonly path: string;
    readonly body?: object;
    readonly malformed?: boolean;
    /** What of the state of the item itself stands against it. */
    readonly wrong?: Readonly<Record<string, boolean>>;
    readonly refusals?: Readonly<Record<string, boolean>>;
    readonly isSo?: boolean;
    readonly happens: () => number;
    readonly follows?: () => number;
  };
}

/** Tries an act on an item that it suits, most of the time; else on any, or on one that there is not. */
export const onItem = (world: World, chance: Chance, { act, by, fits, attempt: tries }: OnItem) => {
  const fitting = world.items.filter(fits);
  const item = chance.of(fitting.length > 0 && chance.happens(90) ? fitting : world.items);
  if (!item) return null;
  const itemId = chance.happens(1) ? 'nobody' : item.itemId;
  const {
    path,
    body = {},
    malformed = false,
    wrong = wrongWith(item),
    refusals = {},
    isSo,
    happens,
    follows,
  } = tries(item);
  const reasons = isSo ? {} : { ...wrong, ...refusals };
  return attempt(
    {
      ...{ act, who: somebody(world, chance, { by }), path: `/api/items/${itemId}/${path}`, body, malformed },
      refusals: codes(itemId === 'nobody' ? { ...refusals, 'item.unknown': true } : reasons),
      happens: () => (isSo ? 0 : happens()),
      ...(follows && { follows }),
    },
    { by },
  );
};

/** What rests with its item, or ends with it. */
export const move = (item: Item, from: readonly string[], to: Duty['status']): number => {
  const moved = item.duties.filter(({ status }) => from.includes(status));
  for (const duty of moved) {
    if (to === 'cancelled') Object.assign(duty, settled());
    if (to === 'suspended') duty.restedAs = duty.status;
    duty.status = to;
  }
  return moved.length;
};
