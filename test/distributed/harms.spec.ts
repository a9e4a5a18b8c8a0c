import { doHarm, endHarmed, startHarmed } from './do-harm.ts';
import { type Harmed, harms } from './harms.ts';

// The short form of `npm run test:faults`: one fault of each kind, for as long as it takes to be told of, over the whole
// application.

const PATIENCE = 180_000;

let place: Harmed | null = null;
beforeAll(async () => {
  place = await startHarmed();
}, PATIENCE);
afterAll(() => (place ? endHarmed(place) : undefined), PATIENCE);

it.each(harms.filter(({ isInEveryRun }) => isInEveryRun).map((harm) => [harm.name, harm] as const))(
  'loses nothing, doubles nothing, says so and is well again by itself when %s',
  async (_, harm) => {
    if (!place) throw new Error('It has not begun.');
    const after = await doHarm(place, harm, 0);
    expect(after).toMatchObject({ lost: 0, doubled: 0, faults: [], rebuildEqual: true, verified: true });
    expect(after.answered).toBeGreaterThan(0);
  },
  PATIENCE,
);
