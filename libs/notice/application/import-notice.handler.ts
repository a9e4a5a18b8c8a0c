import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { AllUnits, type UnitDocument } from '#directory/contracts';
import { AggregateStore, type CommandMeta, EventStore, type Outcome } from '#event-store';
import { isRefusal, type NoticeId, type Refusal, refuse } from '#kernel';
import { noticeEvents } from '../contracts/index.ts';
import { noticeDecider } from '../domain/notice-decider.ts';
import type { NoticeDraft } from '../domain/reading/index.ts';
import { readDocument } from '../formats/index.ts';
import { Originals } from '../originals/index.ts';
import { noticeStream } from './notice-stream.ts';

/** The draft that was read, and what came of recording it. */
export interface Imported {
  readonly draft: NoticeDraft;
  readonly outcome: Outcome;
}

/** Reads a notice, keeps its bytes, and records the draft. What cannot be read is refused, and nothing is kept. */
export class ImportNotice extends Command<Imported | Refusal> {
  constructor(
    readonly noticeId: NoticeId,
    readonly bytes: Uint8Array,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/** Changes when the reading does: which reader a draft was made by is part of the record. */
const READER_VERSION = '5';

@CommandHandler(ImportNotice)
export class ImportNoticeHandler implements ICommandHandler<ImportNotice> {
  private readonly notices;

  constructor(
    store: EventStore,
    private readonly originals: Originals,
    private readonly queries: QueryBus,
  ) {
    this.notices = new AggregateStore(store, noticeDecider, noticeEvents);
  }

  async execute({ noticeId, bytes, meta }: ImportNotice): Promise<Imported | Refusal> {
    const draft = await readDocument(bytes, await this.knownUnits());
    if ('unreadable' in draft) return refuse(draft.unreadable, { bytes: bytes.byteLength });
    const sha256 = await this.originals.keep(bytes);
    const outcome = await this.notices.execute(
      noticeStream(noticeId),
      { type: 'ImportNotice', noticeId, sha256, byteLength: bytes.byteLength, readerVersion: READER_VERSION, draft },
      meta,
    );
    return isRefusal(outcome) ? outcome : { draft, outcome };
  }

  private async knownUnits() {
    const units = await this.queries.execute<AllUnits, readonly UnitDocument[]>(new AllUnits());
    return units.map(({ name, aliases }) => ({ canonical: name, aliases: aliases.map(({ alias }) => alias) }));
  }
}
