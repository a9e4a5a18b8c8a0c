import type { DemoClock } from './demo-clock.ts';
import { type DutyOf, dutiesIn, type Stage, situationOf } from './ledger.ts';
import { path } from './work.ts';

/** What bodies and units change about themselves: rules, whose signature is needed, names, and their end. */

/** In a quarter of its own the body takes to the strict practice of a prefecture: the convenor has the last word. */
export const adoptStrictRules = async ({ client, people, bodyId, say }: Stage, clock: DemoClock): Promise<void> => {
  const rules = { preset: 'prefecture', inForceFrom: clock.today, minutes: { numbering: 'yearly' } };
  await client.act(people.office, `bodies/${bodyId}/supervision-rules`, rules);
  say('The convenor has the last word from now on · 自即日起延期、办结由召集人审定');
};

/** One unit has its leader sign what the liaison drafts: the first draft is given back, the second approved. */
export const signByLeader = async ({ client, people }: Stage, duty: DutyOf): Promise<void> => {
  const { unitId } = duty;
  people.letLeaderSign(unitId);
  const leader = people.leaderOf(unitId);
  await client.act(leader, `units/${unitId}/leader-signature`, { leaderSigns: true });
  // Whose signature is needed is looked up in a view: by now it knows.
  await client.read(leader, 'units');
  const draft = (text: string) =>
    client.act<{ readonly reportId: string }>(people.liaisonOf(unitId), path(duty, 'progress-reports'), {
      text,
      percent: duty.percent + 5,
    });
  const first = await draft('正在推进。');
  const reason = '内容过于简单，请补充已完成的数量和下一步安排。';
  await client.act(leader, path(duty, `drafts/${first.reportId}/rejection`), { reason });
  const second = await draft('已完成两处场地改造，正在办理验收，下月投入使用。');
  await client.act(leader, path(duty, `drafts/${second.reportId}/approval`));
};

/** The first duty on which a unit works that has a seat. */
export const workedOnBy = async (stage: Stage, members: readonly string[]): Promise<DutyOf | null> =>
  dutiesIn(await situationOf(stage)).find(
    ({ unitId, status, percent }) => members.includes(unitId) && status === 'in-progress' && percent < 90,
  ) ?? null;

interface Unit {
  readonly unitId: string;
  readonly name: string;
}

/** A reform: a member is renamed, and of the units without a seat one is merged into another, with its open duties. */
export const reform = async (stage: Stage, members: readonly string[]): Promise<void> => {
  const { client, people, say } = stage;
  const units = await client.read<readonly Unit[]>(people.office, 'units');
  const member = units.find(({ unitId }) => unitId === members[5]);
  if (member) await client.act(people.office, `units/${member.unitId}/name`, { name: `${member.name}（市数据局）` });
  const open = dutiesIn(await situationOf(stage)).filter(({ status }) =>
    ['acknowledged', 'in-progress'].includes(status),
  );
  const [ending, successor] = [...new Set(open.map(({ unitId }) => unitId))].filter((id) => !members.includes(id));
  if (ending === undefined || successor === undefined) return;
  const reason = '按机构改革方案合并。';
  await client.act(people.office, `units/${ending}/succession`, { successorId: successor, reason });
  const ended = (duty: DutyOf) => duty.unitId === ending && ['acknowledged', 'in-progress'].includes(duty.status);
  await client.until(
    people.office,
    `bodies/${stage.bodyId}/situation?limit=500`,
    'the duties of the unit that ended have passed on',
    (situation: Parameters<typeof dutiesIn>[0]) => !dutiesIn(situation).some(ended),
  );
  say('1 unit renamed, 1 merged into another · 更名 1 家，合并 1 家');
};
