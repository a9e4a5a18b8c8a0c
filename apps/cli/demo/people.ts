import { randomBytes } from 'node:crypto';
import type { Role } from '#http';
import type { Accounts } from '#identity';
import type { UnitId, UserId } from '#kernel';

/** The tokens of the demo's people. */
export interface People {
  readonly office: string;
  readonly convenor: string;
  readonly auditor: string;
  readonly liaisonOf: (unitId: string) => Promise<string>;
  readonly leaderOf: (unitId: string) => Promise<string>;
  /** Whoever submits for a unit so that it needs no further signature: the liaison, or the leader of one that asks for it. */
  readonly submitterOf: (unitId: string) => Promise<string>;
  /** From now on the unit leader submits. */
  readonly letLeaderSign: (unitId: string) => void;
  /** Who a unit's liaison is, to be named in a list of those present. */
  readonly idOf: (unitId: string) => Promise<string>;
}

export const CONVENOR = 'demo-convenor' as UserId;

/** Makes accounts and tokens as `lianban user` does. A unit's liaison is added when the unit is first met. */
export const hirePeople = async (accounts: Accounts): Promise<People> => {
  const tokens = new Map<string, string>();
  const hire = async (userId: string, name: string, role: Role, unitId: UnitId | null): Promise<string> => {
    const known = tokens.get(userId);
    if (known !== undefined) return known;
    const token = `lb_${randomBytes(32).toString('base64url')}`;
    await accounts.put({ userId: userId as UserId, name, role, unitId });
    await accounts.allow(userId as UserId, token);
    tokens.set(userId, token);
    return token;
  };
  const liaisonOf = (unitId: string): Promise<string> =>
    hire(idFor(unitId), nameFor(tokens.size), 'liaison', unitId as UnitId);
  const leaderOf = (unitId: string): Promise<string> =>
    hire(`demo-leader-${unitId}`, nameFor(tokens.size), 'leader', unitId as UnitId);
  const signing = new Set<string>();
  return {
    office: await hire('demo-office', '周敏', 'office', null),
    convenor: await hire(CONVENOR, '林建国', 'convenor', null),
    auditor: await hire('demo-auditor', '沈洁', 'auditor', null),
    liaisonOf,
    leaderOf,
    submitterOf: (unitId) => (signing.has(unitId) ? leaderOf(unitId) : liaisonOf(unitId)),
    letLeaderSign: (unitId) => signing.add(unitId),
    idOf: async (unitId) => {
      await liaisonOf(unitId);
      return idFor(unitId);
    },
  };
};

const idFor = (unitId: string): string => `demo-liaison-${unitId}`;

const SURNAMES = [...'陈王李张刘杨黄吴赵周徐孙马朱胡郭何高罗郑'];
const GIVEN = ['晓东', '雅琴', '志强', '丽华', '海涛', '思远', '春燕', '国平', '文静', '立群', '秀英', '振宇'];

const nameFor = (index: number): string => `${SURNAMES[index % SURNAMES.length]}${GIVEN[(index * 7) % GIVEN.length]}`;
