import { Query } from '@nestjs/cqrs';
import type { SupervisionRules } from '#directory/contracts';
import type { BodyId, Day, Instant, ItemId, UnitId } from '#kernel';
import type { Moment, Page, PageOf } from '#read-model';
import type { Cause, DutyAct, DutyDocument, ItemDocument, Light, Viewer } from '../contracts/index.ts';
import type { Totals } from './totals.ts';

/** By when a unit signs for a duty, or gives it back. */
export interface DutyLimits {
  readonly acknowledgeBy: Day;
  readonly returnBy: Day;
  /** The holidays of a year on the way are not announced yet: its weeks were counted alone. */
  readonly assumed: boolean;
  /** `null`: it has not signed, and still may in time, or nobody waits for that any more. */
  readonly acknowledgedInTime: boolean | null;
}

/** A duty with what depends on the day and on who looks. */
export interface DutyRow extends DutyDocument {
  readonly limits: DutyLimits;
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

/** A duty among those of its unit, with what of its item tells what it is about. */
export interface UnitDutyRow extends DutyRow, Pick<ItemDocument, 'heading' | 'indicators'> {}

export interface UnitDutiesAnswer extends PageOf<UnitDutyRow> {
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

/** Why a duty shows its light on a day. */
export interface Why {
  readonly day: Day;
  readonly light: Light;
  readonly words: { readonly zh: string; readonly en: string };
  readonly status: DutyDocument['status'];
  readonly dueOn: Day | null;
  /** When the unit asked for completion: while that lies with the office, it is not late by what the office takes. */
  readonly doneOn: Day | null;
  /** The rule in force on that day, in working days, and the last date that it calls near. */
  readonly nearDueWithin: number;
  readonly nearDueUntil: Day;
  /** The holidays of a year on the way are not announced yet: its weeks were counted alone. */
  readonly assumed: boolean;
  /** The earliest day of an unfinished measure, and what a measure that is past its day makes of a light. */
  readonly measureDue: Day | null;
  readonly behind: 'ignored' | 'yellow' | 'red';
  /** What gave the duty its status, its date, and its next measure. */
  readonly events: readonly Cause[];
}

/** `null`: the unit had no duty in that item at that moment. */
export class WhyThisLight extends Query<Why | null> {
  constructor(
    readonly itemId: ItemId,
    readonly unitId: UnitId,
    readonly moment: Moment,
  ) {
    super();
  }
}

/** The rules that a duty goes by on a day; `null`: there is no such duty. */
export class RulesOfDuty extends Query<SupervisionRules | null> {
  constructor(
    readonly itemId: ItemId,
    readonly unitId: UnitId,
    readonly day: Day,
  ) {
    super();
  }
}

/** When a duty is due for which nothing is written, if it is given at that instant; `null`: never. */
export class DefaultDue extends Query<Day | null> {
  constructor(
    readonly bodyId: BodyId,
    readonly origin: keyof SupervisionRules['defaultDue'],
    readonly at: Instant,
  ) {
    super();
  }
}

/** The limits of a duty on a day; `null`: there is no such duty. */
export class LimitsOfDuty extends Query<DutyLimits | null> {
  constructor(
    readonly itemId: ItemId,
    readonly unitId: UnitId,
    readonly day: Day,
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
