import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { v4, v5 } from 'uuid';
import type { CommandMeta } from '#event-store';
import type { Instant, UnitId, UserId } from '#kernel';
import type { Role } from './permit.ts';
import { Problem } from './problem.ts';

/** The account behind a request, as the guard found it. */
export interface Caller {
  readonly userId: UserId;
  readonly role: Role;
  readonly unitId: UnitId | null;
}

/** What the guard leaves on a request. */
export interface CalledRequest extends FastifyRequest {
  caller: Caller;
  calledAt: Instant;
  /** Whether the caller would be let through now, too: for an answer that takes long. @throws who it is cannot be known */
  mayGoOn: () => Promise<boolean>;
}

const COMMANDS = '6f0d7c1e-4a53-4a77-9e0e-5b1d6f0a7c11';

export const callerOf = (context: ExecutionContext): Caller =>
  context.switchToHttp().getRequest<CalledRequest>().caller;

/** The caller of the route. */
export const CalledBy = createParamDecorator((_: unknown, context: ExecutionContext): Caller => callerOf(context));

/**
 * What accompanies the command that a request carries. `Idempotency-Key` names the command, so that a retry is known
 * again; `If-Match` says which revision the caller saw; the cause is this very request, its body included, so that
 * a key used for another request is noticed.
 */
export const Meta = createParamDecorator((_: unknown, context: ExecutionContext): CommandMeta => {
  const request = context.switchToHttp().getRequest<CalledRequest>();
  const key = request.headers['idempotency-key'];
  const commandId = typeof key === 'string' ? v5(`${request.caller.userId} ${key}`, COMMANDS) : v4();
  const expectedRevision = revisionIn(request.headers['if-match']);
  return {
    commandId,
    occurredAt: request.calledAt,
    actor: { userId: request.caller.userId, role: request.caller.role, unitId: request.caller.unitId },
    ground: null,
    correlationId: request.id,
    causationId: v5(fingerprint(request), commandId),
    bodyId: null,
    ...(expectedRevision !== undefined && { expectedRevision }),
  };
});

const fingerprint = (request: FastifyRequest): string => {
  const body = request.body instanceof Uint8Array ? request.body : JSON.stringify(request.body ?? null);
  // What has to be seen before is no part of what is asked.
  const asked = request.url.replace(/[?&]minPosition=\d+/, '');
  return `${request.method} ${asked} ${createHash('sha256').update(body).digest('hex')}`;
};

const revisionIn = (header: string | undefined): number | undefined => {
  if (header === undefined) return undefined;
  const revision = /^(?:W\/)?"(\d+)"$/.exec(header)?.[1];
  if (revision === undefined) throw new Problem('request.bad-if-match', { header });
  return Number(revision);
};
