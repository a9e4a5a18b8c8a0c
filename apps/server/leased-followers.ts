import { Logger } from '@nestjs/common';
import { type EventStore, type Position, type Process, ProcessRunner, UpcastLog } from '#event-store';
import {
  type LeaseStore,
  ProjectionRunner,
  type ProjectionStatus,
  StoredPositions,
  type ViewName,
  type ViewStore,
  WriteRefused,
} from '#read-model';
import { type Followed, Followers } from './followers.ts';
import { processCheckpoint } from './process-checkpoint.ts';
import { events, projections } from './registry.ts';
import { Share } from './share.ts';

export interface FollowByLease {
  readonly store: EventStore;
  readonly viewStore: ViewStore;
  readonly leases: LeaseStore;
  /** What is known of views that are followed elsewhere. */
  readonly hasStopped: (view: ViewName) => boolean;
  /** Tells this process from all others. */
  readonly holder: string;
}

/**
 * Views and processes that any number of processes want to follow: each is followed by whoever holds its lease. What was
 * held by one who dies goes on elsewhere within a term, and is refused to the one before by its token.
 */
export class LeasedFollowers extends Followers {
  private readonly logger = new Logger(Followers.name);
  private readonly log: UpcastLog;
  private readonly views: ProjectionRunner;
  private readonly positions: StoredPositions;
  private readonly running = new Map<string, ProcessRunner>();
  private share: Share | null = null;

  constructor(private readonly options: FollowByLease) {
    super();
    const { store, viewStore, hasStopped } = options;
    this.log = new UpcastLog(store, events);
    this.positions = new StoredPositions(viewStore, projections, hasStopped);
    this.views = new ProjectionRunner({
      log: this.log,
      views: viewStore,
      projections,
      onStopped: (status) => this.report(status),
    });
  }

  /** Wants the lease of every view, and of these processes, from now on. One who serves queries alone never starts. */
  async start(processes: readonly Process[]): Promise<void> {
    const { leases, holder } = this.options;
    this.share = new Share({
      leases,
      holder,
      onFailing: (name, error) =>
        this.logger.warn({ lease: name, error: String(error) }, 'A lease cannot be looked at'),
      wanted: [
        ...projections.map((view) => ({
          name: `${view.name}.v${view.version}`,
          whileHeld: (token: number, lost: AbortSignal) => this.followView(view, token, lost),
        })),
        ...processes.map((process) => ({
          name: `process-${process.name}`,
          whileHeld: (token: number, lost: AbortSignal) => this.runProcess(process, token, lost),
        })),
      ],
    });
  }

  async stop(): Promise<void> {
    this.positions.end();
    await this.share?.end();
    await this.views.stop();
  }

  /** Whoever moves a view says so in the store: that is where it is looked for. */
  reached(position: number, signal: AbortSignal): Promise<boolean> {
    return this.positions.reached(position as Position, signal);
  }

  resume(view: ViewName): Promise<void> {
    return this.views.resume(view);
  }

  replace(view: ViewName, swap: () => Promise<void>): Promise<void> {
    return this.views.replace(view, swap);
  }

  /** Gives up to so many leases back, for others to take. */
  giveBack(count: number): void {
    this.share?.giveBack(count);
  }

  get held(): number {
    return this.share?.held ?? 0;
  }

  status(): Followed {
    return { views: this.views.status(), processes: [...this.running.values()].map((runner) => runner.status()) };
  }

  private async followView(view: ViewName, token: number, lost: AbortSignal): Promise<void> {
    await this.views.take(view, token);
    try {
      await untilAborted(lost);
    } finally {
      await this.views.letGo(view);
    }
  }

  private async runProcess(process: Process, token: number, lost: AbortSignal): Promise<void> {
    const runner = new ProcessRunner({
      log: this.log,
      process,
      checkpoint: await processCheckpoint(this.options.viewStore, process, token),
      onFailing: (status) => this.logger.error({ ...status }, 'A process fails'),
    });
    await runner.start();
    this.running.set(process.name, runner);
    try {
      await untilAborted(lost);
    } finally {
      this.running.delete(process.name);
      // The checkpoint may be refused by now; whoever goes on does again without effect what it does not tell.
      await runner.stop().catch((error: unknown) => this.logger.warn({ process: process.name, error: String(error) }));
    }
  }

  /** That another has come is no fault of a view: the lease will be found gone. */
  private report(status: ProjectionStatus): void {
    const error = status.stop?.error;
    if (error instanceof WriteRefused && error.reason === 'superseded')
      this.logger.warn(`The view ${status.name} is followed elsewhere by now`);
    else this.logger.error({ ...status }, 'A view has stopped');
  }
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
