import { Query } from '@nestjs/cqrs';
import type { BodyId, ItemId, UnitId } from '#kernel';
import type { Moment, Page, PageOf } from '#read-model';
import type { DutyAct, DutyDocument, ItemDocument, Light, Viewer } from '../contracts/index.ts';
import type { Totals } from './totals.ts';

/** A duty with what depends on the day and on who looks. */
export interface DutyRow extends DutyDocument {
  readonly light: Light;
  readonly allowed: readonly DutyAct[];
}

export interface ItemPageAnswer extends ItemDocument {
  readonly dutyRows: readonly DutyRow[];
}

/** An item with its duties; `null` when it did not exist at that moment. */
export class ItemPage extends Query<ItemPageAnswer | null> {
  constructor(
    readonly itemId: ItemId,
    readonly moment: Moment,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

export class ItemList extends Query<PageOf<ItemDocument>> {
  constructor(
    readonly bodyId: BodyId,
    readonly moment: Moment,
    readonly page: Page,
  ) {
    super();
  }
}

export interface UnitDutiesAnswer extends PageOf<DutyRow & { readonly heading: string }> {
  readonly totals: Totals;
}

export class UnitDuties extends Query<UnitDutiesAnswer> {
  constructor(
    readonly unitId: UnitId,
    readonly moment: Moment,
    readonly page: Page,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

/** One cell of the matrix: a duty, briefly. */
export interface SituationCell {
  readonly unitId: UnitId;
  readonly role: DutyDocument['role'];
  readonly status: DutyDocument['status'];
  readonly light: Light;
  readonly dueOn: DutyDocument['dueOn'];
  readonly percent: number;
}

export interface SituationAnswer {
  readonly day: string;
  readonly totals: Totals;
  readonly rows: readonly {
    readonly item: Pick<ItemDocument, 'itemId' | 'number' | 'heading' | 'closed'>;
    readonly cells: readonly SituationCell[];
  }[];
}

/** The matrix of units and items of a body. */
export class Situation extends Query<SituationAnswer> {
  constructor(
    readonly bodyId: BodyId,
    readonly moment: Moment,
  ) {
    super();
  }
}
