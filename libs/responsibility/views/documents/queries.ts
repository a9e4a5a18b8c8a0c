import { Query } from '@nestjs/cqrs';
import type { BodyDocument, NamesOfUnits } from '#directory/contracts';
import type { BodyId, Day, Instant, ItemId, UnitId, UserId } from '#kernel';
import type { Moment } from '#read-model';
import type { DutyDocument, ItemDocument, Light, SlipLevel } from '../../contracts/index.ts';

interface IssuedSlip {
  readonly slipId: string;
  readonly unitId: UnitId;
  readonly number: string;
  readonly level: SlipLevel;
  readonly requirement: string;
  readonly deadline: Day;
  readonly issuedBy: UserId;
  readonly at: Instant;
  readonly position: number;
}

interface SourceOfSlipAnswer {
  readonly slip: IssuedSlip;
  readonly item: ItemDocument;
  readonly duty: DutyDocument;
  readonly body: BodyDocument;
  readonly units: NamesOfUnits;
}

/** What a slip is printed from, all as of its issue. `null`: the unit had got no such slip by that moment. */
export class SourceOfSlip extends Query<SourceOfSlipAnswer | null> {
  constructor(
    readonly itemId: ItemId,
    readonly unitId: UnitId,
    readonly slipId: string,
    readonly moment: Moment,
  ) {
    super();
  }
}

interface SourceOfLedger {
  readonly body: BodyDocument;
  readonly units: NamesOfUnits;
  readonly items: readonly ItemDocument[];
  readonly position: number;
}

interface SourceOfSituationAnswer extends SourceOfLedger {
  readonly duties: readonly (DutyDocument & { readonly light: Light })[];
  readonly day: Day;
}

/** What the table of a body's duties is printed from. `null`: there was no such body at that moment. */
export class SourceOfSituation extends Query<SourceOfSituationAnswer | null> {
  constructor(
    readonly bodyId: BodyId,
    readonly moment: Moment,
  ) {
    super();
  }
}

interface SourceOfBulletinAnswer extends SourceOfLedger {
  readonly duties: readonly DutyDocument[];
  readonly before: readonly DutyDocument[];
  readonly from: Day;
  readonly to: Day;
}

/** A period of whole days: the moments at which the day before it ended, and its last day. */
export interface Period {
  readonly from: Day;
  readonly before: Moment;
  readonly end: Moment;
}

/** What a bulletin is printed from. `null`: there was no such body at the end of the period. */
export class SourceOfBulletin extends Query<SourceOfBulletinAnswer | null> {
  constructor(
    readonly bodyId: BodyId,
    readonly period: Period,
  ) {
    super();
  }
}
