import { Logger } from '@nestjs/common';
import { type EventStore, type Process, ProcessRunner, type ProcessStatus, UpcastLog } from '#event-store';
import { ProjectionRunner, type ProjectionStatus, type View, type ViewStore, ViewUnavailable } from '#read-model';
import { events, projections } from './registry.ts';

/** What follows the log on this machine: the views and the processes. */
export class Followers {
  private readonly logger = new Logger(Followers.name);
  private readonly log: UpcastLog;
  private readonly views: ProjectionRunner;
  private processes: readonly ProcessRunner[] = [];

  constructor(
    store: EventStore,
    private readonly viewStore: ViewStore,
  ) {
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

  /** Whether all views have the event at a position; `false` when one has stopped before it, or the signal comes first. */
  reached(position: number, signal: AbortSignal): Promise<boolean> {
    const names = [...new Set(projections.map(({ name }) => name))];
    return this.views.reached(names, position as Parameters<ProjectionRunner['reached']>[1], signal);
  }

  status(): { readonly views: readonly ProjectionStatus[]; readonly processes: readonly ProcessStatus[] } {
    return { views: this.views.status(), processes: this.processes.map((runner) => runner.status()) };
  }

  /** The checkpoint of a process is a view without documents. A damaged one is begun anew: acts repeated change nothing. */
  private async runnerOf(process: Process): Promise<ProcessRunner> {
    const view = await this.checkpointOf(process);
    return new ProcessRunner({
      log: this.log,
      process,
      checkpoint: { read: () => view.checkpoint(), write: (position) => view.write([], position) },
      onFailing: (status) => this.logger.error({ ...status }, 'A process fails'),
    });
  }

  private async checkpointOf(process: Process): Promise<View> {
    const name = { name: `process-${process.name}`, version: 1 };
    try {
      return await this.viewStore.open(name);
    } catch (error) {
      if (!(error instanceof ViewUnavailable) || error.fault !== 'corrupt') throw error;
      this.logger.warn(`The checkpoint of ${process.name} is damaged and begun anew`);
      await this.viewStore.drop(name);
      return this.viewStore.open(name);
    }
  }
}
