import { Logger } from '@nestjs/common';
import { type EventStore, type Process, pause } from '#event-store';
import { type FollowerBoard, type Note, type Order, type ViewName, ViewUnavailable } from '#read-model';
import type { LeasedFollowers } from './leased-followers.ts';
import { type Said, toldError, toldHere } from './lone-upkeep.ts';
import { Presence } from './presence.ts';
import type { FailedRebuild, Rebuilds } from './rebuilds.ts';
import { projections } from './registry.ts';
import { TERM } from './share.ts';
import { type Told, type ToldStop, type ToldView, Upkeep } from './upkeep.ts';

const PAUSE = TERM / 3;

export interface SharedUpkeepOptions {
  readonly board: FollowerBoard;
  readonly followers: LeasedFollowers;
  readonly rebuilds: Rebuilds;
  readonly store: Pick<EventStore, 'trouble'>;
  readonly holder: string;
  /** Whether this process follows, too, and so has something to say. */
  readonly follows: boolean;
}

/**
 * What is followed by many, told to all: each puts on a board how it does, reads what the others say, and carries out
 * what was ordered of the views that are its own. Whoever holds more than its share of leases gives some back.
 */
export class SharedUpkeep extends Upkeep {
  private readonly logger = new Logger(Upkeep.name);
  readonly #presence = new Presence(TERM);
  readonly #ending = new AbortController();
  #working: Promise<void> = Promise.resolve();
  #processes: readonly string[] = [];
  #beat = 0;
  #trouble: ToldStop | null = null;
  /** Since when the board has been asked and has not answered; `null`: it is not being asked. */
  #asking: number | null = null;
  #isRebuilding = false;
  /** By view. Told by the board: whoever follows a view may not be who has rebuilt it. */
  #failed: ReadonlyMap<string, FailedRebuild> = new Map();

  constructor(private readonly options: SharedUpkeepOptions) {
    super();
  }

  start(processes: readonly Process[]): void {
    this.#processes = processes.map(({ name }) => name);
    this.#working = this.#work();
  }

  told(): Told {
    const { holder } = this.options;
    const processes = this.#processes;
    const others = this.#presence.living().filter(({ follower }) => follower !== holder);
    const said = [toldHere(this.options), ...others.map(saidIn)];
    const views = projections.map((projection) => this.#withFailure(viewIn(said, projection)));
    const running = processes.flatMap(
      (name) => said.flatMap((one) => one.processes).find((process) => process.name === name) ?? [],
    );
    return {
      // Whoever follows nothing asks nothing of the log by itself, and would not know.
      log: said.flatMap(({ log }) => log ?? []).at(0) ?? null,
      views,
      processes: running,
      unowned: [
        ...views.filter(({ state }) => state === 'unowned').map(({ name }) => name),
        ...processes.filter((name) => !running.some((process) => process.name === name)),
      ],
      trouble: this.#trouble ?? this.#silence(),
    };
  }

  /** A connection that looks open is given up late, and perhaps for another such; to be told that takes no longer than a term. */
  #silence(): ToldStop | null {
    const isSilent = this.#asking !== null && performance.now() - this.#asking > TERM;
    return isSilent ? { position: null, ...toldError(new ViewUnavailable(null, 'unreachable')) } : null;
  }

  hasStopped({ name, version }: ViewName): boolean {
    return this.told().views.some((view) => view.name === name && view.version === version && view.state === 'stopped');
  }

  async toldNow(): Promise<Told> {
    await this.#read();
    return this.told();
  }

  async resume(view: ViewName): Promise<void> {
    if (this.#follows(view.name)) await this.options.followers.resume(view);
    else await this.options.board.order({ view: view.name, what: 'resume' });
  }

  async rebuild(name: string): Promise<string> {
    // Also where it is followed here: what stands on the board is carried out, whoever dies meanwhile.
    await this.options.board.order({ view: name, what: 'rebuild' });
    return name;
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#working;
    await this.options.board.takeDown([this.options.holder]).catch(() => undefined);
  }

  async #work(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      this.#asking = performance.now();
      try {
        await this.#turn();
        this.#trouble = null;
      } catch (error) {
        this.#trouble = { position: null, ...toldError(error) };
      } finally {
        this.#asking = null;
      }
      await pause(PAUSE, this.#ending.signal);
    }
  }

