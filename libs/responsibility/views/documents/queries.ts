import { Query } from '@nestjs/cqrs';
import type { BodyDocument, NamesOfUnits } from '#directory/contracts';
import type { BodyId, Day, ItemId, UnitId } from '#kernel';
import type { Moment } from '#read-model';
import type { DutyDocument, ItemDocument, Light } from '../../contracts/index.ts';
import type { IssuedSlip } from './slips.projection.ts';

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
  readonly duties: readonly (DutyDocument & { readonly light: Light; readonly meaning: string })[];
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
  /** Those that were issued within the period. */
  readonly slips: readonly IssuedSlip[];
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
