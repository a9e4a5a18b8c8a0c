import type { Day, UnitId } from '#kernel';
import type { UnitDocument } from '../contracts/index.ts';
import { unitsByName } from './names.ts';

const unit = (unitId: string, name: string, ...aliases: UnitDocument['aliases']): UnitDocument => ({
  unitId: unitId as UnitId,
  name,
  kind: 'department',
  place: null,
  aliases,
  successorId: null,
  leaderSigns: false,
  revision: 0,
});
const since = (day: string | null, alias: string) => ({ alias, validFrom: day as Day | null });

const market = unit('market', '市市场监督管理局', since('2019-03-01', '市市场监管局'), since(null, '市局'));
const civil = unit('civil', '市民政局', since(null, '市局'));
const units = [market, civil];

const anywhere = { place: null, unitIds: [] };
const meaningOf = (name: string, on: string | null = null) =>
  unitsByName(units, [name], anywhere, on as Day | null)[name];

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
  expect(meaningOf('市局')).toBeNull();
});

it('prefers the unit whose official name it is to one that goes by it', () => {
  const weather = unit('weather', '市局');
  expect(unitsByName([...units, weather], ['市局'], anywhere, null)).toEqual({ 市局: 'weather' });
});

it('answers every name that was asked for', () => {
  expect(Object.keys(unitsByName(units, ['市民政局', '市气象局'], anywhere, null))).toEqual(['市民政局', '市气象局']);
});

describe('where names are said', () => {
  const school: UnitDocument = { ...unit('yuntai', '县教育局', since(null, '县教委')), place: '云台县' };
  const other = { ...unit('pingyuan', '县教育局'), place: '平原县' };
  const said = (name: string, place: string | null, among = [school], unitIds: readonly string[] = []) =>
    unitsByName(among, [name], { place, unitIds: unitIds as readonly UnitId[] }, null)[name];

  it('takes no unit of another place, by its name or an alias', () => {
    expect([said('县教育局', '云台县'), said('县教委', '云台县'), said('云台县教育局', '安陵市')]).toEqual([
      'yuntai',
      'yuntai',
      'yuntai',
    ]);
    expect([said('县教育局', '平原县'), said('县教委', '平原县')]).toEqual([undefined, undefined]);
  });

  it('tells two units of one name apart by the place, else by the body, and leaves it to a person without either', () => {
    const both = [school, other];
    expect([said('县教育局', '平原县', both), said('县教育局', null, both)]).toEqual(['pingyuan', null]);
    expect(said('县教育局', null, both, ['pingyuan', 'market'])).toBe('pingyuan');
  });

  it('takes a unit of which nobody has said the place, and one by the name that says it', () => {
    expect(said('县教育局', '云台县', [unit('by-hand', '县教育局')])).toBe('by-hand');
    expect(said('县教育局', '云台县', [unit('by-hand', '云台县教育局')])).toBe('by-hand');
    expect(said('市教育局', '云台县', [{ ...unit('city', '市教育局'), place: '安陵市' }])).toBe('city');
  });
});

it('takes the name of a unit that has ended for whoever goes on with its tasks by now', () => {
  const ended = (unitId: string, name: string, successorId: string) => ({
    ...unit(unitId, name),
    successorId: successorId as UnitId,
  });
  const all = [ended('aged', '市老龄办', 'office'), ended('office', '市老龄工作中心', 'civil'), ...units];
  expect(unitsByName(all, ['市老龄办', '市老龄工作中心'], anywhere, null)).toEqual({
    市老龄办: 'civil',
    市老龄工作中心: 'civil',
  });
});

it('takes the one name of a unit and of its successor for the successor', () => {
  const ended = { ...unit('old', '市民政局'), successorId: 'civil' as UnitId };
  expect(unitsByName([ended, civil], ['市民政局'], anywhere, null)).toEqual({ 市民政局: 'civil' });
});

it('does not go round between two units that succeed each other', () => {
  const [one, two] = [
    { ...unit('one', '甲'), successorId: 'two' as UnitId },
    { ...unit('two', '乙'), successorId: 'one' as UnitId },
  ];
  expect(unitsByName([one, two], ['甲'], anywhere, null)).toEqual({ 甲: 'two' });
});
