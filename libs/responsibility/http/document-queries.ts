import { ApiHideProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';
import { DayOnlyField, OptionalField } from '#http';

/** What every query may carry; it is waited for before the route is asked. */
class DocumentQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @ApiHideProperty()
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
