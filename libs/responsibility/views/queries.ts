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

/** An item in a list. Its stream's revision is told by the item's own page. */
export type ItemRow = Omit<ItemDocument, 'revision'>;

export class ItemList extends Query<PageOf<ItemRow>> {
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
  /** Of the whole body, and of each unit in it: also of what stands on other pages. */
  readonly totals: Totals;
  readonly units: readonly { readonly unitId: UnitId; readonly totals: Totals }[];
  /** A page of the body's items. */
  readonly next: string | null;
  readonly rows: readonly {
    readonly item: Pick<ItemDocument, 'itemId' | 'number' | 'heading' | 'status'>;
    readonly cells: readonly SituationCell[];
  }[];
}

/** The matrix of units and items of a body: a page of its items, each with the cells of all its units. */
export class Situation extends Query<SituationAnswer> {
  constructor(
    readonly bodyId: BodyId,
    readonly moment: Moment,
    readonly page: Page,
  ) {
    super();
  }
}
