import type { Position } from '#event-store';
import { WriteRefused } from './errors.ts';
import { isKey } from './keys.ts';
import type { Change } from './view-store.ts';

/** The token of a writer that was given none. */
export const NO_TOKEN = 0;

/** @throws {WriteRefused} another owner has written since */
export const checkToken = (token: number, greatest: number): void => {
  if (token < greatest)
    throw new WriteRefused('superseded', `The writer has token ${token}, and one with ${greatest} has come after it.`);
};

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
