import { accept, refuse } from '#kernel';
import type { AddUnitAlias, ChooseLeaderSignature, RegisterUnit, RenameUnit, SucceedUnit } from './unit-commands.ts';
import type { UnitDecision, UnitState } from './unit-state.ts';

/** A unit is registered once, under its full official name. */
export const registerUnit = (c: RegisterUnit, s: UnitState): UnitDecision => {
  const { unitId, kind, place = null } = c;
  const name = c.name.trim();
  if (s.status === 'registered') {
    if (s.name === name && s.kind === kind) return accept();
    return refuse('unit.already-registered', { unitId, name: s.name });
  }
  if (name === '') return refuse('unit.name-missing');
  return accept({ type: 'UnitRegistered', v: 2, data: { unitId, name, kind, place } });
};

/** A unit has any number of aliases, each from one day on; its own name is none. */
export const addUnitAlias = (c: AddUnitAlias, s: UnitState): UnitDecision => {
  const { unitId, validFrom } = c;
  if (s.status === 'unregistered') return refuse('unit.unknown', { unitId });
  const alias = c.alias.trim();
  if (alias === '') return refuse('unit.name-missing');
  if (alias === s.name) return accept();
  const known = s.aliases.get(alias);
  if (known === undefined) return accept({ type: 'UnitAliasAdded', v: 1, data: { unitId, alias, validFrom } });
  return known === validFrom ? accept() : refuse('unit.alias-known', { alias, validFrom: known ?? '—' });
};

/** Every unit chooses whether its leader signs what its liaisons submit. */
export const chooseLeaderSignature = ({ unitId, leaderSigns }: ChooseLeaderSignature, s: UnitState): UnitDecision => {
  if (s.status === 'unregistered') return refuse('unit.unknown', { unitId });
  if (s.leaderSigns === leaderSigns) return accept();
  return accept({ type: 'LeaderSignatureChosen', v: 1, data: { unitId, leaderSigns } });
};

/** A unit gets another official name; the old one goes on to mean it. */
export const renameUnit = (c: RenameUnit, s: UnitState): UnitDecision => {
  const { unitId } = c;
  const name = c.name.trim();
  if (s.status === 'unregistered') return refuse('unit.unknown', { unitId });
  if (name === '') return refuse('unit.name-missing');
  if (s.name === name) return accept();
  if (s.successorId !== null) return refuse('unit.ended', { unitId, successorId: s.successorId });
  return accept({ type: 'UnitRenamed', v: 1, data: { unitId, name } });
};

/** A unit that is merged or dissolved has one successor, for good. */
export const succeedUnit = ({ unitId, successorId, reason }: SucceedUnit, s: UnitState): UnitDecision => {
  if (s.status === 'unregistered') return refuse('unit.unknown', { unitId });
  if (s.successorId === successorId) return accept();
  if (s.successorId !== null) return refuse('unit.ended', { unitId, successorId: s.successorId });
  if (successorId === unitId) return refuse('unit.succeeds-itself', { unitId });
  if (reason.trim() === '') return refuse('unit.reason-missing');
  return accept({ type: 'UnitSucceeded', v: 1, data: { unitId, successorId, reason } });
};
