import type { Day, UnitId } from '#kernel';
import { given } from '#kernel/testing';
import type { UnitEvent } from '../contracts/index.ts';
import { unitDecider } from './unit-decider.ts';

const unitId = 'u1' as UnitId;
const name = '临江市市场监督管理局';
const alias = '市市场监管局';
const validFrom = '2019-03-01' as Day;

const registered: UnitEvent = {
  type: 'UnitRegistered',
  v: 2,
  data: { unitId, name, kind: 'department', place: null },
};
const aliasAdded: UnitEvent = { type: 'UnitAliasAdded', v: 1, data: { unitId, alias, validFrom } };

const registerUnit = { type: 'RegisterUnit', unitId, name, kind: 'department' } as const;
const addUnitAlias = { type: 'AddUnitAlias', unitId, alias, validFrom } as const;

describe('a unit', () => {
  it('is registered under its full official name, without the spaces around it', () => {
    given(unitDecider)
      .when({ ...registerUnit, name: ` ${name}\n` })
      .then(registered);
  });

  it('is not registered without a name', () => {
    given(unitDecider)
      .when({ ...registerUnit, name: '　 ' })
      .thenRefused('unit.name-missing');
  });

  it('is registered once', () => {
    given(unitDecider, registered).when(registerUnit).thenNothing();
  });

  it('keeps its id for itself', () => {
    given(unitDecider, registered)
      .when({ ...registerUnit, name: '临江市民政局' })
      .thenRefused('unit.already-registered');
    given(unitDecider, registered)
      .when({ ...registerUnit, kind: 'other' })
      .thenRefused('unit.already-registered');
  });
});

describe('an alias', () => {
  it('is added from a day on, or for always', () => {
    given(unitDecider, registered).when(addUnitAlias).then(aliasAdded);
    given(unitDecider, registered)
      .when({ ...addUnitAlias, validFrom: null })
      .then({ type: 'UnitAliasAdded', v: 1, data: { unitId, alias, validFrom: null } });
  });

  it('is refused for a unit that nobody registered', () => {
    given(unitDecider).when(addUnitAlias).thenRefused('unit.unknown');
  });

  it('is refused when it is blank', () => {
    given(unitDecider, registered)
      .when({ ...addUnitAlias, alias: ' ' })
      .thenRefused('unit.name-missing');
  });

  it('is not needed for the name itself', () => {
    given(unitDecider, registered)
      .when({ ...addUnitAlias, alias: name })
      .thenNothing();
  });

  it('is added once, and not from two days on', () => {
    given(unitDecider, registered, aliasAdded).when(addUnitAlias).thenNothing();
    given(unitDecider, registered, aliasAdded)
      .when({ ...addUnitAlias, validFrom: null })
      .thenRefused('unit.alias-known');
  });
});

it('chooses whether its leader signs, each choice once', () => {
  const choose = { type: 'ChooseLeaderSignature', unitId, leaderSigns: true } as const;
  const chosen: UnitEvent = { type: 'LeaderSignatureChosen', v: 1, data: { unitId, leaderSigns: true } };
  given(unitDecider, registered).when(choose).then(chosen);
  given(unitDecider, registered, chosen).when(choose).thenNothing();
  given(unitDecider, registered)
    .when({ ...choose, leaderSigns: false })
    .thenNothing();
  given(unitDecider).when(choose).thenRefused('unit.unknown');
});

it('is renamed, and goes on to be known by its old name', () => {
  const rename = { type: 'RenameUnit', unitId, name: '临江市数据局' } as const;
  const renamed: UnitEvent = { type: 'UnitRenamed', v: 1, data: { unitId, name: '临江市数据局' } };
  given(unitDecider, registered).when(rename).then(renamed);
  given(unitDecider, registered, renamed).when(rename).thenNothing();
  given(unitDecider, registered, renamed)
    .when({ ...addUnitAlias, alias: name, validFrom: null })
    .thenNothing();
  given(unitDecider, registered)
    .when({ ...rename, name: ' ' })
    .thenRefused('unit.name-missing');
  given(unitDecider).when(rename).thenRefused('unit.unknown');
});

it('ends with one successor, for good and with a reason', () => {
  const end = { type: 'SucceedUnit', unitId, successorId: 'u2' as UnitId, reason: '按机构改革方案并入。' } as const;
  const ended: UnitEvent = {
    type: 'UnitSucceeded',
    v: 1,
    data: { unitId, successorId: 'u2' as UnitId, reason: '按机构改革方案并入。' },
  };
  given(unitDecider, registered).when(end).then(ended);
  given(unitDecider, registered, ended).when(end).thenNothing();
  given(unitDecider, registered, ended)
    .when({ ...end, successorId: 'u3' as UnitId })
    .thenRefused('unit.ended');
  given(unitDecider, registered, ended).when({ type: 'RenameUnit', unitId, name: '另名' }).thenRefused('unit.ended');
  given(unitDecider, registered)
    .when({ ...end, successorId: unitId })
    .thenRefused('unit.succeeds-itself');
  given(unitDecider, registered)
    .when({ ...end, reason: '' })
    .thenRefused('unit.reason-missing');
  given(unitDecider).when(end).thenRefused('unit.unknown');
});
