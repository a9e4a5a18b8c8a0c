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

/** A text of a person, at most `max` characters. Blank is for the domain to refuse. */
export const TextField = (example: string, max = LONGEST_TEXT) =>
  applyDecorators(
    IsString(),
    MaxLength(max, { context: { longest: max } }),
    Matches(PRINTABLE, { message: PRINTABLE_MESSAGE }),
    ApiProperty({ type: String, example, maxLength: max }),
  );

/** What an id is made of, in bodies as in paths: never a separator of the keys that views are kept under. */
export const ID = /^[\w.-]{1,100}$/;
const ID_MESSAGE = '$property takes 1 to 100 letters, digits, dots, hyphens and underscores';

export const IdField = (example: string) =>
  applyDecorators(
    IsString(),
    Matches(ID, { message: ID_MESSAGE }),
    ApiProperty({ type: String, example, maxLength: 100 }),
  );

/** `YYYY-MM-DD`, a day that the calendar has, of these centuries: what is counted from it is a day of four digits, too. */
export const DayOnlyField = (example: string) =>
  applyDecorators(
    Matches(/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/, { message: '$property is a day from 1900 to 2199, YYYY-MM-DD' }),
    IsISO8601({ strict: true }, { message: '$property is a day of the calendar' }),
    ApiProperty({ type: String, format: 'date', example }),
  );

export const WholeNumberField = (example: number, min: number, max: number) =>
  applyDecorators(IsInt(), Min(min), Max(max), ApiProperty({ type: 'integer', example, minimum: min, maximum: max }));

/** A measured value. */
export const NumberField = (example: number) => applyDecorators(IsNumber(), ApiProperty({ type: Number, example }));

export const FlagField = (example: boolean) => applyDecorators(IsBoolean(), ApiProperty({ type: Boolean, example }));

export const OneOfField = (words: readonly string[], example: string) =>
  applyDecorators(IsIn([...words]), ApiProperty({ enum: [...words], example }));

/** May be left out or null. Stands before the field's own decorator. */
export const OptionalField = () => applyDecorators(IsOptional(), ApiProperty({ required: false, nullable: true }));

export const IdsField = (example: readonly string[], max = 2_000) =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(max),
    IsString({ each: true }),
    Matches(ID, { each: true, message: ID_MESSAGE }),
    ApiProperty({ type: [String], example }),
  );

export const TextListField = (example: readonly string[], max = 100) =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(max),
    IsString({ each: true }),
    MaxLength(200, { each: true }),
    Matches(PRINTABLE, { each: true, message: PRINTABLE_MESSAGE }),
    ApiProperty({ type: [String], example }),
  );

/** An object of its own fields. */
export const NestedField = (of: () => new () => object) =>
  applyDecorators(ValidateNested(), Type(of), ApiProperty({ type: () => of() }));

export const ListField = (of: () => new () => object, max = 2_000, min = 0) =>
  applyDecorators(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    ValidateNested({ each: true }),
    Type(of),
    ApiProperty({ type: () => of(), isArray: true }),
  );
