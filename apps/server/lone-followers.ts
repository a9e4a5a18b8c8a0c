import { Logger } from '@nestjs/common';
import { type EventStore, type Position, type Process, ProcessRunner, UpcastLog } from '#event-store';
import { ProjectionRunner, type ProjectionStatus, type ViewName, type ViewStore } from '#read-model';
import { type Followed, Followers } from './followers.ts';
import { processCheckpoint } from './process-checkpoint.ts';
import { events, projections } from './registry.ts';

/** All views and processes, followed by the one process that has the data folder. */
export class LoneFollowers extends Followers {
  private readonly logger = new Logger(Followers.name);
  private readonly log: UpcastLog;
  private readonly views: ProjectionRunner;
  private processes: readonly ProcessRunner[] = [];

  constructor(
    private readonly store: EventStore,
    private readonly viewStore: ViewStore,
  ) {
    super();
    this.log = new UpcastLog(store, events);
    this.views = new ProjectionRunner({
      log: this.log,
      views: viewStore,
      projections,
      onStopped: (status) => this.logger.error({ ...status }, 'A view has stopped'),
    });
  }

  async start(processes: readonly Process[]): Promise<void> {
    await this.views.start();
    this.processes = await Promise.all(processes.map((process) => this.runnerOf(process)));
    for (const runner of this.processes) await runner.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((runner) => runner.stop()));
    await this.views.stop();
  }

  reached(position: number, signal: AbortSignal): Promise<boolean> {
    const names = [...new Set(projections.map(({ name }) => name))];
    return this.views.reached(names, position as Position, signal);
  }

  /** Waits until each view has what is in the log now, or has stopped before; answers those that have stopped. */
  async caughtUp(): Promise<readonly ProjectionStatus[]> {
    for await (const [last] of this.store.readAll({ direction: 'backwards', limit: 1 })) {
      if (!last) continue;
      const { signal } = new AbortController();
      await Promise.all(this.views.status().map(({ name }) => this.views.reached([name], last.position, signal)));
    }
    return this.views.status().filter(({ state }) => state === 'stopped');
  }

  resume(view: ViewName): Promise<void> {
    return this.views.resume(view);
  }

  replace(view: ViewName, swap: () => Promise<void>): Promise<void> {
    return this.views.replace(view, swap);
  }

  status(): Followed {
    return { views: this.views.status(), processes: this.processes.map((runner) => runner.status()) };
  }

  private async runnerOf(process: Process): Promise<ProcessRunner> {
    return new ProcessRunner({
      log: this.log,
      process,
      checkpoint: await processCheckpoint(this.viewStore, process),
      onFailing: (status) => this.logger.error({ ...status }, 'A process fails'),
    });
  }
}
