import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiQuery, type ApiQueryOptions } from '@nestjs/swagger';
import { type Day, dayOf, type Instant, isRefusal, type Refusal } from '#kernel';
import { type Moment, ResolveMoment, TimeZoneOf } from '#read-model';
import type { CalledRequest } from './caller.ts';
import { Problem } from './problem.ts';

/** What a request says of a moment, and the stream in whose body's days it is meant. */
interface AskedMoment {
  readonly asOf: unknown;
  readonly stream: string | null;
}

/** Turns `?asOf=` into a moment; without it, now. */
@Injectable()
export class MomentPipe implements PipeTransform<AskedMoment, Promise<Moment>> {
  constructor(private readonly queries: QueryBus) {}

  async transform({ asOf, stream }: AskedMoment): Promise<Moment> {
    if (asOf !== undefined && typeof asOf !== 'string') {
      const fault = { field: 'asOf', message: 'asOf is given once', messageZh: '只能给出一次' };
      throw new Problem('request.malformed', {}, [fault]);
    }
    return resolvedMoment(this.queries, asOf ?? null, stream);
  }
}

/** The moment that `asOf` means where a stream is. @throws {Problem} one that cannot be looked at */
export const resolvedMoment = async (
  queries: QueryBus,
  asOf: string | null,
  stream: string | null,
): Promise<Moment> => {
  const resolved = await queries.execute<ResolveMoment, Moment | Refusal>(new ResolveMoment(asOf, stream));
  if (isRefusal(resolved)) throw new Problem(resolved.refused, resolved.details);
  return resolved;
};

const MomentIn = createParamDecorator((name: string, context: ExecutionContext): AskedMoment => {
  const request = context.switchToHttp().getRequest<CalledRequest>();
  return { asOf: (request.query as Readonly<Record<string, unknown>>)[name], stream: streamIn(request) };
});

/** What a request is about: the body, the item or the meeting that its path names; else the body that its content does. */
export const streamIn = ({ params, body }: Pick<CalledRequest, 'params' | 'body'>): string | null =>
  streamNamed(params, ['body', 'item', 'meeting']) ?? streamNamed(body, ['body']);

const streamNamed = (within: unknown, kinds: readonly string[]): string | null => {
  const named = (within ?? {}) as Readonly<Record<string, unknown>>;
  const kind = kinds.find((one) => typeof named[`${one}Id`] === 'string');
  return kind === undefined ? null : `${kind}-${named[`${kind}Id`]}`;
};

/** Turns the instant of a request into the day that it was then where the body is. */
@Injectable()
export class TodayPipe implements PipeTransform<CalledAt, Promise<Day>> {
  constructor(private readonly queries: QueryBus) {}

  async transform({ calledAt, stream }: CalledAt): Promise<Day> {
    return dayOf(calledAt, await this.queries.execute<TimeZoneOf, string>(new TimeZoneOf(stream)));
  }
}

interface CalledAt {
  readonly calledAt: Instant;
  readonly stream: string | null;
}

const CalledAt = createParamDecorator((_: unknown, context: ExecutionContext): CalledAt => {
  const request = context.switchToHttp().getRequest<CalledRequest>();
  return { calledAt: request.calledAt, stream: streamIn(request) };
});

/** The day on which the request came in, where the body is that it is about. */
export const Today = (): ParameterDecorator => CalledAt(TodayPipe);

/** The moment that a query is about: `asOf` is a day, an instant, `position:N` or `meeting:ID`. */
export const AsOf = (): ParameterDecorator => (controller, method, index) => {
  MomentIn('asOf', MomentPipe)(controller, method, index);
  describe(controller, method, momentIn('asOf'));
  describe(controller, method, minPosition);
};

/** One of the two moments of a comparison. */
export const MomentOf =
  (name: string): ParameterDecorator =>
  (controller, method, index) => {
    MomentIn(name, MomentPipe)(controller, method, index);
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
