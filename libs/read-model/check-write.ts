import type { Position } from '#event-store';
import { WriteRefused } from './errors.ts';
import { isKey } from './keys.ts';
import type { Change } from './view-store.ts';

/**
 * What every adapter asks of a write before it begins: `repeated` changes nothing, `ahead` is to be written.
 * @throws {WriteRefused} the changes are not in order, or do not lie between the two checkpoints
 */
export const checkWrite = (
  changes: readonly Change[],
  checkpoint: Position,
  present: Position | null,
): 'ahead' | 'repeated' => {
  if (present !== null && checkpoint <= present) return 'repeated';
  let last: number | null = null;
  const here = new Set<string>();
  for (const { key, position } of changes) {
    if (!isKey(key)) throw new WriteRefused('bad-key', `${JSON.stringify(key)} cannot be a key.`);
    if (last !== null && position < last)
      throw new WriteRefused('out-of-order', `The change at ${position} comes after one at ${last}.`);
    if (present !== null && position <= present)
      throw new WriteRefused('behind-checkpoint', `The change at ${position} is not behind checkpoint ${present}.`);
    if (position > checkpoint)
      throw new WriteRefused('beyond-checkpoint', `The change at ${position} is behind checkpoint ${checkpoint}.`);
    if (position !== last) here.clear();
    if (here.has(key)) throw new WriteRefused('twice', `${key} is changed twice at ${position}.`);
    here.add(key);
    last = position;
  }
  return 'ahead';
};
