import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { v5 } from 'uuid';
import { AllUnits, type UnitDocument } from '#directory/contracts';
import { AggregateStore, type CommandMeta, EventStore, eventsOf, type Outcome } from '#event-store';
import { fold, isRefusal, type NoticeId, type Refusal, refuse } from '#kernel';
import { type NoticeEvent, type NoticeOfFile, NoticesOfFile, noticeEvents } from '../contracts/index.ts';
import type { ImportNotice as ImportDraft } from '../domain/notice-commands.ts';
import { noticeDecider } from '../domain/notice-decider.ts';
import { type NoticeDraft, placeOfDraft, readerVersion } from '../domain/reading/index.ts';
import { type NumberedDraft, numberedDraft, recordedDraft } from '../domain/recorded-draft.ts';
import { Originals, sha256Of } from '../originals/index.ts';
import { NoticeReader } from '../reader/index.ts';
import { keptReading, readingBytes } from './kept-reading.ts';
import { noticeStream } from './notice-stream.ts';

/** The draft, and what came of recording it. */
export interface Imported {
  readonly noticeId: NoticeId;
  /** Of a notice that was there before: as the office has it by now. */
  readonly draft: NumberedDraft;
  /** The notice was there before, and nothing was written. */
  readonly already: boolean;
  /** Other notices of the same file or document number: other readings, other encodings, other versions. */
  readonly others: readonly NoticeId[];
  readonly outcome: Outcome;
}

/** Nothing was recorded; the draft, where one was read. */
export type NotImported = Refusal & { readonly draft?: NoticeDraft };

/**
 * Reads a notice, keeps its bytes and the text in them, and records the draft. The same file that reads the same is the same
 * notice, and so is a file that was confirmed, however it reads today. Of what is refused, and of what is there already, nothing
 * is kept.
 */
export class ImportNotice extends Command<Imported | NotImported> {
  constructor(
    readonly bytes: Uint8Array,
    readonly meta: CommandMeta,
    /** Refuses while findings of severity error are open, but for these; left out: they are for the confirmation to weigh. */
    readonly acceptedCodes: readonly string[] | null = null,
    /** Whoever asked has gone: what waits to be read is not read. */
    readonly signal?: AbortSignal,
  ) {
    super();
  }
}

@CommandHandler(ImportNotice)
export class ImportNoticeHandler implements ICommandHandler<ImportNotice> {
  private readonly notices;

  constructor(
    private readonly store: EventStore,
    private readonly reader: NoticeReader,
    private readonly originals: Originals,
    private readonly queries: QueryBus,
  ) {
    this.notices = new AggregateStore(store, noticeDecider, noticeEvents);
  }

  async execute({ bytes, meta, acceptedCodes, signal }: ImportNotice): Promise<Imported | NotImported> {
    const read = await this.reader.read(bytes, await this.knownUnits(), signal);
    if ('unreadable' in read) {
      return refuse(read.unreadable, { bytes: bytes.byteLength, seconds: this.reader.seconds });
    }
    const { draft, text } = read;
    const textBytes = new TextEncoder().encode(text);
    if (textBytes.byteLength > MOST_TEXT_BYTES) return refuse('notice.too-large', { bytes: textBytes.byteLength });
    const open = acceptedCodes && openFindings(draft, acceptedCodes);
    if (open) return { ...open, draft };
    const reading = readingBytes(draft);
    if (reading.byteLength > MOST_TEXT_BYTES) {
      return refuse('notice.draft-too-long', { bytes: reading.byteLength, limit: MOST_TEXT_BYTES });
    }
    const sha256 = sha256Of(bytes);
    const alike = await this.queries.execute<NoticesOfFile, readonly NoticeOfFile[]>(
      new NoticesOfFile(sha256, draft.documentNumber),
    );
    const confirmed = alike.find(({ sameBytes, status }) => sameBytes && status === 'confirmed');
    const readAs = await this.idNotWithdrawn(sha256, draft);
    const noticeId = confirmed?.noticeId ?? readAs;
    const command: ImportDraft = {
      ...{ type: 'ImportNotice', noticeId, readerVersion, draft, place: placeOfDraft(draft) },
      ...{ sha256, byteLength: bytes.byteLength, textLength: text.length },
      ...{ textSha256: sha256Of(textBytes), readingSha256: sha256Of(reading) },
    };
    const rehearsal = noticeDecider.decide(command, fold(noticeDecider, await this.recordedOf(noticeId)));
    if (isRefusal(rehearsal)) return rehearsal;
    // Kept before the log names it, and only if the log will.
    if (rehearsal.events.length > 0) for (const each of [bytes, textBytes, reading]) await this.originals.keep(each);
    const outcome = await this.notices.execute(noticeStream(noticeId), command, meta);
    if (isRefusal(outcome)) return outcome;
    const others = alike.flatMap(({ noticeId: id, status }) => (id === noticeId || status === 'withdrawn' ? [] : [id]));
    if (outcome.written > 0) return { noticeId, draft: numberedDraft(draft), already: false, others, outcome };
    const recorded = await this.recordedOf(noticeId);
    const first = noticeId === readAs ? draft : await keptReading(this.originals, readingOf(recorded));
    return { noticeId, draft: recordedDraft(recorded, first), already: true, others, outcome };
  }

  /** A draft that was withdrawn stays so: the same file comes again as the next notice. */
  private async idNotWithdrawn(sha256: string, draft: NoticeDraft): Promise<NoticeId> {
    for (let time = 1; ; time += 1) {
      const noticeId = idOf(sha256, draft, time);
      const recorded = await this.recordedOf(noticeId);
      if (recorded.at(-1)?.type !== 'NoticeWithdrawn') return noticeId;
    }
  }

  private recordedOf(noticeId: NoticeId): Promise<readonly NoticeEvent[]> {
    return eventsOf(this.store, noticeStream(noticeId), noticeEvents);
  }

  private async knownUnits() {
    const units = await this.queries.execute<AllUnits, readonly UnitDocument[]>(new AllUnits());
    return units.map(({ name, aliases, place }) => ({
      canonical: name,
      aliases: aliases.map(({ alias }) => alias),
      place,
    }));
  }
}

const readingOf = (recorded: readonly NoticeEvent[]): string | null =>
  recorded.find((event) => event.type === 'NoticeImported')?.data.readingSha256 ?? null;

/** What a person has to look at before the draft is recorded. */
const openFindings = ({ findings }: NoticeDraft, accepted: readonly string[]): Refusal | null => {
  const open = findings.filter(({ severity, code }) => severity === 'error' && !accepted.includes(code));
  if (open.length === 0) return null;
  const codes = [...new Set(open.map(({ code }) => code))].join(', ');
  return refuse('notice.findings-open', { open: open.length, codes });
};

/** Nothing that is uploaded as text has more, in whatever encoding; of a Word document or a PDF much more may come out. It holds for the reading, too. */
const MOST_TEXT_BYTES = 15 * 1024 * 1024;

/** A file that reads otherwise than before, for the reader or the directory has learnt, is a notice of its own. */
const idOf = (sha256: string, draft: NoticeDraft, time: number): NoticeId =>
  v5(`${readerVersion} ${JSON.stringify(draft)}${time === 1 ? '' : ` ${time}`}`, v5(sha256, NOTICES)) as NoticeId;

const NOTICES = '0d6cbb0e-0f4e-4b0a-8a3c-2a8f5b7f4c55';
