import { addDays, type Day } from '#kernel';
import type { DemoClock } from './demo-clock.ts';
import { type DutyOf, dutiesIn, type Row, type Stage, situationOf } from './ledger.ts';
import { path } from './work.ts';

/** What becomes of matters beside the straight way: filed, graded, split, rested, merged, taken up again. */

interface Registration {
  readonly number: string;
  readonly heading: string;
  readonly text: string;
}

const register = async (
  { client, people, bodyId }: Stage,
  words: Registration,
  of: object,
): Promise<{ readonly itemId: string }> => client.act(people.office, 'items', { bodyId, ...words, ...of });

/** A paper that asks nothing of anybody is filed; a matter of the leaders is registered by hand, and is a grave one. */
export const registerByHand = async (stage: Stage, clock: DemoClock, members: readonly string[]): Promise<string> => {
  const filed = { number: '存1', heading: '外地经验材料', text: '周边城市工作简报一份。' };
  await register(stage, filed, { assignments: [], filedBecause: '仅供各单位参考，不需办理。' });
  const grave = {
    number: '批1',
    heading: '群众反映集中问题整改',
    text: '按市政府领导批示，限期整改群众反映集中的问题。',
  };
  const [lead, other] = [members[2] ?? '', members[3] ?? ''];
  const { itemId } = await register(stage, grave, {
    assignments: [
      { unitId: lead, role: 'lead', dueOn: clock.day(150) },
      { unitId: other, role: 'cooperating', dueOn: clock.day(150) },
    ],
  });
  const { client, people } = stage;
  await client.act(people.office, `items/${itemId}/importance`, {
    importance: 'important',
    reason: '市政府领导批示件。',
  });
  return itemId;
};

const openUnits = ({ cells }: Row): readonly string[] =>
  cells.filter(({ status }) => !['completed', 'cancelled', 'suspended'].includes(status)).map(({ unitId }) => unitId);

/** Two matters of which many units have a part, the last ones of the ledger: nobody else in the story counts on them. */
const largest = ({ rows }: { readonly rows: readonly Row[] }): readonly Row[] =>
  rows.filter((row) => openUnits(row).length >= 4).slice(-2);

/** A matter that is two turns out to be two: it goes on in parts. Another rests until a policy is clear. */
export const splitAndRest = async (stage: Stage): Promise<string | null> => {
  const { client, people } = stage;
  const [first, second] = largest(await situationOf(stage));
  if (!first || !second) return null;
  const units = openUnits(first);
  const part = (at: number, unitIds: readonly string[]) => ({
    number: `${first.item.number}（${at}）`,
    heading: `${first.item.heading}（${at === 1 ? '建设' : '运行'}）`.slice(0, 200),
    text: at === 1 ? '建设任务单独督办。' : '运行任务单独督办。',
    unitIds,
  });
  const half = Math.ceil(units.length / 2);
  const parts = [part(1, units.slice(0, half)), part(2, units.slice(half))];
  await client.act(people.convenor, `items/${first.item.itemId}/split`, { reason: '建设与运行分开督办。', parts });
  const reason = '待上级政策明确后恢复办理。';
  await client.act(people.convenor, `items/${second.item.itemId}/suspension`, { reason });
  stage.say('1 item split into 2, 1 suspended · 拆分 1 项，中止 1 项');
  return second.item.itemId;
};

/** What rested goes on; what was put in by hand is merged into it. */
export const resumeAndMerge = async (stage: Stage, rested: string, byHand: string): Promise<void> => {
  const { client, people } = stage;
  const { rows, day } = await situationOf(stage);
  const cells = rows.find(({ item }) => item.itemId === rested)?.cells ?? [];
  // Whose date has passed while it rested gets another.
  const isLate = cells.some(({ dueOn, light }) => light === 'off' && dueOn !== null && dueOn < day);
  const resumption = { reason: '政策已明确。', ...(isLate && { dueOn: addDays(day as Day, 60) }) };
  await client.act(people.convenor, `items/${rested}/resumption`, resumption);
  const merger = { reason: '与该事项合并办理。', mergedInto: rested };
  await client.act(people.convenor, `items/${byHand}/cancellation`, merger);
  stage.say('1 item resumed, 1 merged into it · 恢复 1 项，并入 1 项');
};

/** An inspection finds what was completed wanting: it is taken up again. */
export const reopenOne = async (stage: Stage): Promise<void> => {
  const done: DutyOf | undefined = dutiesIn(await situationOf(stage)).findLast(({ status }) => status === 'completed');
  if (!done) return;
  await stage.client.act(stage.people.convenor, path(done, 'reopening'), { reason: '抽查发现整改不到位。' });
};
