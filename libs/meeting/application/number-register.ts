import { bodyEvents, rulesOn } from '#directory/contracts';
import { AggregateStore, type CommandMeta, type EventStore, eventsOf, type StreamName } from '#event-store';
import { type BodyId, type Day, fold, isRefusal, type Refusal } from '#kernel';
import { minutesRegisterEvents, type Numbering } from '../contracts/index.ts';
import { minutesRegisterDecider } from '../domain/minutes-register-decider.ts';

/** A number, and its year where numbers go by the year. */
export interface DocumentNumber {
  readonly number: number;
  readonly year: number | null;
}

/** What wants a number: the meeting whose minutes, or the correction, is issued on that day. */
export interface WantsNumber {
  readonly bodyId: BodyId;
  readonly documentId: string;
  readonly issuedOn: Day;
  /** The number that is asked for; `null`: whichever comes next. */
  readonly number: number | null;
}

/** Gives out the numbers of a body's minutes and corrections, as its rules have them on the day of issue. */
export class NumberRegister {
  readonly #registers;

  constructor(private readonly store: EventStore) {
    this.#registers = new AggregateStore(store, minutesRegisterDecider, minutesRegisterEvents);
  }

  /** The number that the document has from now on; the same one whenever it is asked for. */
  async take({ issuedOn, ...document }: WantsNumber, meta: CommandMeta): Promise<DocumentNumber | Refusal> {
    const { bodyId, documentId } = document;
    const register = `minutes-${bodyId}` as StreamName;
    const { expectedRevision: _, ...of } = meta;
    // The request's own id names what it does to the meeting; what it does here goes by the id of its cause.
    const taking = { ...of, commandId: meta.causationId, bodyId };
    const numbering = await this.numberingOn(issuedOn, bodyId);
    const year = Number(issuedOn.slice(0, 4));
    const command = { type: 'TakeMinutesNumber', ...document, year, numbering } as const;
    const outcome = await this.#registers.execute(register, command, taking);
    if (isRefusal(outcome)) return outcome;
    const { taken } = fold(minutesRegisterDecider, await eventsOf(this.store, register, minutesRegisterEvents));
    const found = taken.get(documentId);
    if (!found) throw new Error(`The register ${register} gave no number to ${documentId}.`);
    return { number: found.number, year: found.numbering === 'yearly' ? found.year : null };
  }

  /** Asked of the log, which is right where a view might lag. */
  private async numberingOn(day: Day, bodyId: BodyId): Promise<Numbering> {
    const events = await eventsOf(this.store, `body-${bodyId}` as StreamName, bodyEvents);
    const versions = events.flatMap((event) => (event.type === 'SupervisionRulesSet' ? [event.data] : []));
    return rulesOn(versions, day).minutes.numbering;
  }
}
