import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import type { Outcome } from '#event-store';
import { isRefusal, type Refusal } from '#kernel';
import { unitsAmong } from './named.ts';
import { type NamesOfUnits, Problem } from './problem.ts';

/** What a command's route answers: the ids it made, and where the log stood. */
export interface Answer {
  readonly outcome: Outcome;
  readonly made?: Readonly<Record<string, string>>;
}

/**
 * Turns the outcome of a command into an answer of HTTP: a refusal into a problem; else `ETag` is the stream's revision
 * and `Lianban-Position` the position that a query can wait for. A refusal calls units by the names that they have now.
 */
@Injectable()
export class OutcomeInterceptor implements NestInterceptor {
  constructor(private readonly namesOf: (unitIds: readonly string[]) => Promise<NamesOfUnits>) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      mergeMap(async (value: unknown) => {
        if (!isAnswer(value)) return shown(value, reply);
        if (isRefusal(value.outcome)) throw await this.problemOf(value.outcome);
        return told({ ...value, outcome: value.outcome }, reply);
      }),
    );
  }

  private async problemOf({ refused, details }: Refusal): Promise<Problem> {
    const unitIds = unitsAmong(details);
    // That a view cannot be asked must not hide why the act was refused: the ids are told then.
    const names = unitIds.length === 0 ? {} : await this.namesOf(unitIds).catch(() => ({}));
    return new Problem(refused, details, [], names);
  }
}

type Done = Answer & { readonly outcome: Exclude<Outcome, Refusal> };

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'outcome' in value;

/** A document that tells its stream's revision has it in `ETag` too, for `If-Match` to echo. */
const shown = (value: unknown, reply: FastifyReply): unknown => {
  if (typeof value === 'object' && value !== null && 'revision' in value) reply.header('etag', `"${value.revision}"`);
  return value;
};

const told = ({ outcome, made, ...rest }: Done, reply: FastifyReply): object => {
  const { position, revision, written } = outcome;
  if (revision !== null) reply.header('etag', `"${revision}"`);
  if (position !== null) reply.header('lianban-position', String(position));
  return { ...made, ...rest, position, revision, written };
};
