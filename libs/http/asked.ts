import { Query } from '@nestjs/common';
import { ApiHideProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Problem } from './problem.ts';

/** What the query of a list may carry: the page; the moment and the position are described where `AsOf` stands. */
export class PageQuery {
  @IsOptional()
  @IsString()
  @ApiHideProperty()
  readonly asOf?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @ApiHideProperty()
  readonly minPosition?: number;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  @ApiPropertyOptional({ description: 'The cursor that the page before ended with' })
  readonly after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
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
