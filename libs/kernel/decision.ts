import type { DomainEvent } from './domain-event.ts';

/** The rules say no. A value, not an exception: it is an answer that a caller must handle. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
  /** What the sentence shown to a person names: ids, days, numbers. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** The rules say yes. Without events: it was so already, and nothing is written. */
export interface Accepted<Event extends DomainEvent> {
  readonly events: readonly Event[];
}

export type Decision<Event extends DomainEvent, Code extends string = string> = Accepted<Event> | Refusal<Code>;

export const accept = <Event extends DomainEvent>(...events: readonly Event[]): Accepted<Event> => ({ events });

export const refuse = <Code extends string>(code: Code, details: Refusal['details'] = {}): Refusal<Code> => ({
  refused: code,
  details,
});

export const isRefusal = (answer: object): answer is Refusal => 'refused' in answer;