  async #turn(): Promise<void> {
    const { board, follows, holder } = this.options;
    if (follows) await board.post({ follower: holder, beat: this.#beat++, said: toldHere(this.options) });
    const gone = await this.#read();
    if (gone.length > 0) await board.takeDown(gone);
    if (!follows) return;
    this.#giveBackWhatIsTooMuch();
    await this.#carryOut();
  }

  /** Reads what is on the board; answers who has long been gone. */
  async #read(): Promise<readonly string[]> {
    const { board } = this.options;
    const [notes, failures] = await Promise.all([board.notes(), board.failures()]);
    const rebuilds = failures.filter(({ what }) => what === 'rebuild');
    this.#failed = new Map(rebuilds.map(({ view, why }) => [view, why as FailedRebuild]));
    return this.#presence.saw(notes);
  }

  #withFailure(view: ToldView): ToldView {
    const isRunning = view.rebuild?.state === 'running';
    return { ...view, rebuild: isRunning ? view.rebuild : (this.#failed.get(view.name) ?? null) };
  }

  /** One at a time: what is handed over is seen by all before the next is. */
  #giveBackWhatIsTooMuch(): void {
    const { followers } = this.options;
    const living = Math.max(1, this.#presence.living().length);
    const fair = Math.ceil((projections.length + this.#processes.length) / living);
    if (followers.held > fair) followers.giveBack(1);
  }

  async #carryOut(): Promise<void> {
    const ours = this.options.followers.status().views.map(({ name }) => name);
    for (const order of ours.length > 0 ? await this.options.board.orders(ours) : []) {
      if (order.what === 'rebuild') this.#carryOutRebuild(order);
      else await this.#carryOutResume(order);
    }
  }

  /** Of several versions, others may follow the one that has stopped. */
  async #carryOutResume(order: Order): Promise<void> {
    const { board, followers } = this.options;
    const isMeant = ({ name, state }: Pick<ToldView, 'name' | 'state'>) => name === order.view && state === 'stopped';
    const ours = followers.status().views.filter(isMeant);
    for (const view of ours) await followers.resume(view);
    if (ours.length > 0 || !this.told().views.some(isMeant)) await board.carriedOut(order);
  }

  /** Begun when no other is under way here. One that was broken off stays on the board, for us or for the next owner. */
  #carryOutRebuild(order: Order): void {
    const { board, rebuilds } = this.options;
    if (this.#isRebuilding || rebuilds.running !== null) return;
    this.#isRebuilding = true;
    void rebuilds
      .whenOver(order.view)
      .then(async (end) => {
        if (end === 'done') await board.carriedOut(order);
        else if (end !== 'broken-off') await board.failed({ ...order, why: end });
      })
      // It is found on the board once more, and begun anew.
      .catch((error: unknown) =>
        this.logger.warn({ view: order.view, error: String(error) }, 'The end of a rebuild could not be told'),
      )
      .finally(() => {
        this.#isRebuilding = false;
      });
  }

  #follows(name: string): boolean {
    return this.options.followers.status().views.some((view) => view.name === name);
  }
}

const saidIn = ({ said }: Note): Said => said as Said;

/** Of several who speak of a view, one may have lost it and not know yet: whoever has come further is right. */
const viewIn = (said: readonly Pick<Told, 'views'>[], { name, version }: ViewName): ToldView => {
  const told = said.flatMap(({ views }) => views.filter((view) => view.name === name && view.version === version));
  const [furthest] = told.toSorted((a, b) => (b.checkpoint ?? -1) - (a.checkpoint ?? -1));
  return furthest ?? { name, version, checkpoint: null, state: 'unowned', ready: false, stop: null, rebuild: null };
};
