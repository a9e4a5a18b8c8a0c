import type { EventStore, RecordedEvent } from '#event-store';
import { clockOf, type UnitId, type UserId } from '#kernel';
import { openDatabase } from '#read-model/mongodb';
import { openLog, openRecords, readConfiguration } from '../../apps/server/index.ts';
import { ended, startWith } from '../faults/lianban.ts';
import { type Engines, startEngines } from './engines.ts';
import { Member } from './member.ts';

/** Who calls; the token of each is its name. */
const people = [
  { userId: 'office', role: 'office', unitId: null },
  { userId: 'liaison', role: 'liaison', unitId: 'unit-ours' },
  { userId: 'auditor', role: 'auditor', unitId: null },
  { userId: 'operator', role: 'operator', unitId: null },
] as const;

export interface Health {
  readonly status: string;
  readonly views: readonly {
    readonly name: string;
    readonly checkpoint: number | null;
    readonly state: string;
    readonly rebuild: { readonly state: string } | null;
  }[];
  readonly processes: readonly { readonly name: string; readonly position: number | null }[];
  readonly unowned: readonly string[];
  readonly log: object | null;
  readonly trouble: object | null;
}

interface StartCluster {
  readonly servers: number;
  readonly workers: number;
  /** Over these, which end with the cluster; over what is to be had, when left out. */
  readonly engines?: Engines;
}

/** Servers and workers over one log and one database, each a process of its own. */
export class Cluster {
  private constructor(
    private readonly engines: Engines,
    readonly servers: readonly Member[],
    readonly workers: readonly Member[],
    /** The log itself, beside all of them. */
    readonly log: EventStore,
  ) {}

  static async start({ servers, workers, engines: given }: StartCluster): Promise<Cluster> {
    const engines = given ?? (await startEngines());
    const configuration = readConfiguration(engines.environment);
    const { accounts, close } = openRecords(configuration, 'serve');
    for (const { userId, role, unitId } of people) {
      await accounts.put({ userId: userId as UserId, name: '张三', role, unitId: unitId as UnitId | null });
      await accounts.allow(userId as UserId, userId);
    }
    await close();
    const of = (kind: Member['kind'], count: number) =>
      Array.from({ length: count }, () => new Member(kind, { ...engines.environment }));
    const log = openLog(configuration, { clock: clockOf(Date.now), use: 'serve' });
    const cluster = new Cluster(engines, of('serve', servers), of('work', workers), log);
    try {
      await Promise.all(cluster.members.map((member) => member.up()));
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  get name(): string {
    return this.engines.name;
  }

  get members(): readonly Member[] {
    return [...this.servers, ...this.workers];
  }

  async recorded(): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const page of this.log.readAll()) events.push(...page);
    return events;
  }

  /** Runs a command of the command line over the same stores; answers what it printed as JSON. */
  async lianban(...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
    const { stdout, stderr } = await ended(startWith(this.engines.environment, ...args, '--json'));
    if (stdout.trim() === '') throw new Error(`${args.join(' ')}: ${stderr}`);
    return JSON.parse(stdout);
  }

  /** Whether another build has come in the place of a view, and the one before is kept for its readers. */
  async isSwapped(name: string): Promise<boolean> {
    const { LIANBAN_VIEWS: url } = this.engines.environment;
    const { db, close } = openDatabase({ url, database: new URL(url).pathname.slice(1) });
    const record = await db.collection('views').findOne({ name });
    await close();
    return record !== null && record['former'] !== null;
  }

  async stop(): Promise<void> {
    for (const member of this.members) member.thaw();
    await Promise.all(this.members.map((member) => member.kill()));
    await this.log.close();
    await this.engines.stop();
  }
}

/** How everything does, as a member tells it. */
export const healthOf = async ({ address }: Member): Promise<Health> =>
  (await (await fetch(`${address}/health/ready`)).json()) as Health;
