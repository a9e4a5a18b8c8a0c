import { Injectable, type PipeTransform, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiQuery, type ApiQueryOptions } from '@nestjs/swagger';
import { isRefusal, type Refusal } from '#kernel';
import { type Moment, ResolveMoment } from '#read-model';
import { Problem } from './problem.ts';

/** Turns `?asOf=` into a moment; without it, now. */
@Injectable()
export class MomentPipe implements PipeTransform<unknown, Promise<Moment>> {
  constructor(private readonly queries: QueryBus) {}

  async transform(asOf: unknown): Promise<Moment> {
    if (asOf !== undefined && typeof asOf !== 'string') {
      throw new Problem('request.malformed', {}, [{ field: 'asOf', message: 'asOf is given once' }]);
    }
    return resolvedMoment(this.queries, asOf ?? null);
  }
}

/** The moment that `asOf` means. @throws {Problem} one that cannot be looked at */
export const resolvedMoment = async (queries: QueryBus, asOf: string | null): Promise<Moment> => {
  const resolved = await queries.execute<ResolveMoment, Moment | Refusal>(new ResolveMoment(asOf));
  if (isRefusal(resolved)) throw new Problem(resolved.refused, resolved.details);
  return resolved;
};

/** The moment that a query is about: `asOf` is a day, an instant, `position:N` or `meeting:ID`. */
export const AsOf = (): ParameterDecorator => (controller, method, index) => {
  Query('asOf', MomentPipe)(controller, method, index);
  describe(controller, method, momentIn('asOf'));
  describe(controller, method, minPosition);
};

/** One of the two moments of a comparison. */
export const MomentOf =
  (name: string): ParameterDecorator =>
  (controller, method, index) => {
    Query(name, MomentPipe)(controller, method, index);
    describe(controller, method, momentIn(name));
  };

const momentIn = (name: string): ApiQueryOptions => ({
  name,
  required: false,
  description: 'A day (its end), an instant, position:N or meeting:ID; left out: now',
  schema: { type: 'string', example: '2026-03-01' },
});

const minPosition: ApiQueryOptions = {
  name: 'minPosition',
  required: false,
  description: 'Wait until the views have reached this position of the log',
  schema: { type: 'integer', minimum: 0, example: 1234 },
};

/** A parameter's decorator describes its route: Swagger takes that from the method. */
const describe = (controller: object, method: string | symbol | undefined, query: ApiQueryOptions): void => {
  const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(controller, method);
  if (method !== undefined && descriptor) ApiQuery(query)(controller, method, descriptor);
};
