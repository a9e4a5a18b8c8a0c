import { applyDecorators, Query } from '@nestjs/common';
import { ApiHideProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { TEXT_ZH, zh } from './fields.ts';
import { Problem } from './problem.ts';

/** A position of the log that is waited for before the route is asked. */
export const MinPositionField = () =>
  applyDecorators(
    IsOptional(),
    Type(() => Number),
    IsInt(zh('应为日志位置')),
    Min(0, zh('应为日志位置')),
    ApiHideProperty(),
  );

/** What the query of a list may carry: the page; the moment and the position are described where `AsOf` stands. */
export class PageQuery {
  @IsOptional()
  @IsString(zh(TEXT_ZH))
  @ApiHideProperty()
  readonly asOf?: string;

  @MinPositionField()
  readonly minPosition?: number;

  @IsOptional()
  @IsString(zh(TEXT_ZH))
  @MaxLength(500, zh('最多 500 字'))
  @ApiPropertyOptional({ description: 'The cursor that the page before ended with' })
  readonly after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt(zh('应为整数'))
  @Min(1, zh('不能小于 1'))
  @Max(500, zh('不能大于 500'))
  @ApiPropertyOptional({ description: 'Entries on a page', example: 100 })
  readonly limit: number = 100;
}

/** The query string of a list. */
export const Asked = () => Query();

/** What was found, or the problem that nothing was. */
export const found = <T>(value: T | null, code: string, details: Problem['details']): T => {
  if (value === null) throw new Problem(code, details);
  return value;
};
