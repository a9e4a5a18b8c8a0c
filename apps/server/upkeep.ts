import type { Position, Process, ProcessStatus } from '#event-store';
import type { ViewName } from '#read-model';
import type { RebuildStatus } from './rebuilds.ts';

/** Why a view went no further, as it can be told to another process. */
export interface ToldStop {
  readonly position: Position | null;
  readonly code: string | null;
  readonly error: string;
}

/** How a view does. `unowned`: nobody follows it at this moment. */
export interface ToldView extends ViewName {
  readonly checkpoint: Position | null;
  readonly state: 'running' | 'behind' | 'stopped' | 'unowned';
  /** Whether it has once caught up with the log, and so may serve. */
  readonly ready: boolean;
  readonly stop: ToldStop | null;
  readonly rebuild: RebuildStatus | null;
}

export interface Told {
  /** Why the log does not answer whoever follows it, as far as anybody says; `null`: it does. */
  readonly log: Omit<ToldStop, 'position'> | null;
  readonly views: readonly ToldView[];
  readonly processes: readonly ProcessStatus[];
  /** What nobody follows at this moment, by name. */
  readonly unowned: readonly string[];
  /** Why it is not known how the others do; `null` when it is. */
  readonly trouble: ToldStop | null;
}

/** How all that follows the log does, wherever that is, and what can be asked of it. */
export abstract class Upkeep {
  abstract start(processes: readonly Process[]): void;
  abstract told(): Told;
  /** The same, as it is known everywhere by now. @throws {ViewUnavailable} */
  abstract toldNow(): Promise<Told>;
  /** Has a view that has stopped try again. */
  abstract resume(view: ViewName): Promise<void>;
  /** Begins to rebuild a view; answers the view that is being rebuilt there, which may be another that came first. */
  abstract rebuild(name: string): Promise<string>;
  abstract stop(): Promise<void>;
}
