import { Injectable, type PipeTransform, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
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
    const resolved = await this.queries.execute<ResolveMoment, Moment | Refusal>(new ResolveMoment(asOf ?? null));
    if (isRefusal(resolved)) throw new Problem(resolved.refused, resolved.details);
    return resolved;
  }
}

/** The moment that a query is about: `asOf` is a day, an instant, `position:N` or `meeting:ID`. */
export const AsOf = () => Query('asOf', MomentPipe);
