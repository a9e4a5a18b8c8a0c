import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { BodyById, type BodyDocument, type NamesOfUnits, UnitNames } from '#directory/contracts';
import { EventStore, type Position, type StreamName, upcast } from '#event-store';
import type { BodyId, ItemId, UnitId } from '#kernel';
import { type DutyDocument, itemEvents, lightOn } from '../../contracts/index.ts';
import { Ledger } from '../ledger.ts';
import { RulesInForce } from '../rules-in-force.ts';
import { SourceOfBulletin, SourceOfSituation, SourceOfSlip } from './queries.ts';

/** The ledger keeps the last slip of a duty alone; every one that was issued is in the log. */
@QueryHandler(SourceOfSlip)
export class SourceOfSlipHandler implements IQueryHandler<SourceOfSlip> {
  constructor(
    private readonly store: EventStore,
    private readonly ledger: Ledger,
    private readonly queries: QueryBus,
  ) {}

  async execute({ itemId, unitId, slipId, moment }: SourceOfSlip) {
    const slip = await this.issued(itemId, unitId, slipId);
    if (!slip || slip.position > (moment.at ?? Number.MAX_SAFE_INTEGER)) return null;
    const at = slip.position as Position;
    const [item] = await this.ledger.itemsById([itemId], at);
    const duty = await this.ledger.duty(itemId, unitId, at);
    const body = item && (await bodyOf(this.queries, item.bodyId, at));
    if (!item || !duty || !body) return null;
    return { slip, item, duty, body, units: await namesOf(this.queries, [unitId], at) };
  }

  private async issued(itemId: ItemId, unitId: UnitId, slipId: string) {
    for await (const page of this.store.readStream(`item-${itemId}` as StreamName))
      for (const recorded of page) {
        const event = upcast(itemEvents, recorded);
        if (event.type !== 'SlipIssued' || event.data.slipId !== slipId || event.data.unitId !== unitId) continue;
        const { number, level, requirement, deadline } = event.data;
        const { actor, recordedAt: at, position } = recorded;
        return { slipId, unitId, number, level, requirement, deadline, issuedBy: actor.userId, at, position };
      }
    return null;
  }
}

@QueryHandler(SourceOfSituation)
export class SourceOfSituationHandler implements IQueryHandler<SourceOfSituation> {
  constructor(
    private readonly ledger: Ledger,
    private readonly rules: RulesInForce,
    private readonly queries: QueryBus,
  ) {}

  async execute({ bodyId, moment: { at, day } }: SourceOfSituation) {
    const body = await bodyOf(this.queries, bodyId, at);
    if (!body) return null;
    const items = await this.ledger.itemsOf(bodyId, at);
    const rule = await this.rules.lightRule(day, bodyId, at);
    const duties = (await dutiesOf(this.ledger, items, at)).map((duty) => ({
      ...duty,
      light: lightOn(day, duty, rule),
    }));
    const units = await namesOf(this.queries, unitsIn(duties), at);
    return { body, units, items, duties, day, position: at ?? -1 };
  }
}

@QueryHandler(SourceOfBulletin)
export class SourceOfBulletinHandler implements IQueryHandler<SourceOfBulletin> {
  constructor(
    private readonly ledger: Ledger,
    private readonly queries: QueryBus,
  ) {}

  async execute({ bodyId, period: { from, before: start, end } }: SourceOfBulletin) {
    const body = await bodyOf(this.queries, bodyId, end.at);
    if (!body) return null;
    const items = await this.ledger.itemsOf(bodyId, end.at);
    const duties = await dutiesOf(this.ledger, items, end.at);
    const before = await dutiesOf(this.ledger, items, start.at);
    const units = await namesOf(this.queries, [...body.members, ...unitsIn(duties)], end.at);
    return { body, units, items, duties, before, from, to: end.day, position: end.at ?? -1 };
  }
}

const bodyOf = (queries: QueryBus, bodyId: BodyId, at?: Position): Promise<BodyDocument | null> =>
  queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId, at));

const namesOf = (queries: QueryBus, unitIds: readonly UnitId[], at?: Position): Promise<NamesOfUnits> =>
  queries.execute<UnitNames, NamesOfUnits>(new UnitNames([...new Set(unitIds)], at));

const dutiesOf = async (ledger: Ledger, items: readonly { readonly itemId: ItemId }[], at?: Position) =>
  (await Promise.all(items.map(({ itemId }) => ledger.dutiesOf(itemId, at)))).flat();

const unitsIn = (duties: readonly DutyDocument[]): readonly UnitId[] => duties.map(({ unitId }) => unitId);

export const sourceHandlers = [SourceOfSlipHandler, SourceOfSituationHandler, SourceOfBulletinHandler];
