import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { Outcome } from '#event-store';
import { isRefusal } from '#kernel';
import { Problem } from './problem.ts';

/** What a command's route answers: the ids it made, and where the log stood. */
export interface Answer {
  readonly outcome: Outcome;
  readonly made?: Readonly<Record<string, string>>;
}

/**
 * Turns the outcome of a command into an answer of HTTP: a refusal into a problem; else `ETag` is the stream's revision
 * and `Lianban-Position` the position that a query can wait for.
 */
@Injectable()
export class OutcomeInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((value: unknown) => (isAnswer(value) ? told(value, reply) : shown(value, reply))));
  }
}

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'outcome' in value;

/** A document that tells its stream's revision has it in `ETag` too, for `If-Match` to echo. */
const shown = (value: unknown, reply: FastifyReply): unknown => {
  if (typeof value === 'object' && value !== null && 'revision' in value) reply.header('etag', `"${value.revision}"`);
  return value;
};

const told = ({ outcome, made, ...rest }: Answer, reply: FastifyReply): object => {
  if (isRefusal(outcome)) throw new Problem(outcome.refused, outcome.details);
  const { position, revision, written } = outcome;
  if (revision !== null) reply.header('etag', `"${revision}"`);
  if (position !== null) reply.header('lianban-position', String(position));
  return { ...made, ...rest, position, revision, written };
};
