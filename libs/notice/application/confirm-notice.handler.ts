import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { v5 } from 'uuid';
import { BodyById, type BodyDocument, FindUnitsByName, type UnitsByName } from '#directory/contracts';
import { AggregateStore, type CommandMeta, EventStore, eventsOf, type Outcome } from '#event-store';
import { type BodyId, type GroupId, isRefusal, type NoticeId, type Refusal, type UnitId } from '#kernel';
import {
  ConfirmedFile,
  type ConfirmedFileAnswer,
  contentOf,
  type NoticeEvent,
  namesIn,
  noticeEvents,
  type UnregisteredItem,
  unregisteredItems,
} from '../contracts/index.ts';
import { noticeDecider } from '../domain/notice-decider.ts';
import { noticeStream } from './notice-stream.ts';

/** What came of a confirmation, and what it leaves for a person to register by hand. */
export interface Confirmed {
  readonly outcome: Outcome;
  readonly unregistered: readonly UnregisteredItem[];
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

@CommandHandler(ConfirmNotice)
export class ConfirmNoticeHandler implements ICommandHandler<ConfirmNotice> {
  private readonly notices;

  constructor(
    private readonly store: EventStore,
    private readonly queries: QueryBus,
  ) {
    this.notices = new AggregateStore(store, noticeDecider, noticeEvents);
  }

  async execute({ noticeId, bodyId, acceptedCodes, meta }: ConfirmNotice): Promise<Confirmed | Refusal> {
    const recorded = await eventsOf(this.store, noticeStream(noticeId), noticeEvents);
    const content = contentOf(recorded);
    const names = namesIn(content);
    const known = await this.queries.execute<FindUnitsByName, UnitsByName>(new FindUnitsByName(names.units));
    const unitIdOf = (canonical: string): UnitId => known[canonical] ?? (v5(canonical, UNITS) as UnitId);
    const body = await this.queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId));
    const outcome = await this.notices.execute(
      noticeStream(noticeId),
      {
        type: 'ConfirmNotice',
        noticeId,
        bodyId,
        bodyExists: body !== null,
        fileConfirmedAs: await this.fileConfirmedAs(recorded),
        units: names.units.map((canonical) => ({ canonical, unitId: unitIdOf(canonical) })),
        groups: [...names.groups].map(([canonical, members]) => ({
          canonical,
          groupId: v5(`${bodyId} ${canonical}`, UNITS) as GroupId,
          // Two names may mean one unit.
          unitIds: [...new Set(members.map(unitIdOf))],
        })),
        acceptedCodes,
      },
      { ...meta, bodyId },
    );
    return isRefusal(outcome) ? outcome : { outcome, unregistered: unregisteredItems(content) };
  }

  private async fileConfirmedAs(recorded: readonly NoticeEvent[]): Promise<NoticeId | null> {
    const imported = recorded.find((event) => event.type === 'NoticeImported');
    if (!imported) return null;
    const { sha256, documentNumber } = imported.data;
    return this.queries.execute<ConfirmedFile, ConfirmedFileAnswer>(new ConfirmedFile(sha256, documentNumber));
  }
}

/** Ids of new units are made of their official names: two notices that name the same new unit mean the same one. */
const UNITS = '5b1c9d7e-7f0b-4c57-9a5d-0a5e7f9c1d20';
