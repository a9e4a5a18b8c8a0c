import type { Played } from './history.ts';
import { difference, lightOf, ownParts, shown } from './ledger-views.ts';
import { listed, type Row, seen } from './pages.ts';
import { today } from './world.ts';

const byId = (rows: readonly Row[], key: string) => new Map(rows.map((row) => [row[key], row]));

/** Several may lead, in whatever order they came to it. */
const withLeadsInOrder = (row: Row | undefined): Row | undefined => {
  const leads = (row?.['leads'] ?? []) as readonly { readonly unitId: string }[];
  return row && { ...row, leads: leads.toSorted((one, other) => (one.unitId < other.unitId ? -1 : 1)) };
};

const ofItems = async (played: Played): Promise<readonly string[]> => {
  const { world } = played;
  const rows = await listed(played, `/api/bodies/${world.bodyId}/items`);
  const found = byId(rows, 'itemId');
  return [
    ...(rows.length === world.items.length ? [] : [`${rows.length} items are shown, of ${world.items.length}`]),
    ...world.items.flatMap((item) =>
      difference(
        `item ${item.itemId}`,
        withLeadsInOrder(found.get(item.itemId)),
        withLeadsInOrder(shown.item(world, item)),
      ),
    ),
  ];
};

const ofDuties = async (played: Played): Promise<readonly string[]> => {
  const { world } = played;
  const wrong: string[] = [];
  for (const { unitId } of world.units) {
    const rows = await listed(played, `/api/units/${unitId}/duties`);
    const found = byId(rows, 'itemId');
    const own = world.items.flatMap((item) => {
      const duty = item.duties.find((one) => one.unitId === unitId);
      return duty ? [{ item, duty }] : [];
    });
    if (rows.length !== own.length) wrong.push(`unit ${unitId} is shown ${rows.length} duties, of ${own.length}`);
    for (const { item, duty } of own) {
      const where = `duty ${item.itemId}/${unitId}`;
      wrong.push(...difference(where, found.get(item.itemId), shown.duty(world, item, duty)));
    }
  }
  return wrong;
};

const countBy = <T>(list: readonly T[], key: (one: T) => string): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(list, key)].map(([name, of]) => [name, of.length]));

/** Each duty counts once, for its unit and for the body; what went to another unit counts there. */
const ofSituation = async (played: Played): Promise<readonly string[]> => {
  const { world } = played;
  const { totals, units, day } = await seen(played, `/api/bodies/${world.bodyId}/situation?limit=1`);
  const parts = world.items.flatMap(ownParts);
  const totalsOf = (duties: typeof parts) => ({
    duties: duties.length,
    byStatus: countBy(duties, ({ status }) => status),
    byLight: countBy(duties, (duty) => lightOf(world, duty)),
  });
  const byUnit = byId(units, 'unitId');
  return [
    ...(day === today(world) ? [] : [`the day is ${day}`]),
    ...difference('all duties', totals, totalsOf(parts)),
    ...[...Map.groupBy(parts, ({ unitId }) => unitId)].flatMap(([unitId, own]) =>
      difference(`unit ${unitId}`, byUnit.get(unitId)?.['totals'], totalsOf(own)),
    ),
  ];
};

const ofMeetings = async (played: Played): Promise<readonly string[]> => {
  const { world } = played;
  const found = byId(await listed(played, `/api/bodies/${world.bodyId}/meetings`), 'meetingId');
  const topics = byId(await listed(played, `/api/bodies/${world.bodyId}/topics`), 'topicId');
  return [
    ...world.meetings.flatMap((meeting) =>
      difference(`meeting ${meeting.meetingId}`, found.get(meeting.meetingId), shown.meeting(world, meeting)),
    ),
    ...world.topics.flatMap((topic) => difference(`topic ${topic.topicId}`, topics.get(topic.topicId), { ...topic })),
  ];
};

/** What the pages show otherwise than the model has it. */
export const wrongInViews = async (played: Played): Promise<readonly string[]> => [
  ...(await ofItems(played)),
  ...(await ofDuties(played)),
  ...(await ofSituation(played)),
  ...(await ofMeetings(played)),
];
