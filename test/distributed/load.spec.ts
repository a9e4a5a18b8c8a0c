import { runLoad } from './load.ts';

// The short form of `npm run test:load`.

const PATIENCE = 180_000;

it(
  'loses nothing and doubles nothing while servers and workers are killed under load',
  async () => {
    const figures = await runLoad({ seconds: 20, killEvery: 8, writers: 3, say: () => undefined });
    expect(figures).toMatchObject({ lost: 0, doubled: 0, faults: [], rebuildEqual: true, verified: true });
    expect(figures.toldByHealth).toBe(figures.tellable);
    expect(figures.answered).toBeGreaterThan(50);
    expect(figures.longestGap).toBeLessThan(10_000);
  },
  PATIENCE,
);
