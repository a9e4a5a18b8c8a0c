import { setTimeout as pause } from 'node:timers/promises';
import { Clerk } from './clerk.ts';
import { Cluster, type Health, healthOf } from './cluster.ts';
import { found } from './founding.ts';
import { held, leftBy } from './held.ts';
import { LiveClient } from './live.ts';
import type { Member } from './member.ts';
import { ask } from './requests.ts';
import { newTally, type Tally, Writer } from './writers.ts';

export interface Load {
  /** How long, in seconds, and how often one server and one worker are killed. */
  readonly seconds: number;
  readonly killEvery: number;
  readonly writers: number;
  readonly say: (line: string) => void;
}

/** What a run came to. `lost`, `doubled`, `faults`: nothing, when all is well. */
export interface Figures {
  readonly engines: string;
  readonly seconds: number;
  readonly kills: number;
  readonly answered: number;
  readonly retried: number;
  readonly lost: number;
  readonly doubled: number;
  readonly readBack: number;
  readonly behind: number;
  /** From an answer until a query through another server shows it, in milliseconds. */
  readonly visibleMedian: number;
  readonly visibleMost: number;
  /** The longest silence of the live updates, in milliseconds, and how often their client went to another server. */
  readonly longestGap: number;
  readonly resumed: number;
  /** After how many of the kills of a worker that held something health said that nobody had it. */
  readonly toldByHealth: number;
  readonly tellable: number;
  readonly rebuildEqual: boolean;
  readonly verified: boolean;
  readonly notices: number;
  readonly events: number;
  readonly faults: readonly string[];
}

/** Two servers and two workers under load, one of each killed now and then, a worker frozen at the end. */
export const runLoad = async ({ seconds, killEvery, writers: count, say }: Load): Promise<Figures> => {
  const cluster = await Cluster.start({ servers: 2, workers: 2 });
  try {
    say(`${cluster.name}: 2 servers, 2 workers, ${count} writers, ${seconds} s`);
    const tally = newTally();
    await visible(cluster, await found(cluster.log));
    const live = new LiveClient(cluster.servers);
    const ending = new AbortController();
    const writers = Array.from(
      { length: count },
      (_, turn) => new Writer(cluster.servers, tally, turn, turn % 2 === 0),
    );
    const clerk = new Clerk(new Writer(cluster.servers, tally, count, false));
    const working = Promise.all([...writers, clerk].map((one) => one.work(ending.signal)));
    live.beginToMeasure();
    const killed = await disturb(cluster, { seconds, killEvery }, tally, say);
    const { longestGap } = live;
    ending.abort();
    await working;
    await settled(cluster);
    const events = await cluster.recorded();
    await visible(cluster, Number(events.at(-1)?.position ?? 0));
    await heard(live, events.length);
    await live.stop();
    const rebuild = await cluster.lianban('rebuild', '--check');
    const verify = await cluster.lianban('verify');
    const { lost, doubled } = held(
      tally.acts,
      events.map(({ position, data }) => ({ position, text: leftBy(data) })),
    );
    tally.faults.push(...clerk.faultsIn(events));
    const order = live.seen.filter((position, index) => position !== events[index]?.position);
    if (live.seen.length < events.length)
      tally.faults.push(`${events.length - live.seen.length} live updates did not come`);
    if (order.length > 0) tally.faults.push(`${order.length} live updates came out of order, twice or not at all`);
    const visibleTimes = tally.visible.toSorted((a, b) => a - b);
    return {
      engines: cluster.name,
      seconds,
      ...killed,
      answered: tally.answered,
      retried: tally.retried,
      lost,
      doubled,
      readBack: tally.readBack,
      behind: tally.behind,
      visibleMedian: Math.round(visibleTimes[visibleTimes.length >> 1] ?? 0),
      visibleMost: Math.round(visibleTimes.at(-1) ?? 0),
      longestGap: Math.round(longestGap),
      resumed: live.resumed,
      rebuildEqual: rebuild['equal'] === true,
      verified: verify['ok'] === true,
      notices: clerk.confirmed.length,
      events: events.length,
      faults: tally.faults,
    };
  } finally {
    await cluster.stop();
  }
};

/** Kills one server and one worker again and again, each up again a second later; freezes a worker for two terms. */
const disturb = async (
  { servers, workers }: Cluster,
  { seconds, killEvery }: Pick<Load, 'seconds' | 'killEvery'>,
  tally: Tally,
  say: Load['say'],
): Promise<Pick<Figures, 'kills' | 'toldByHealth' | 'tellable'>> => {
  const until = performance.now() + seconds * 1_000;
  let [kills, toldByHealth, tellable] = [0, 0, 0];
  for (let round = 0; performance.now() < until; round += 1) {
    await pause(Math.min(killEvery * 500, until - performance.now()));
    const [server, other] = [servers[round % 2], servers[(round + 1) % 2]] as [Member, Member];
    const worker = workers[round % 2] as Member;
    const before = await healthOf(worker);
    const held = before.views.filter(({ state }) => state !== 'unowned').length;
    await Promise.all([server.kill(), worker.kill()]);
    kills += 2;
    const said = await toldOf(other, (health) => health.unowned.length > 0 || health.trouble !== null);
    tellable += held > 0 ? 1 : 0;
    toldByHealth += said ? 1 : 0;
    say(`round ${round}: killed; health ${said ? 'said so' : 'did not say so'}; ${tally.answered} answered so far`);
    await Promise.all([server.up(), worker.up()]);
    await pause(Math.min(killEvery * 500, Math.max(0, until - performance.now())));
  }
  const frozen = workers[0] as Member;
  frozen.freeze();
  await toldOf(servers[0] as Member, ({ unowned }) => unowned.length > 0);
  await toldOf(servers[0] as Member, ({ status }) => status === 'ready');
  frozen.thaw();
  return { kills, toldByHealth, tellable };
};

/** Whether health comes to say so within some seconds. */
const toldOf = async (server: Member, holds: (health: Health) => boolean): Promise<boolean> => {
  const until = performance.now() + 12_000;
  while (performance.now() < until) {
    const health = await healthOf(server).catch(() => null);
    if (health && holds(health)) return true;
    await pause(100);
  }
  return false;
};

/** Waits until the processes have nothing more to do: all stand at the end of the log, and it is still the end. */
const settled = async (cluster: Cluster): Promise<void> => {
  const until = performance.now() + 60_000;
  for (;;) {
    const end = (await cluster.recorded()).at(-1)?.position ?? 0;
    const { processes, unowned } = await healthOf(cluster.servers[0] as Member);
    if (unowned.length === 0 && processes.every(({ position }) => (position ?? -1) >= end)) return;
    if (performance.now() > until) throw new Error(`The processes do not come to ${end}: ${JSON.stringify(processes)}`);
    await pause(500);
  }
};

/** Waits until every view has a position. */
const visible = async ({ servers: [server] }: Cluster, position: number): Promise<void> => {
  const until = performance.now() + 60_000;
  for (;;) {
    const answer = await ask(server as Member, `bodies?minPosition=${position}`).catch(() => null);
    if (answer?.status === 200) return;
    if (performance.now() > until) throw new Error(`The views do not come to ${position}: ${JSON.stringify(answer)}`);
    await pause(100);
  }
};

const heard = async (live: LiveClient, count: number): Promise<void> => {
  const until = performance.now() + 30_000;
  while (live.seen.length < count && performance.now() < until) await pause(50);
};
