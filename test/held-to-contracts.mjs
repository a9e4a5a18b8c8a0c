/** The title of a contract suite: who is held to what. */
const TITLE = /^(.+) keeps the (?:promises|contract) of (?:an?|the) (.+)$/;

/**
 * Which engines were held to which contracts, by the cases that ran, and what one of them was held to and another was not:
 * every adapter of a port has the same cases, or one of them skips some.
 */
export const heldToContracts = (tests) => {
  const casesOf = new Map();
  for (const { ancestorTitles, title } of tests) {
    const [suite = '', ...within] = ancestorTitles;
    if (!TITLE.test(suite)) continue;
    if (!casesOf.has(suite)) casesOf.set(suite, new Set());
    casesOf.get(suite).add([...within, title].join(' › '));
  }
  const held = [...casesOf].sort(byTitle).map(([suite, cases]) => {
    const [, engine, port] = TITLE.exec(suite);
    return { engine, port, cases };
  });
  const leftOut = held.flatMap(({ engine, port, cases }) =>
    casesOfPort(held, port)
      .filter((name) => !cases.has(name))
      .map((name) => ({ engine, port, name })),
  );
  return { held, leftOut };
};

const casesOfPort = (held, port) => [
  ...new Set(held.filter((one) => one.port === port).flatMap((one) => [...one.cases])),
];

/** By port, then by engine. */
const byTitle = ([one], [other]) => (keyOf(one) < keyOf(other) ? -1 : 1);
const keyOf = (suite) => suite.replace(TITLE, '$2 $1');
