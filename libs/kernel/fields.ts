import { type Static, type TSchema, Type } from 'typebox';
import type { Day } from './time.ts';

/** The schemas that the data of events is made of: flat JSON, nothing optional, `null` where there is nothing. */
export const Id = <Name extends string>() => Type.Unsafe<Name>(Type.String({ minLength: 1, maxLength: 200 }));
export const Text = Type.String();
export const Count = Type.Integer({ minimum: 0 });
/** What is gained or lost: a whole number. */
export const Points = Type.Integer();
export const Flag = Type.Boolean();
/** A measured value: 4.5 places, 90 %. */
export const Amount = Type.Number();
export const DayField = Type.Unsafe<Day>(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }));
export const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>(Type.String({ enum: [...words] }));
export const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
export const ListOf = <Schema extends TSchema>(schema: Schema) => Type.Array(schema);
/** The data of one event: just these fields, all of them. */
export const Fields = <Properties extends Record<string, TSchema>>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false });

const ByName = Type.Record(Type.String(), Type.String());
/** The faces and the words that a kind of document is printed with, and what things are called in its language. */
export const TemplateField = Fields({ kind: Text, fonts: ByName, words: ByName, names: ByName });

/** The data that fields describe. */
export type DataOf<Schema extends TSchema> = Readonly<Static<Schema>>;

/** A template as an event keeps it. */
export type KeptTemplate = DataOf<typeof TemplateField>;
