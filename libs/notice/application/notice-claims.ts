import { v5 } from 'uuid';
import { AggregateStore, type CommandMeta, type EventStore, eventsOf, type StreamName } from '#event-store';
import { isRefusal, type NoticeId } from '#kernel';
import { claimEvents } from '../contracts/index.ts';
import { type ClaimCommand, claimDecider } from '../domain/claim-decider.ts';

/** A file by its SHA-256, or a document number. */
export type Claim = Pick<ClaimCommand, 'kind' | 'value'>;

export interface Claimed {
  /** Another notice that has one of them. */
  readonly heldBy: NoticeId | null;
  /** Those that were free, and are the notice's from now on. */
  readonly taken: readonly Claim[];
}

/** Sees to it that a file, or a document number, is confirmed as one notice, whoever asks at once. */
export class NoticeClaims {
  readonly #claims;

  constructor(private readonly store: EventStore) {
    this.#claims = new AggregateStore(store, claimDecider, claimEvents);
  }

  async take(noticeId: NoticeId, claims: readonly Claim[], meta: CommandMeta): Promise<Claimed> {
    const taken: Claim[] = [];
    let heldBy: NoticeId | null = null;
    for (const claim of claims) {
      const outcome = await this.#act('TakeClaim', noticeId, claim, meta);
      if (isRefusal(outcome)) heldBy ??= outcome.details['noticeId'] as NoticeId;
      else if (outcome.written > 0) taken.push(claim);
    }
    return { heldBy, taken };
  }

  async release(noticeId: NoticeId, claims: readonly Claim[], meta: CommandMeta): Promise<void> {
    for (const claim of claims) await this.#act('ReleaseClaim', noticeId, claim, meta);
  }

  async #act(type: ClaimCommand['type'], noticeId: NoticeId, claim: Claim, meta: CommandMeta) {
    const { expectedRevision: _, ...of } = meta;
    const stream = streamOf(claim);
    // By where the claim stands: what was released may be taken again by the same request.
    const { length } = await eventsOf(this.store, stream, claimEvents);
    const commandId = v5(`${stream} ${type} ${length}`, meta.commandId);
    return this.#claims.execute(stream, { type, noticeId, ...claim }, { ...of, commandId });
  }
}

const streamOf = ({ kind, value }: Claim): StreamName => `claim-${kind}-${value}` as StreamName;
