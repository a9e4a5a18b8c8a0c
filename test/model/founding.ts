import type { Ledger } from './ledger.ts';
import type { Person, Unit, World } from './world.ts';

/** Monday, the fifth of January, nine in the morning in China. */
export const START = '2026-01-05T01:00:00.000Z';
const UNITS = 30;
const MEMBERS = 27;

const office: Person = { userId: 'office', role: 'office', unitId: null };

const staff: readonly Person[] = [
  office,
  { userId: 'office-2', role: 'office', unitId: null },
  { userId: 'convenor', role: 'convenor', unitId: null },
  { userId: 'deputy', role: 'convenor', unitId: null },
  { userId: 'auditor', role: 'auditor', unitId: null },
  { userId: 'operator', role: 'operator', unitId: null },
];

const peopleOf = ({ unitId }: Unit, index: number): readonly Person[] => [
  { userId: `liaison-${index}`, role: 'liaison', unitId },
  { userId: `leader-${index}`, role: 'leader', unitId },
];

/** A body with its units, founded through the interface, and the world in which nothing else has happened. */
export const found = async (ledger: Ledger): Promise<World> => {
  for (const person of staff) await ledger.admit(person);
  let events = 0;
  let position = -1;
  const done = async (path: string, body: object) => {
    const answer = await ledger.post(`${path}${position < 0 ? '' : `?minPosition=${position}`}`, body, office);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    events += answer.body.written;
    position = answer.body.position;
    return answer.body;
  };
  const { bodyId } = await done('/api/bodies', { name: '养老服务联席会议', functions: '统筹协调' });
  const other = await done('/api/bodies', { name: '另一联席会议', functions: '统筹协调' });
  const item = { number: '一', heading: '别处的事项', text: '另行督办。', assignments: [], filedBecause: '仅供参考。' };
  const { itemId: elsewhere } = await done('/api/items', { bodyId: other.bodyId, ...item });
  const units: Unit[] = [];
  for (let index = 0; index < UNITS; index += 1) {
    const name = `第${index + 1}局`;
    const { unitId } = await done('/api/units', { name, kind: 'department' });
    const isMember = index < MEMBERS;
    if (isMember) await done(`/api/bodies/${bodyId}/members`, { unitId });
    units.push({ unitId, name, names: [name], isMember, seat: index, leaderSigns: false, successorId: null });
  }
  const people = [...staff, ...units.flatMap(peopleOf)];
  for (const person of people) await ledger.admit(person);
  return {
    ...{ now: START, events, bodyId, elsewhere, units, people, items: [], topics: [], meetings: [] },
    ...{ slipYears: [], numbered: [], rules: [], merits: [], reports: [], reportDays: [], owed: [] },
  };
};
