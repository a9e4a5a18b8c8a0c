import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { BodyById, type BodyDocument } from '#directory/contracts';
import { AggregateStore, type CommandMeta, EventStore, eventsOf, type Outcome } from '#event-store';
import { type BodyId, fold, isRefusal, type NoticeId, type Refusal } from '#kernel';
import {
  contentOf,
  figuresLeftOut,
  headOf,
  type LeftOut,
  leftOut,
  type NoticeEvent,
  type NoticeOfFile,
  NoticesOfFile,
  noticeEvents,
  type UnregisteredItem,
  unregisteredItems,
} from '../contracts/index.ts';
import type { ConfirmNotice as ConfirmDraft } from '../domain/notice-commands.ts';
import { noticeDecider } from '../domain/notice-decider.ts';
import { Originals } from '../originals/index.ts';
import { keptReading } from './kept-reading.ts';
import { namesMeant } from './names-meant.ts';
import { type Claim, NoticeClaims } from './notice-claims.ts';
import { noticeStream } from './notice-stream.ts';

/** What came of a confirmation, and what it leaves for a person to register by hand. */
export interface Confirmed {
  readonly outcome: Outcome;
  readonly unregistered: readonly UnregisteredItem[];
  /** Parts of what is registered that nobody answers for, which a person has accepted to be left out; figures of no item. */
  readonly leftOut: readonly LeftOut[];
}

/** The office stands by a draft: what it names is resolved to units, those that are new getting ids. */
export class ConfirmNotice extends Command<Confirmed | Refusal> {
  constructor(
    readonly noticeId: NoticeId,
    readonly bodyId: BodyId,
    readonly acceptedCodes: readonly string[],
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/** Only a notice that can be confirmed claims its file and number; one that is refused after that gives them back. */
@CommandHandler(ConfirmNotice)
export class ConfirmNoticeHandler implements ICommandHandler<ConfirmNotice> {
  private readonly notices;
  private readonly claims;

  constructor(
    private readonly store: EventStore,
    private readonly queries: QueryBus,
    private readonly originals: Originals,
  ) {
    this.notices = new AggregateStore(store, noticeDecider, noticeEvents);
    this.claims = new NoticeClaims(store);
  }

  async execute(confirmation: ConfirmNotice): Promise<Confirmed | Refusal> {
    const { noticeId, meta } = confirmation;
    const taken: Claim[] = [];
    let answer = await this.attempt(confirmation, taken);
    for (let attempts = 1; movedOn(answer, meta) && attempts < MOST_ATTEMPTS; attempts += 1) {
      answer = await this.attempt(confirmation, taken);
    }
    // Confirmed for another body meanwhile, the notice keeps what is its own.
    if (isRefusal(answer) && answer.refused !== 'notice.already-confirmed') {
      await this.claims.release(noticeId, taken, meta);
    }
    return answer;
  }

  /** What the draft says, what its names mean and what is left unregistered are all of one revision of it. */
  private async attempt(confirmation: ConfirmNotice, taken: Claim[]): Promise<Confirmed | Refusal> {
    const { noticeId, bodyId, acceptedCodes, meta } = confirmation;
    const recorded = await eventsOf(this.store, noticeStream(noticeId), noticeEvents);
    const content = contentOf(recorded);
    const body = await this.queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId));
    const command: ConfirmDraft = {
      type: 'ConfirmNotice',
      noticeId,
      bodyId,
      bodyName: body?.name ?? null,
      fileConfirmedAs: await this.fileConfirmedAs(recorded),
      acceptedCodes,
      ...(await namesMeant((asked) => this.queries.execute(asked), content, bodyId, body)),
    };
    const rehearsal = noticeDecider.decide(command, fold(noticeDecider, recorded));
    if (isRefusal(rehearsal)) return rehearsal;
    const claimed = await this.claims.take(noticeId, claimsIn(recorded), meta);
    taken.push(...claimed.taken);
    const fileConfirmedAs = command.fileConfirmedAs ?? claimed.heldBy;
    const outcome = await this.notices.execute(
      noticeStream(noticeId),
      { ...command, fileConfirmedAs },
      { ...meta, bodyId, expectedRevision: meta.expectedRevision ?? recorded.length - 1 },
    );
    if (isRefusal(outcome)) return outcome;
    // The figures of no item stand in the reading alone.
    const reading = await keptReading(this.originals, importedIn(recorded)?.readingSha256 ?? null);
    const figures = figuresLeftOut(content.items, reading?.indicators ?? []);
    return { outcome, unregistered: unregisteredItems(content), leftOut: [...leftOut(content), ...figures] };
  }

  /** As the views have it: also of notices that were confirmed before there were claims. */
  private async fileConfirmedAs(recorded: readonly NoticeEvent[]): Promise<NoticeId | null> {
    const imported = importedIn(recorded);
    if (!imported) return null;
    const alike = await this.queries.execute<NoticesOfFile, readonly NoticeOfFile[]>(
      new NoticesOfFile(imported.sha256, headOf(recorded)?.documentNumber ?? null),
    );
    return alike.find(({ status }) => status === 'confirmed')?.noticeId ?? null;
  }
}

const importedIn = (recorded: readonly NoticeEvent[]) =>
  recorded.find((event) => event.type === 'NoticeImported')?.data;

const claimsIn = (recorded: readonly NoticeEvent[]): readonly Claim[] => {
  const imported = importedIn(recorded);
  if (!imported) return [];
  // The number that it has by now: the office may have put it right.
  const documentNumber = headOf(recorded)?.documentNumber ?? null;
  return [
    { kind: 'file', value: imported.sha256 },
    ...(documentNumber === null ? [] : [{ kind: 'number', value: documentNumber } as const]),
  ];
};

/** The draft was corrected while its names were looked up; whoever named a revision is told so instead. */
const movedOn = (answer: Confirmed | Refusal, { expectedRevision }: CommandMeta): boolean =>
  isRefusal(answer) && answer.refused === 'stream.stale-revision' && expectedRevision === undefined;

const MOST_ATTEMPTS = 10;
