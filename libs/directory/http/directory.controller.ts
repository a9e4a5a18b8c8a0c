import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import { type Answer, Answers, AnswersAct, AsOf, everyRole, found, Meta, Permit, Problem, Today } from '#http';
import { type BodyId, type Day, type Refusal, Setting, type UnitId } from '#kernel';
import type { Moment } from '#read-model';
import { ActOnBody } from '../application/act-on-body.handler.ts';
import { ActOnUnit } from '../application/act-on-unit.handler.ts';
import { changedRules, flawOfChanges } from '../application/changed-rules.ts';
import {
  AllBodies,
  AllUnits,
  BodyById,
  type BodyDocument,
  FindUnitsByName,
  presetRules,
  rulePresets,
  UnfitUnit,
  UnitById,
  type UnitDocument,
  type UnitsByName,
} from '../contracts/index.ts';
import * as examples from './examples.ts';
import { SupervisionRulesBody } from './rules-body.ts';
import {
  AliasBody,
  JointBodyBody,
  LeaderSignatureBody,
  MemberBody,
  SuccessionBody,
  UnitBody,
  UnitNameBody,
} from './unit-bodies.ts';

/** Joint bodies and units. */
@ApiTags('directory')
@Controller('api')
export class DirectoryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly setting: Setting,
  ) {}

  @Get('bodies')
  @ApiOperation({ summary: '联席会议 · all joint bodies' })
  @Answers([examples.body])
  @Permit('directory.read', everyRole)
  bodies(@AsOf() { at }: Moment): Promise<readonly BodyDocument[]> {
    return this.queries.execute(new AllBodies(at));
  }

  @Get('bodies/:bodyId')
  @ApiOperation({ summary: '联席会议 · leadership, members, groups, rules and duties of a joint body' })
  @Answers(examples.body)
  @Permit('directory.read', everyRole)
  async body(@Param('bodyId') bodyId: string, @AsOf() { at }: Moment): Promise<BodyDocument> {
    const body = await this.queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId as BodyId, at));
    return found(body, 'body.unknown', { bodyId });
  }

  @Get('units')
  @ApiOperation({ summary: '单位 · all units' })
  @Answers([examples.unit])
  @Permit('directory.read', everyRole)
  units(@AsOf() { at }: Moment): Promise<readonly UnitDocument[]> {
    return this.queries.execute(new AllUnits(at));
  }

  @Get('units/:unitId')
  @ApiOperation({ summary: '单位 · a unit and its names' })
  @Answers(examples.unit)
  @Permit('directory.read', everyRole)
  async unit(@Param('unitId') unitId: string, @AsOf() { at }: Moment): Promise<UnitDocument> {
    const unit = await this.queries.execute<UnitById, UnitDocument | null>(new UnitById(unitId as UnitId, at));
    return found(unit, 'unit.unknown', { unitId });
  }

  @Post('bodies')
  @HttpCode(201)
  @ApiOperation({ summary: '设立联席会议 · a joint body is founded by hand, where no notice founds it' })
  @AnswersAct({ bodyId: examples.unit.unitId }, 201)
  @Permit('body.found', ['office'])
  async found(@Body() { name, functions }: JointBodyBody, @Meta() meta: CommandMeta): Promise<Answer> {
    const bodyId = meta.commandId as BodyId;
    const { timeZone } = this.setting;
    const command = { type: 'FoundBody', bodyId, name, functions: functions ?? '', timeZone, noticeId: null } as const;
    return { outcome: await this.commands.execute(new ActOnBody(command, { ...meta, bodyId })), made: { bodyId } };
  }

  @Post('bodies/:bodyId/members')
  @HttpCode(200)
  @ApiOperation({ summary: '增加成员单位 · a unit becomes a member' })
  @AnswersAct()
  @Permit('body.admit', ['office'])
  async admit(
    @Param('bodyId') id: string,
    @Body() { unitId: of }: MemberBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const unitId = of as UnitId;
    const unfit = await this.queries.execute<UnfitUnit, Refusal | null>(new UnfitUnit([unitId]));
    if (unfit) return { outcome: unfit };
    const bodyId = id as BodyId;
    const command = { type: 'AdmitMember', bodyId, unitId } as const;
    return { outcome: await this.commands.execute(new ActOnBody(command, { ...meta, bodyId })) };
  }

  @Post('bodies/:bodyId/supervision-rules')
  @HttpCode(200)
  @ApiOperation({
    summary: '督办规则 · limits, rhythm of reports, who decides, slips, numbering and scores, in force from a day on',
  })
  @AnswersAct()
  @Permit('body.set-rules', ['office', 'convenor'])
  async supervisionRules(
    @Param('bodyId') id: string,
    @Body() { inForceFrom: from, preset, ...changes }: SupervisionRulesBody,
    @Meta() meta: CommandMeta,
    @Today() today: Day,
  ): Promise<Answer> {
    const bodyId = id as BodyId;
    const body = await this.queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId));
    const { supervision } = found(body, 'body.unknown', { bodyId });
    const flaw = flawOfChanges(changes);
    if (flaw) return { outcome: flaw };
    const rules = changedRules(preset ? rulePresets[preset] : (supervision.at(-1) ?? presetRules), changes);
    const command = { type: 'SetSupervisionRules', bodyId, ...rules, inForceFrom: from as Day, today } as const;
    return { outcome: await this.commands.execute(new ActOnBody(command, { ...meta, bodyId })) };
  }

  @Post('units')
  @HttpCode(201)
  @ApiOperation({ summary: '登记单位 · a unit is registered under its full official name' })
  @AnswersAct({ unitId: examples.unit.unitId }, 201)
  @Permit('unit.register', ['office'])
  async register(@Body() { name, kind, place = null }: UnitBody, @Meta() meta: CommandMeta): Promise<Answer> {
    const unitId = meta.commandId as UnitId;
    await this.nameIsFree(name, unitId, place);
    const command = { type: 'RegisterUnit', unitId, name, kind, place } as const;
    const outcome = await this.commands.execute(new ActOnUnit(command, meta));
    return { outcome, made: { unitId } };
  }

  @Post('units/:unitId/aliases')
  @HttpCode(200)
  @ApiOperation({ summary: '别名 · another name that means this unit' })
  @AnswersAct()
  @Permit('unit.name', ['office'])
  async alias(
    @Param('unitId') unitId: string,
    @Body() { alias, validFrom = null }: AliasBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    await this.nameIsFree(alias, unitId as UnitId, await this.placeOf(unitId));
    const command = {
      type: 'AddUnitAlias',
      unitId: unitId as UnitId,
      alias,
      validFrom: validFrom as Day | null,
    } as const;
    return { outcome: await this.commands.execute(new ActOnUnit(command, meta)) };
  }

  @Post('units/:unitId/name')
  @HttpCode(200)
  @ApiOperation({ summary: '更名 · another official name; the old one goes on to mean the unit' })
  @AnswersAct()
  @Permit('unit.rename', ['office'])
  async rename(
    @Param('unitId') unitId: string,
    @Body() { name }: UnitNameBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    await this.nameIsFree(name, unitId as UnitId, await this.placeOf(unitId));
    const command = { type: 'RenameUnit', unitId: unitId as UnitId, name } as const;
    return { outcome: await this.commands.execute(new ActOnUnit(command, meta)) };
  }

  @Post('units/:unitId/succession')
  @HttpCode(200)
  @ApiOperation({ summary: '撤并 · the unit ends, and another goes on with its open duties' })
  @AnswersAct()
  @Permit('unit.succeed', ['office'])
  async succeed(
    @Param('unitId') unitId: string,
    @Body() { successorId: to, reason }: SuccessionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const successorId = to as UnitId;
    const unfit = await this.queries.execute<UnfitUnit, Refusal | null>(new UnfitUnit([successorId]));
    if (unfit) return { outcome: unfit };
    const command = { type: 'SucceedUnit', unitId: unitId as UnitId, successorId, reason } as const;
    return { outcome: await this.commands.execute(new ActOnUnit(command, meta)) };
  }

  @Post('units/:unitId/leader-signature')
  @HttpCode(200)
  @ApiOperation({ summary: '审签方式 · whether the unit leader signs what the liaisons submit' })
  @AnswersAct()
  @Permit('unit.choose-signature', ['leader', 'office'], 'unitId')
  async leaderSignature(
    @Param('unitId') id: string,
    @Body() { leaderSigns }: LeaderSignatureBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const command = { type: 'ChooseLeaderSignature', unitId: id as UnitId, leaderSigns } as const;
    return { outcome: await this.commands.execute(new ActOnUnit(command, meta)) };
  }

  /**
   * As far as the views have come: two units of one place with one name would leave it to a person, each time, which is
   * meant.
   */
  private async nameIsFree(name: string, unitId: UnitId, place: string | null): Promise<void> {
    const wanted = name.trim();
    const asked = new FindUnitsByName([wanted], { place, unitIds: [] });
    const { [wanted]: owner } = await this.queries.execute<FindUnitsByName, UnitsByName>(asked);
    if (owner && owner !== unitId) throw new Problem('unit.name-taken', { name: wanted, unitId: owner });
  }

  private async placeOf(unitId: string): Promise<string | null> {
    const unit = await this.queries.execute<UnitById, UnitDocument | null>(new UnitById(unitId as UnitId));
    return unit?.place ?? null;
  }
}
