import { DayOnlyField, IdField, MinPositionField, OptionalField, PageQuery } from '#http';

/** What every query may carry; it is waited for before the route is asked. */
class DocumentQuery {
  @MinPositionField()
  readonly minPosition?: number;
}

export class DayQuery extends DocumentQuery {
  /** The end of this day; left out: today, as far as it has come. */
  @OptionalField()
  @DayOnlyField('2026-03-31')
  readonly on?: string;
}

/** A period of whole days, both included. */
export class PeriodQuery extends DocumentQuery {
  @DayOnlyField('2026-01-01')
  readonly from!: string;

  @DayOnlyField('2026-03-31')
  readonly to!: string;
}

/** A page of what is told of a period, looked at as of a moment. */
export class AssessmentQuery extends PageQuery {
  @DayOnlyField('2026-01-01')
  readonly from!: string;

  @DayOnlyField('2026-03-31')
  readonly to!: string;
}

/** The reports of all units, or of one. */
export class OwedQuery extends AssessmentQuery {
  @OptionalField()
  @IdField('3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11')
  readonly unitId?: string;
}
