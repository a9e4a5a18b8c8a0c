import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { rulesOn } from '#directory/contracts';
import type { Position } from '#event-store';
import { DutiesOfItems, ItemsById, ItemsOfBody, LedgerChanges } from '../contracts/index.ts';
import { Ledger } from './ledger.ts';
import {
  DefaultDue,
  ItemList,
  ItemPage,
  LimitsOfDuty,
  RulesOfDuty,
  Situation,
  UnitDuties,
  WhyThisLight,
} from './queries.ts';
import { RulesInForce } from './rules-in-force.ts';

@QueryHandler(ItemPage)
export class ItemPageHandler implements IQueryHandler<ItemPage> {
  constructor(private readonly ledger: Ledger) {}
  execute = ({ itemId, moment, viewer }: ItemPage) => this.ledger.itemPage(itemId, moment, viewer);
}

@QueryHandler(ItemList)
export class ItemListHandler implements IQueryHandler<ItemList> {
  constructor(private readonly ledger: Ledger) {}
  execute = ({ bodyId, moment, page }: ItemList) => this.ledger.itemList(bodyId, moment, page);
}

@QueryHandler(UnitDuties)
export class UnitDutiesHandler implements IQueryHandler<UnitDuties> {
  constructor(private readonly ledger: Ledger) {}
  execute = ({ unitId, moment, page, viewer }: UnitDuties) => this.ledger.unitDuties(unitId, moment, page, viewer);
}

@QueryHandler(Situation)
export class SituationHandler implements IQueryHandler<Situation> {
  constructor(private readonly ledger: Ledger) {}
  execute = ({ bodyId, moment, page }: Situation) => this.ledger.situation(bodyId, moment, page);
}

@QueryHandler(ItemsOfBody)
export class ItemsOfBodyHandler implements IQueryHandler<ItemsOfBody> {
  constructor(private readonly ledger: Ledger) {}
  execute = ({ bodyId, at }: ItemsOfBody) => this.ledger.itemsOf(bodyId, at as Position | undefined);
}

@QueryHandler(ItemsById)
export class ItemsByIdHandler implements IQueryHandler<ItemsById> {
  constructor(private readonly ledger: Ledger) {}
  execute = ({ itemIds, at }: ItemsById) => this.ledger.itemsById(itemIds, at as Position | undefined);
}

@QueryHandler(DutiesOfItems)
export class DutiesOfItemsHandler implements IQueryHandler<DutiesOfItems> {
  constructor(private readonly ledger: Ledger) {}
  execute = async ({ itemIds, at }: DutiesOfItems) =>
    (await Promise.all(itemIds.map((itemId) => this.ledger.dutiesOf(itemId, at as Position | undefined)))).flat();
}

@QueryHandler(LedgerChanges)
export class LedgerChangesHandler implements IQueryHandler<LedgerChanges> {
  constructor(private readonly ledger: Ledger) {}
  execute = ({ bodyId, after, until }: LedgerChanges) =>
    this.ledger.changes(bodyId, after as Position, until as Position);
}

@QueryHandler(WhyThisLight)
export class WhyThisLightHandler implements IQueryHandler<WhyThisLight> {
  constructor(
    private readonly ledger: Ledger,
    private readonly rules: RulesInForce,
  ) {}

  async execute({ itemId, unitId, moment }: WhyThisLight) {
    const duty = await this.ledger.duty(itemId, unitId, moment.at);
    return duty && this.rules.why(duty, moment);
  }
}

@QueryHandler(LimitsOfDuty)
export class LimitsOfDutyHandler implements IQueryHandler<LimitsOfDuty> {
  constructor(
    private readonly ledger: Ledger,
    private readonly rules: RulesInForce,
  ) {}

  async execute({ itemId, unitId, day }: LimitsOfDuty) {
    const duty = await this.ledger.duty(itemId, unitId);
    return duty && this.rules.limitsOf(duty, await this.rules.ofBody(duty.bodyId), day);
  }
}

@QueryHandler(RulesOfDuty)
export class RulesOfDutyHandler implements IQueryHandler<RulesOfDuty> {
  constructor(
    private readonly ledger: Ledger,
    private readonly rules: RulesInForce,
  ) {}

  async execute({ itemId, unitId, day }: RulesOfDuty) {
    const duty = await this.ledger.duty(itemId, unitId);
    return duty && rulesOn((await this.rules.ofBody(duty.bodyId)).versions, day);
  }
}

@QueryHandler(DefaultDue)
export class DefaultDueHandler implements IQueryHandler<DefaultDue> {
  constructor(private readonly rules: RulesInForce) {}
  execute = ({ bodyId, origin, at }: DefaultDue) => this.rules.defaultDue(at, bodyId, origin);
}

export const ledgerHandlers = [
  DefaultDueHandler,
  RulesOfDutyHandler,
  WhyThisLightHandler,
  LimitsOfDutyHandler,
  ItemPageHandler,
  ItemListHandler,
  UnitDutiesHandler,
  SituationHandler,
  ItemsOfBodyHandler,
  ItemsByIdHandler,
  DutiesOfItemsHandler,
  LedgerChangesHandler,
];
