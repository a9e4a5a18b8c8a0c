import { setTimeout as pause } from 'node:timers/promises';
import { Presence } from './presence.ts';

const TERM = 20;
const note = (follower: string, beat: number) => ({ follower, beat, said: {} });
const living = (presence: Presence) => presence.living().map(({ follower }) => follower);

it('takes a follower for living while its note changes, whatever its clock says', async () => {
  const presence = new Presence(TERM);
  presence.saw([note('a', 1), note('b', 1)]);
  expect(living(presence)).toEqual(['a', 'b']);
  const from = performance.now();
  for (let beat = 2; performance.now() - from < 2 * TERM; beat += 1, await pause(1))
    presence.saw([note('a', beat), note('b', 1)]);
  expect(living(presence)).toEqual(['a']);
});

it('names those that have long been gone, and no other', async () => {
  const presence = new Presence(TERM);
  presence.saw([note('a', 1)]);
  let gone: readonly string[] = [];
  for (let beat = 1; gone.length === 0; beat += 1, await pause(1)) gone = presence.saw([note('a', 1), note('b', beat)]);
  expect(gone).toEqual(['a']);
});
