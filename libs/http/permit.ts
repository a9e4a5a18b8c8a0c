import { SetMetadata } from '@nestjs/common';

/** Who works with the system, and as what. A liaison and a leader (单位负责人) act for one unit. */
export const roles = ['liaison', 'leader', 'office', 'convenor', 'auditor', 'operator'] as const;
export type Role = (typeof roles)[number];

export interface Permission {
  /** What is permitted, e.g. `duty.acknowledge`: shown to whoever is refused. */
  readonly permission: string;
  readonly roles: readonly Role[];
  /** The route's parameter that must name the caller's own unit, for roles that act for one. */
  readonly ownUnit?: string;
}

export const PERMISSION = 'lianban:permission';

/** States who may call a route. The server does not start while a route states nothing. */
export const Permit = (permission: string, forRoles: readonly Role[], ownUnit?: string) =>
  SetMetadata(PERMISSION, { permission, roles: forRoles, ...(ownUnit && { ownUnit }) } satisfies Permission);

/** Everybody may call the route, without a token: health, and the description of the interface. */
export const PermitAll = () => Permit('public', []);

/** Roles that act for a unit, and for that one only. */
export const unitRoles: readonly Role[] = ['liaison', 'leader'];

/** Everybody who has an account. */
export const everyRole: readonly Role[] = roles;
