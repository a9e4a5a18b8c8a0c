import type { Day, UnitId } from '#kernel';
import type { UnitDocument } from '../contracts/index.ts';
import { unitsByName } from './names.ts';

const unit = (unitId: string, name: string, ...aliases: UnitDocument['aliases']): UnitDocument => ({
  unitId: unitId as UnitId,
  name,
  kind: 'department',
  aliases,
  successorId: null,
  leaderSigns: false,
  revision: 0,
});
const since = (day: string | null, alias: string) => ({ alias, validFrom: day as Day | null });

const market = unit('market', '市市场监督管理局', since('2019-03-01', '市市场监管局'), since(null, '市局'));
const civil = unit('civil', '市民政局', since(null, '市局'));
const units = [market, civil];

const meaningOf = (name: string, on: string | null = null) => unitsByName(units, [name], on as Day | null)[name];

it('resolves an official name, and an alias from its first day on', () => {
  expect(meaningOf('市民政局')).toBe('civil');
  expect(meaningOf('市市场监管局', '2019-03-01')).toBe('market');
  expect(meaningOf('市市场监管局', '2019-02-28')).toBeUndefined();
});

it('takes every alias when no day is asked for', () => {
  expect(meaningOf('市市场监管局')).toBe('market');
});

it('leaves to a person what nobody or more than one unit goes by', () => {
  expect(meaningOf('市气象局')).toBeUndefined();
  expect(meaningOf('市局')).toBeUndefined();
});

it('prefers the unit whose official name it is to one that goes by it', () => {
  const weather = unit('weather', '市局');
  expect(unitsByName([...units, weather], ['市局'], null)).toEqual({ 市局: 'weather' });
});

it('answers every name that was asked for', () => {
  expect(Object.keys(unitsByName(units, ['市民政局', '市气象局'], null))).toEqual(['市民政局', '市气象局']);
});

it('takes the name of a unit that has ended for whoever goes on with its tasks by now', () => {
  const ended = (unitId: string, name: string, successorId: string) => ({
    ...unit(unitId, name),
    successorId: successorId as UnitId,
  });
  const all = [ended('aged', '市老龄办', 'office'), ended('office', '市老龄工作中心', 'civil'), ...units];
  expect(unitsByName(all, ['市老龄办', '市老龄工作中心'], null)).toEqual({
    市老龄办: 'civil',
    市老龄工作中心: 'civil',
  });
});

it('takes the one name of a unit and of its successor for the successor', () => {
  const ended = { ...unit('old', '市民政局'), successorId: 'civil' as UnitId };
  expect(unitsByName([ended, civil], ['市民政局'], null)).toEqual({ 市民政局: 'civil' });
});

it('does not go round between two units that succeed each other', () => {
  const [one, two] = [
    { ...unit('one', '甲'), successorId: 'two' as UnitId },
    { ...unit('two', '乙'), successorId: 'one' as UnitId },
  ];
  expect(unitsByName([one, two], ['甲'], null)).toEqual({ 甲: 'two' });
});
