import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LONGEST_TEXT, PRINTABLE } from '#kernel';

/**
 * Fields of request bodies: each states at once what is accepted (class-validator) and what the interface's description
 * says of it (OpenAPI), with an example.
 */

const PRINTABLE_MESSAGE = '$property holds characters that cannot be printed';

/** What is wrong, in Chinese; class-validator says it in English. */
export const zh = (words: string) => ({ context: { zh: words } });
const PRINTABLE_ZH = '含有不能打印的字符';
const ID_ZH = '应为 1 至 100 个字母、数字、点、连字符或下划线';
export const TEXT_ZH = '应为文字';
const LIST_ZH = '应为列表';
const mostZh = (max: number) => zh(`最多 ${max} 项`);

/** A text of a person, at most `max` characters. Blank is for the domain to refuse. */
export const TextField = (example: string, max = LONGEST_TEXT) =>
  applyDecorators(
    IsString(zh(TEXT_ZH)),
    MaxLength(max, { context: { longest: max, zh: `最多 ${max} 字` } }),
    Matches(PRINTABLE, { message: PRINTABLE_MESSAGE, ...zh(PRINTABLE_ZH) }),
    ApiProperty({ type: String, example, maxLength: max }),
  );

/** What an id is made of, in bodies as in paths: never a separator of the keys that views are kept under. */
export const ID = /^[\w.-]{1,100}$/;
const ID_MESSAGE = '$property takes 1 to 100 letters, digits, dots, hyphens and underscores';

export const IdField = (example: string) =>
  applyDecorators(
    IsString(zh(TEXT_ZH)),
    Matches(ID, { message: ID_MESSAGE, ...zh(ID_ZH) }),
    ApiProperty({ type: String, example, maxLength: 100 }),
  );

/** `YYYY-MM-DD`, a day that the calendar has, of these centuries: what is counted from it is a day of four digits, too. */
export const DayOnlyField = (example: string) =>
  applyDecorators(
    Matches(/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/, {
      message: '$property is a day from 1900 to 2199, YYYY-MM-DD',
      ...zh('应为 1900 至 2199 年的日期，如 2026-06-30'),
    }),
    IsISO8601({ strict: true }, { message: '$property is a day of the calendar', ...zh('历法中没有这一天') }),
    ApiProperty({ type: String, format: 'date', example }),
  );

export const WholeNumberField = (example: number, min: number, max: number) =>
  applyDecorators(
    IsInt(zh('应为整数')),
    Min(min, zh(`不能小于 ${min}`)),
    Max(max, zh(`不能大于 ${max}`)),
    ApiProperty({ type: 'integer', example, minimum: min, maximum: max }),
  );

/** A measured value. */
export const NumberField = (example: number) =>
  applyDecorators(IsNumber({}, zh('应为数字')), ApiProperty({ type: Number, example }));

export const FlagField = (example: boolean) =>
  applyDecorators(IsBoolean(zh('应为是或否（true、false）')), ApiProperty({ type: Boolean, example }));

export const OneOfField = (words: readonly string[], example: string) =>
  applyDecorators(
    IsIn([...words], zh(`应为下列之一：${words.join('、')}`)),
    ApiProperty({ enum: [...words], example }),
  );

/** May be left out or null. Stands before the field's own decorator. */
export const OptionalField = () => applyDecorators(IsOptional(), ApiProperty({ required: false, nullable: true }));

export const IdsField = (example: readonly string[], max = 2_000) =>
  applyDecorators(
    IsArray(zh(LIST_ZH)),
    ArrayMaxSize(max, mostZh(max)),
    IsString({ each: true, ...zh(TEXT_ZH) }),
    Matches(ID, { each: true, message: ID_MESSAGE, ...zh(ID_ZH) }),
    ApiProperty({ type: [String], example }),
  );

export const TextListField = (example: readonly string[], max = 100) =>
  applyDecorators(
    IsArray(zh(LIST_ZH)),
    ArrayMaxSize(max, mostZh(max)),
    IsString({ each: true, ...zh(TEXT_ZH) }),
    MaxLength(200, { each: true, ...zh('每项最多 200 字') }),
    Matches(PRINTABLE, { each: true, message: PRINTABLE_MESSAGE, ...zh(PRINTABLE_ZH) }),
    ApiProperty({ type: [String], example }),
  );

/** An object of its own fields. */
export const NestedField = (of: () => new () => object) =>
  applyDecorators(ValidateNested(zh('应为一组字段')), Type(of), ApiProperty({ type: () => of() }));

export const ListField = (of: () => new () => object, max = 2_000, min = 0) =>
  applyDecorators(
    IsArray(zh(LIST_ZH)),
    ArrayMinSize(min, zh(`至少 ${min} 项`)),
    ArrayMaxSize(max, mostZh(max)),
    ValidateNested({ each: true, ...zh('每项应为一组字段') }),
    Type(of),
    ApiProperty({ type: () => of(), isArray: true }),
  );
