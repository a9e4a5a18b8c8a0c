import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { bodyOf, namesOf } from '#directory/contracts';
import type { Position } from '#event-store';
import type { BodyId, ItemId, UnitId } from '#kernel';
import { dayIn, ViewReader } from '#read-model';
import { lightOn, wordsOfLight } from '../../contracts/index.ts';
import { Ledger } from '../ledger.ts';
import { RulesInForce } from '../rules-in-force.ts';
import { SourceOfBulletin, SourceOfSituation, SourceOfSlip } from './queries.ts';
import { type IssuedSlip, slipKey, slipsProjection } from './slips.projection.ts';

@QueryHandler(SourceOfSlip)
export class SourceOfSlipHandler implements IQueryHandler<SourceOfSlip> {
  constructor(
    private readonly views: ViewReader,
    private readonly ledger: Ledger,
    private readonly queries: QueryBus,
  ) {}

  async execute({ itemId, unitId, slipId, moment }: SourceOfSlip) {
    const [known] = await this.ledger.itemsById([itemId], moment.at);
    const key = known && slipKey(known.bodyId, itemId, unitId, slipId);
    const slip = key && (await this.views.of(slipsProjection).get(key, moment.at))?.document;
    if (!slip) return null;
    const at = slip.position as Position;
    const [item] = await this.ledger.itemsById([itemId], at);
    const duty = await this.ledger.duty(itemId, unitId, at);
    const body = item && (await bodyOf(this.queries, item.bodyId, at));
    if (!item || !duty || !body) return null;
    return { slip, item, duty, body, units: await namesOf(this.queries, [unitId], at) };
  }
}

@QueryHandler(SourceOfSituation)
export class SourceOfSituationHandler implements IQueryHandler<SourceOfSituation> {
  constructor(
    private readonly ledger: Ledger,
    private readonly rules: RulesInForce,
    private readonly queries: QueryBus,
  ) {}

  async execute({ bodyId, moment }: SourceOfSituation) {
    const { at } = moment;
    const body = await bodyOf(this.queries, bodyId, at);
    if (!body) return null;
    const items = await this.ledger.itemsOf(bodyId, at);
    const day = dayIn(moment, body.timeZone);
    const rule = this.rules.lightRule(day, { versions: body.supervision, timeZone: body.timeZone });
    const duties = (await dutiesOf(this.ledger, items, at)).map((duty) => ({
      ...duty,
      light: lightOn(day, duty, rule),
      meaning: wordsOfLight(day, duty, rule).zh,
    }));
    const units = await namesOf(this.queries, unitsIn(duties), at);
    return { body, units, items, duties, day, position: at ?? -1 };
  }
}

@QueryHandler(SourceOfBulletin)
export class SourceOfBulletinHandler implements IQueryHandler<SourceOfBulletin> {
  constructor(
    private readonly views: ViewReader,
    private readonly ledger: Ledger,
    private readonly queries: QueryBus,
  ) {}

  async execute({ bodyId, period: { from, before: start, end } }: SourceOfBulletin) {
    const body = await bodyOf(this.queries, bodyId, end.at);
    if (!body) return null;
    const items = await this.ledger.itemsOf(bodyId, end.at);
    const duties = await dutiesOf(this.ledger, items, end.at);
    const slips = (await this.slipsOf(bodyId, end.at)).filter(({ position }) => position > (start.at ?? -1));
    const units = await namesOf(this.queries, [...body.members, ...unitsIn(duties), ...unitsIn(slips)], end.at);
    return { body, units, items, duties, slips, from, to: end.day, position: end.at ?? -1 };
  }

  private async slipsOf(bodyId: BodyId, at?: Position): Promise<readonly IssuedSlip[]> {
    const slips = this.views.of(slipsProjection);
    const entries = await slips.list({ prefix: slipKey(bodyId), ...(at !== undefined && { at }) });
    return entries.map(({ document }) => document);
  }
}

const dutiesOf = async (ledger: Ledger, items: readonly { readonly itemId: ItemId }[], at?: Position) =>
  (await Promise.all(items.map(({ itemId }) => ledger.dutiesOf(itemId, at)))).flat();

const unitsIn = (all: readonly { readonly unitId: UnitId }[]): readonly UnitId[] => all.map(({ unitId }) => unitId);

export const sourceHandlers = [SourceOfSlipHandler, SourceOfSituationHandler, SourceOfBulletinHandler];
