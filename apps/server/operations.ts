import { AggregateStore, type CommandMeta, type EventStore, type Outcome, type Position } from '#event-store';
import { isRefusal, type Refusal, refuse } from '#kernel';
import { type SkipEvent, viewDecider, viewEvents, viewStream } from '#read-model';
import type { ToldView, Upkeep } from './upkeep.ts';

/** What an operator does about a view that does not go on. */
export class Operations {
  private readonly decisions;

  constructor(
    store: EventStore,
    private readonly upkeep: Upkeep,
  ) {
    this.decisions = new AggregateStore(store, viewDecider, viewEvents);
  }

  /** Records that a view leaves out the event at which it, or its rebuild, has stopped; then the view goes on. */
  async skip(skip: Omit<SkipEvent, 'stoppedAt'>, meta: CommandMeta): Promise<Outcome> {
    const versions = await this.versionsOf(skip.view);
    const view = versions.find(({ version }) => version === skip.version);
    if (!view) return refuse('view.unknown', { view: `${skip.view}@${skip.version}` });
    const command = { ...skip, stoppedAt: stopsOf(view) };
    const outcome = await this.decisions.execute(viewStream(view.name), command, meta);
    if (!isRefusal(outcome)) await this.upkeep.resume(view);
    return outcome;
  }

  /** Has a view that has stopped try again: where the disk was full, or a file was not to be read. */
  async resume(name: string): Promise<Refusal | null> {
    const versions = await this.versionsOf(name);
    for (const view of versions) await this.upkeep.resume(view);
    return versions.length === 0 ? refuse('view.unknown', { view: name }) : null;
  }

  /** Begins to rebuild a view; it serves meanwhile, and health says how far it is. */
  async rebuild(name: string): Promise<Refusal | null> {
    if ((await this.versionsOf(name)).length === 0) return refuse('view.unknown', { view: name });
    const running = await this.upkeep.rebuild(name);
    return running === name ? null : refuse('view.rebuild-running', { running });
  }

  private async versionsOf(name: string): Promise<readonly ToldView[]> {
    return (await this.upkeep.toldNow()).views.filter((view) => view.name === name);
  }
}

/** Where a view, or its rebuild, cannot go on. */
const stopsOf = ({ stop, rebuild, name, version }: ToldView): readonly Position[] => {
  const ofRebuild = rebuild?.state === 'failed' ? rebuild.stopped : [];
  const ours = ofRebuild.filter((stopped) => stopped.name === name && stopped.version === version);
  return [...(stop ? [stop] : []), ...ours].flatMap(({ position }) =>
    position === null ? [] : [position as Position],
  );
};
