import { v5 as uuidV5 } from 'uuid';
import {
  type Decider,
  type DomainEvent,
  type EventCatalogue,
  isRefusal,
  RecentlyUsed,
  type Refusal,
  refuse,
} from '#kernel';
import { RevisionConflict } from './errors.ts';
import type { Envelope, NewEvent, Position, Revision, StreamName } from './event.ts';
import type { EventStore } from './event-store.ts';
import { FoldedStream, type Place } from './folded-stream.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { upcast } from './upcast.ts';

/** What accompanies a command into the envelope of its events. */
export interface CommandMeta
  extends Pick<Envelope, 'occurredAt' | 'actor' | 'ground' | 'correlationId' | 'causationId'> {
  /** `null` where the aggregate itself knows its body. */
  readonly bodyId: Envelope['bodyId'];
  /** A UUID. The same id on the same stream is the same command: it is answered again, and not done again. */
  readonly commandId: string;
  /** The revision that the caller saw (`If-Match`); when the stream has moved on in what concerns the command, it is refused. */
  readonly expectedRevision?: Revision;
}

/** Where the stream stands after the command; `null` when it does not exist. `written` counts events. */
export interface Written {
  readonly position: Position | null;
  readonly revision: Revision | null;
  readonly written: number;
}

export type Outcome<Code extends string = string> = Written | Refusal<Code>;

/** Refusals that do not come from a decider: a stale `expectedRevision`, and a command id used for something else. */
export type CommandRefusal = 'stream.stale-revision' | 'command.id-reused';

/** At least so many, and up to twice as many. */
const STREAMS_KEPT = 1_000;
const MOST_ATTEMPTS = 10;

/**
 * The one way in which a command is handled: load, decide, append, answer. Folded state is kept by stream, so that only
 * what is new is read. Commands on one stream wait for one another here, where they would only conflict; when another
 * process was faster, the command is decided anew on what that one wrote.
 */
export class AggregateStore<State, Command, Event extends DomainEvent, Code extends string = string> {
  readonly #streams = new RecentlyUsed<FoldedStream<State>, StreamName>(STREAMS_KEPT);
  readonly #turns = new OneAtATime<StreamName>();

  constructor(
    private readonly store: EventStore,
    private readonly decider: Decider<State, Command, Event, Code>,
    private readonly catalogue: EventCatalogue,
  ) {}

  /** @throws {RevisionConflict} others were faster ten times over; {AppendRefused}, {StoreUnavailable} as `append` */
  execute(stream: StreamName, command: Command, meta: CommandMeta): Promise<Outcome<Code | CommandRefusal>> {
    return this.#turns.run(stream, async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.#attempt(stream, command, meta);
        } catch (error) {
          if (!(error instanceof RevisionConflict) || attempt === MOST_ATTEMPTS) throw error;
        }
      }
    });
  }

  async #attempt(stream: StreamName, command: Command, meta: CommandMeta): Promise<Outcome<Code | CommandRefusal>> {
    const loaded = await this.#load(stream);
    const { state, revision, position } = loaded;
    const answered = earlierAnswer(loaded, meta) ?? (await this.#staleness(stream, command, revision, meta));
    if (answered) return answered;
    const decision = this.decider.decide(command, state);
    if (isRefusal(decision)) return decision;
    const bodyId = meta.bodyId ?? this.decider.bodyOf?.(state) ?? null;
    const events = decision.events.map((event, index) => enveloped(event, index, { ...meta, bodyId }));
    if (events.length === 0) return { position, revision, written: 0 };
    return { ...(await this.store.append(stream, revision ?? 'none', events)), written: events.length };
  }

  /** Refuses when something that concerns the command has happened since the revision that its caller saw. */
  async #staleness(
    stream: StreamName,
    command: Command,
    actual: Revision | null,
    { expectedRevision: expected }: CommandMeta,
  ): Promise<Refusal<CommandRefusal> | null> {
    if (expected === undefined || expected === actual) return null;
    const stale = refuse('stream.stale-revision' as const, { expected, actual: actual ?? 'none' });
    const { concerns } = this.decider;
    if (!concerns || actual === null || expected > actual) return stale;
    for await (const page of this.store.readStream(stream, { from: expected + 1 })) {
      if (page.some((event) => concerns(upcast(this.catalogue, event) as Event, command))) return stale;
    }
    return null;
  }

  async #load(stream: StreamName): Promise<FoldedStream<State>> {
    const folded = this.#streams.get(stream) ?? this.#unread();
    this.#streams.set(stream, folded);
    this.#streams.age();
    const from = folded.revision === null ? 0 : folded.revision + 1;
    for await (const page of this.store.readStream(stream, { from })) for (const event of page) folded.take(event);
    return folded;
  }

  #unread(): FoldedStream<State> {
    const { initial, evolve } = this.decider;
    // A stream holds its own decider's events only; the catalogue refuses any other.
    return new FoldedStream(initial, (state, event) => evolve(state, upcast(this.catalogue, event) as Event));
  }
}

/** The ids of a command's events follow from its own, so that a repeated command is known by them. */
const eventIdOf = (commandId: string, index: number): string => uuidV5(String(index), commandId);

const earlierAnswer = (
  loaded: Pick<FoldedStream<unknown>, 'placeOf'>,
  { commandId, causationId }: CommandMeta,
): Outcome<CommandRefusal> | null => {
  const places: Place[] = [];
  const next = () => loaded.placeOf(eventIdOf(commandId, places.length));
  for (let place = next(); place; place = next()) places.push(place);
  const last = places.at(-1);
  if (!last) return null;
  if (last.causationId !== causationId) return refuse('command.id-reused', { commandId });
  return { position: last.position, revision: last.revision, written: places.length };
};

const enveloped = ({ type, v, data }: DomainEvent, index: number, meta: CommandMeta): NewEvent => ({
  eventId: eventIdOf(meta.commandId, index),
  type,
  schemaVersion: v,
  occurredAt: meta.occurredAt,
  actor: meta.actor,
  ground: meta.ground,
  correlationId: meta.correlationId,
  causationId: meta.causationId,
  bodyId: meta.bodyId,
  data,
});
