import type { Process, ProcessStatus } from '#event-store';
import type { ProjectionStatus, ViewName } from '#read-model';

/** What this process follows of the log: views that it moves, and processes that it runs. */
export interface Followed {
  readonly views: readonly ProjectionStatus[];
  readonly processes: readonly ProcessStatus[];
}

/** What follows the log, here or wherever: the views and the processes. */
export abstract class Followers {
  abstract start(processes: readonly Process[]): Promise<void>;
  abstract stop(): Promise<void>;

  /** Whether all views have the event at a position; `false` when one has stopped before it, or the signal comes first. */
  abstract reached(position: number, signal: AbortSignal): Promise<boolean>;

  /** Has a view that has stopped here try again from its checkpoint. */
  abstract resume(view: ViewName): Promise<void>;

  /** Has `swap` put another build in the place of a view; whoever follows it, here or elsewhere, goes on from there. */
  abstract replace(view: ViewName, swap: () => Promise<void>): Promise<void>;

  abstract status(): Followed;
}
