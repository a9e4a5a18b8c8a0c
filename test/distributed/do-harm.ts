import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../faults/until.ts';
import { Cluster, type Health, healthOf } from './cluster.ts';
import { startOwnEngines } from './engines.ts';
import { found } from './founding.ts';
import type { Harm, Harmed } from './harms.ts';
import { held, leftBy } from './held.ts';
import { LiveClient } from './live.ts';
import type { Member } from './member.ts';
import { ask } from './requests.ts';
import { newTally, type Tally, Writer } from './writers.ts';

/** What became of a fault while writers wrote. */
export interface AfterHarm {
  readonly answered: number;
  readonly retried: number;
  readonly lost: number;
  readonly doubled: number;
  /** What was read was not what had been written, or came in another order. */
  readonly faults: readonly string[];
  /**
   * From the fault until a server said so, `null` where nothing was away; and from its end until all was well without
   * anybody's help; in milliseconds.
   */
  readonly toldAfter: number | null;
  readonly wellAfter: number;
  readonly rebuildEqual: boolean;
  readonly verified: boolean;
}

const WRITERS = 3;

/** Two servers and two workers over engines of the test's own. */
export const startHarmed = async (): Promise<Harmed> => {
  const engines = await startOwnEngines();
  const cluster = await Cluster.start({ servers: 2, workers: 2, engines });
  await found(cluster.log);
  await wellAt(cluster);
  return { engines, cluster, live: new LiveClient(cluster.servers) };
};

export const endHarmed = async ({ cluster, live }: Harmed): Promise<void> => {
  await live.stop();
  await cluster.stop();
};

/**
 * Has writers write, does harm for so long as it takes health to say so, or acts to be answered in spite of it, and at least
 * so many seconds; undoes it.
 */
export const doHarm = async (place: Harmed, harm: Harm, seconds: number): Promise<AfterHarm> => {
  const { cluster } = place;
  const tally = newTally();
  const ending = new AbortController();
  const writers = Array.from({ length: WRITERS }, (_, turn) => new Writer(cluster.servers, tally, turn, turn === 0));
  const working = Promise.all(writers.map((writer) => writer.work(ending.signal)));
  try {
    await written(tally, WRITERS);
    const toldAfter = await harmed(place, harm, tally, seconds);
    const undone = performance.now();
    await wellAt(cluster);
    const wellAfter = performance.now() - undone;
    await written(tally, tally.answered + WRITERS);
    ending.abort();
    await working;
    return { ...(await looked(place, tally)), toldAfter, wellAfter };
  } finally {
    // What comes next finds no writer of this one.
    ending.abort();
    await working;
  }
};

/** Does it and undoes it, however it went; answers after how long a server said so. */
const harmed = async (place: Harmed, harm: Harm, tally: Tally, seconds: number): Promise<number | null> => {
  const from = performance.now();
  try {
    await harm.does(place);
    if (harm.isTold === null) await written(tally, tally.answered + WRITERS);
    else await told(place.cluster, harm.name, harm.isTold);
    const toldAfter = harm.isTold && performance.now() - from;
    await pause(Math.max(0, seconds * 1_000 - (performance.now() - from)));
    return toldAfter;
  } finally {
    await harm.undoes(place);
  }
};

const written = (tally: { readonly answered: number }, count: number): Promise<unknown> =>
  until(`${count} acts are answered`, async () => (tally.answered >= count ? true : null));

const told = ({ servers: [server] }: Cluster, what: string, isTold: (health: Health) => boolean): Promise<unknown> =>
  until(`a server says that ${what}`, async () => {
    const health = await healthOf(server as Member).catch(() => null);
    return health && isTold(health) ? true : null;
  });

const wellAt = ({ servers: [server] }: Cluster): Promise<unknown> =>
  until('all is well again', async () => {
    const health = await healthOf(server as Member).catch(() => null);
    return health?.status === 'ready' ? true : null;
  });

/** Holds everything that there is now against what was answered. */
const looked = async ({ cluster, live }: Harmed, tally: ReturnType<typeof newTally>) => {
  const events = await cluster.recorded();
  const end = Number(events.at(-1)?.position ?? 0);
  await until(`the views come to ${end}`, async () => {
    const { status } = await ask(cluster.servers[1] as Member, `bodies?minPosition=${end}`);
    return status === 200 ? true : null;
  });
  await until('live updates have come to the end', async () => (live.seen.length >= events.length ? true : null));
  const isHeard = events.every(({ position }, index) => live.seen[index] === position);
  const isInOrder = events.every(({ position }, index) => index === 0 || position > (events[index - 1]?.position ?? 0));
  return {
    answered: tally.answered,
    retried: tally.retried,
    ...held(
      tally.acts,
      events.map(({ position, data }) => ({ position, text: leftBy(data) })),
    ),
    faults: [
      ...tally.faults,
      ...(isInOrder ? [] : ['the log is out of order']),
      ...(isHeard ? [] : ['live updates were lost, doubled or out of order']),
    ],
    rebuildEqual: (await cluster.lianban('rebuild', '--check'))['equal'] === true,
    verified: (await cluster.lianban('verify'))['ok'] === true,
  };
};
