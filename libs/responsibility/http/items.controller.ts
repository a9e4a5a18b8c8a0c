import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BodyById, type BodyDocument, UnitById, type UnitDocument } from '#directory/contracts';
import type { CommandMeta } from '#event-store';
import {
  type Answer,
  Answers,
  AnswersAct,
  Asked,
  AsOf,
  CalledBy,
  type Caller,
  everyRole,
  found,
  Meta,
  PageQuery,
  Permit,
  Today,
} from '#http';
import { type BodyId, type Day, type GroupId, type ItemId, refuse, type UnitId } from '#kernel';
import type { Moment } from '#read-model';
import { type Indicator, type ItemDocument, ItemsById, wordsAlone } from '../contracts/index.ts';
import type { ItemCommand } from '../domain/item-commands.ts';
import { DefaultDue, ItemList, ItemPage, Situation, UnitDuties } from '../views/queries.ts';
import { actOnItem, unfitAmong } from './acts.ts';
import { ReasonBody } from './duty-bodies.ts';
import * as examples from './examples.ts';
import {
  CancellationBody,
  ImportanceBody,
  type IndicatorBody,
  IndicatorsBody,
  RegistrationBody,
  ResumptionBody,
  SplitBody,
} from './item-bodies.ts';

/** Items, and the views of the ledger. */
@ApiTags('items')
@Controller('api')
export class ItemsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post('items')
  @HttpCode(201)
  @ApiOperation({ summary: '立项 · an item is registered, with its duties' })
  @AnswersAct({ itemId: examples.itemPage.itemId }, 201)
  @Permit('item.register', ['office', 'convenor'])
  async register(
    @Body() body: RegistrationBody,
    @Meta() meta: CommandMeta,
    @Today() earliestDue: Day,
  ): Promise<Answer> {
    const itemId = meta.commandId as ItemId;
    const bodyId = await this.knownBody(body.bodyId);
    const indicators = indicatorsOf(body.indicators ?? []);
    const unfit = await unfitAmong(this.queries, [...body.assignments, ...unitsOf(indicators)]);
    if (unfit) return { outcome: unfit };
    const undated = await this.queries.execute(new DefaultDue(bodyId, 'office', meta.occurredAt));
    const assignments = body.assignments.map(({ unitId, role, groupId, dueOn, longTerm }) => ({
      unitId: unitId as UnitId,
      role,
      groupId: (groupId ?? null) as GroupId | null,
      dueOn: (dueOn ?? (longTerm ? null : undated)) as Day | null,
      longTerm: longTerm ?? false,
    }));
    const { number, heading, text } = body;
    const item = { itemId, bodyId, number, heading, text, origin: 'office', originId: bodyId, ...wordsAlone } as const;
    const reason = body.filedBecause ?? null;
    if (reason !== null && assignments.length > 0) return { outcome: refuse('item.filed-with-units') };
    if (reason !== null && indicators.length > 0) return { outcome: refuse('item.filed') };
    const command: ItemCommand =
      reason === null
        ? { type: 'RegisterItem', ...item, assignments, indicators, earliestDue }
        : { type: 'FileItem', ...item, reason };
    return actOnItem(this.commands, command, { ...meta, bodyId }, { itemId });
  }

  @Post('items/:itemId/closing')
  @HttpCode(200)
  @ApiOperation({ summary: '销号 · an item is struck off the ledger' })
  @AnswersAct()
  @Permit('item.close', ['office', 'convenor'])
  close(@Param('itemId') itemId: string, @Meta() meta: CommandMeta): Promise<Answer> {
    return actOnItem(this.commands, { type: 'CloseItem', itemId: itemId as ItemId }, meta);
  }

  @Post('items/:itemId/indicators')
  @HttpCode(200)
  @ApiOperation({
    summary: '指标 · the figures that an item is to come to, all of them; its reports give their values',
  })
  @AnswersAct()
  @Permit('item.state-indicators', ['office', 'convenor'])
  async stateIndicators(
    @Param('itemId') id: string,
    @Body() body: IndicatorsBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const indicators = indicatorsOf(body.indicators);
    const unfit = await unfitAmong(this.queries, unitsOf(indicators));
    if (unfit) return { outcome: unfit };
    return actOnItem(this.commands, { type: 'StateIndicators', itemId: id as ItemId, indicators }, meta);
  }

  @Post('items/:itemId/importance')
  @HttpCode(200)
  @ApiOperation({ summary: '定级 · ordinary, important or special: on which slip the matter may start' })
  @AnswersAct()
  @Permit('item.set-importance', ['office', 'convenor'])
  importance(@Param('itemId') id: string, @Body() body: ImportanceBody, @Meta() meta: CommandMeta): Promise<Answer> {
    const { importance, reason } = body;
    return actOnItem(this.commands, { type: 'SetImportance', itemId: id as ItemId, importance, reason }, meta);
  }

  @Post('items/:itemId/suspension')
  @HttpCode(200)
  @ApiOperation({ summary: '中止 · the matter rests' })
  @AnswersAct()
  @Permit('item.suspend', ['convenor'])
  suspend(@Param('itemId') id: string, @Body() { reason }: ReasonBody, @Meta() meta: CommandMeta): Promise<Answer> {
    return actOnItem(this.commands, { type: 'SuspendItem', itemId: id as ItemId, reason }, meta);
  }

  @Post('items/:itemId/resumption')
  @HttpCode(200)
  @ApiOperation({ summary: '恢复 · what rested goes on; every unit signs again' })
  @AnswersAct()
  @Permit('item.resume', ['convenor'])
  resume(
    @Param('itemId') id: string,
    @Body() { reason, dueOn }: ResumptionBody,
    @Meta() meta: CommandMeta,
    @Today() today: Day,
  ): Promise<Answer> {
    const resumption = { reason, dueOn: (dueOn ?? null) as Day | null, today };
    return actOnItem(this.commands, { type: 'ResumeItem', itemId: id as ItemId, ...resumption }, meta);
  }

  @Post('items/:itemId/cancellation')
  @HttpCode(200)
  @ApiOperation({ summary: '撤销、合并 · the matter ends, or another item goes on with it' })
  @AnswersAct()
  @Permit('item.cancel', ['convenor'])
  async cancel(
    @Param('itemId') id: string,
    @Body() body: CancellationBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const mergedInto = body.mergedInto ? await this.knownItem(body.mergedInto) : null;
    const command = { type: 'CancelItem', itemId: id as ItemId, reason: body.reason, mergedInto } as const;
    return actOnItem(this.commands, command, meta);
  }

  @Post('items/:itemId/split')
  @HttpCode(200)
  @ApiOperation({ summary: '拆分 · the matter goes on in parts, items of their own' })
  @AnswersAct()
  @Permit('item.split', ['convenor'])
  async split(
    @Param('itemId') id: string,
    @Body() { reason, parts }: SplitBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const unfit = await unfitAmong(
      this.queries,
      parts.flatMap(({ unitIds }) => unitIds.map((unitId) => ({ unitId }))),
    );
    if (unfit) return { outcome: unfit };
    const named = parts.map(({ unitIds, ...words }, at) => ({
      ...words,
      itemId: `${id}.${at + 1}` as ItemId,
      unitIds: unitIds.map((unitId) => unitId as UnitId),
    }));
    return actOnItem(this.commands, { type: 'SplitItem', itemId: id as ItemId, reason, parts: named }, meta);
  }

  @Get('items/:itemId')
  @ApiOperation({ summary: '事项 · an item with its duties, lights and entries' })
  @Answers(examples.itemPage)
  @Permit('item.read', everyRole)
  async item(@Param('itemId') itemId: string, @AsOf() moment: Moment, @CalledBy() caller: Caller): Promise<object> {
    return found(await this.queries.execute(new ItemPage(itemId as ItemId, moment, caller)), 'item.unknown', {
      itemId,
    });
  }

  @Get('bodies/:bodyId/items')
  @ApiOperation({ summary: '事项清单 · the items of a body, by page' })
  @Answers(examples.itemList)
  @Permit('item.read', everyRole)
  async items(@Param('bodyId') bodyId: string, @Asked() page: PageQuery, @AsOf() moment: Moment): Promise<object> {
    return this.queries.execute(new ItemList(await this.knownBody(bodyId, moment.at), moment, page));
  }

  @Get('bodies/:bodyId/situation')
  @ApiOperation({ summary: '总体情况 · units × items with lights, by page of items; totals of all' })
  @Answers(examples.situation)
  @Permit('situation.read', everyRole)
  async situation(@Param('bodyId') bodyId: string, @Asked() page: PageQuery, @AsOf() moment: Moment): Promise<object> {
    return this.queries.execute(new Situation(await this.knownBody(bodyId, moment.at), moment, page));
  }

  @Get('units/:unitId/duties')
  @ApiOperation({ summary: '单位责任 · the duties of a unit, by page' })
  @Answers(examples.unitDuties)
  @Permit('duty.read', everyRole)
  async duties(
    @Param('unitId') unitId: string,
    @Asked() page: PageQuery,
    @AsOf() moment: Moment,
    @CalledBy() caller: Caller,
  ): Promise<object> {
    const unit = await this.queries.execute<UnitById, UnitDocument | null>(new UnitById(unitId as UnitId, moment.at));
    found(unit, 'unit.unknown', { unitId });
    return this.queries.execute(new UnitDuties(unitId as UnitId, moment, page, caller));
  }

  /** An item that there is, as far as the views have come; of any other: `item.unknown`. */
  private async knownItem(itemId: string): Promise<ItemDocument> {
    const [item] = await this.queries.execute<ItemsById, readonly ItemDocument[]>(new ItemsById([itemId as ItemId]));
    return found(item ?? null, 'item.unknown', { itemId });
  }

  /** The id of a body that there is, as far as the views have come; of any other: `body.unknown`. */
  private async knownBody(bodyId: string, at?: number): Promise<BodyId> {
    const body = await this.queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId as BodyId, at));
    return found(body, 'body.unknown', { bodyId }).bodyId;
  }
}

const indicatorsOf = (bodies: readonly IndicatorBody[]): readonly Indicator[] =>
  bodies.map(({ name, target, unit, comparison, by, quotas }) => ({
    ...{ name, target: target ?? null, unit, comparison, by: by ?? null },
    quotas: (quotas ?? []).map((quota) => ({ ...quota, unitId: (quota.unitId ?? null) as UnitId | null })),
  }));

/** Those to whom a share falls. */
const unitsOf = (indicators: readonly Indicator[]) =>
  indicators.flatMap(({ quotas }) => quotas.flatMap(({ unitId }) => (unitId === null ? [] : [{ unitId }])));
