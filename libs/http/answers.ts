import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { Brand } from '#kernel';

/** A value as JSON shows it: ids and days are plain texts. */
export type Example<T> =
  T extends Brand<string, string>
    ? string
    : T extends Brand<number, string>
      ? number
      : T extends object
        ? { readonly [Key in keyof T]: Example<T[Key]> }
        : T;

interface Schema {
  type?: string;
  nullable?: true;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

/**
 * States what a route answers, by an example (an `Example` of the answer's type, so that the type checker holds it to
 * that): the description of the interface has the schema of it and the example itself.
 */
export const Answers = (example: unknown, status = 200) =>
  ApiResponse({
    status,
    description: DESCRIPTIONS[status] ?? 'done',
    content: { 'application/json': { schema: schemaOf(example), example } },
  });

/** The answer of an act: the ids that it made, and where the log and the stream stand. */
export const AnswersAct = (made: Readonly<Record<string, unknown>> = {}, status = 200) =>
  applyDecorators(
    ApiResponse({
      status,
      description: DESCRIPTIONS[status] ?? 'done',
      headers: {
        ETag: {
          description: "The stream's revision: what `If-Match` takes",
          schema: { type: 'string', example: '"3"' },
        },
        'Lianban-Position': {
          description: 'Where the log stands: what `minPosition` waits for',
          schema: { type: 'integer', example: 1234 },
        },
      },
      content: {
        'application/json': { schema: schemaOf({ ...made, ...outcome }), example: { ...made, ...outcome } },
      },
    }),
  );

/** The answer is a file, or text of a kind of its own. */
export const AnswersContent = (kind: string, example?: string) =>
  ApiResponse({
    status: 200,
    description: 'done',
    content: {
      [kind]:
        example === undefined
          ? { schema: { type: 'string', format: 'binary' } }
          : { schema: { type: 'string' }, example },
    },
  });

const DESCRIPTIONS: Readonly<Record<number, string>> = { 200: 'done', 201: 'made', 202: 'begun' };

const outcome = { position: 1234, revision: 3, written: 1 };

/** The schema of an example. What is `null` there may be anything else that the field's name promises. */
const schemaOf = (example: unknown): Schema => {
  if (example === null) return { nullable: true };
  if (Array.isArray(example)) return { type: 'array', items: example.length > 0 ? schemaOf(example[0]) : {} };
  if (typeof example === 'object') {
    const properties = Object.fromEntries(Object.entries(example).map(([name, value]) => [name, schemaOf(value)]));
    return { type: 'object', properties, required: Object.keys(properties) };
  }
  return { type: typeof example === 'number' && Number.isInteger(example) ? 'integer' : typeof example };
};
