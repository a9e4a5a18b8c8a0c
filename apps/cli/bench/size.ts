/** How much a run measures. A turn is one look at the measured thing and one at its raw loop. */
export interface Size {
  /** Each with `DUTIES_AN_ITEM` duties and `EVENTS_AN_ITEM` events. */
  readonly items: number;
  readonly appends: { readonly turns: number; readonly oneWriter: number; readonly manyWriters: number };
  readonly rebuilds: number;
  readonly commands: number;
  readonly queries: number;
  readonly starts: number;
  readonly notices: number;
}

export const DUTIES_AN_ITEM = 6;
export const EVENTS_AN_ITEM = 100;

/** The size that DESIGN.md speaks of. */
export const fullSize: Size = {
  items: 10_000,
  appends: { turns: 99, oneWriter: 300, manyWriters: 1_920 },
  rebuilds: 1,
  commands: 1_000,
  queries: 20,
  starts: 5,
  notices: 9,
};

export const quickSize: Size = {
  items: 200,
  appends: { turns: 31, oneWriter: 150, manyWriters: 1_920 },
  rebuilds: 3,
  commands: 200,
  queries: 30,
  starts: 3,
  notices: 5,
};

/** Every command is a round trip there, and the tests' own servers look through whole collections. */
export const quickSizeOnServers: Size = {
  items: 60,
  appends: { turns: 5, oneWriter: 50, manyWriters: 640 },
  rebuilds: 1,
  commands: 40,
  queries: 5,
  starts: 1,
  notices: 2,
};

export const tellSize = ({ items }: Size): string => {
  const count = (each: number) => (items * each).toLocaleString('en-US');
  const size = `${count(1)} items, ${count(DUTIES_AN_ITEM)} duties, ${count(EVENTS_AN_ITEM)} events`;
  return items === fullSize.items
    ? `Measured with ${size}.`
    : `Measured with ${size}: 1/${Math.round(fullSize.items / items)} of the full size.`;
};
