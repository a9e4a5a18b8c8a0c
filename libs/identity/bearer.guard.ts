import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { type CalledRequest, ID, PERMISSION, type Permission, Problem, unitRoles } from '#http';
import type { Clock } from '#kernel';
import type { Accounts } from './accounts.ts';

export interface GuardOptions {
  readonly reflector: Reflector;
  readonly accounts: Accounts;
  readonly clock: Clock;
}

/** Finds who calls by the bearer token, and lets through whom the route's permission names. Without one: nobody. */
export class BearerGuard implements CanActivate {
  constructor(private readonly options: GuardOptions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { reflector, accounts, clock } = this.options;
    const permission = reflector.get<Permission | undefined>(PERMISSION, context.getHandler());
    const request = context.switchToHttp().getRequest<CalledRequest>();
    request.calledAt = clock();
    checkPath(request);
    if (permission?.permission === 'public') return true;
    const token = tokenOf(request);
    const account = await accounts.byToken(token, request.calledAt);
    if (!account) throw new Problem('auth.unknown-token');
    if (!permission?.roles.includes(account.role)) {
      throw new Problem('auth.not-permitted', { role: account.role, permission: permission?.permission ?? 'none' });
    }
    request.mayGoOn = async () => {
      const now = await accounts.byToken(token, clock());
      return now !== null && permission.roles.includes(now.role);
    };
    const { userId, role, unitId } = account;
    request.caller = { userId, role, unitId };
    if (
      permission.ownUnit &&
      unitRoles.includes(account.role) &&
      account.unitId !== unitNamed(request, permission.ownUnit)
    ) {
      throw new Problem('auth.not-own-unit');
    }
    return true;
  }
}

/** Every parameter of a path is an id: here, once, for all routes. */
const checkPath = ({ params }: CalledRequest): void => {
  for (const [field, value] of Object.entries(params as Record<string, string>)) {
    if (ID.test(value)) continue;
    const fault = { field, message: `${field} is not an id`, messageZh: '不是编号' };
    throw new Problem('request.malformed', {}, [fault]);
  }
};

const tokenOf = ({ headers }: CalledRequest): string => {
  const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Problem('auth.missing');
  return token;
};

const unitNamed = (request: CalledRequest, parameter: string): unknown =>
  (request.params as Record<string, unknown>)[parameter];
