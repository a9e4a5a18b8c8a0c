import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoClock } from './demo-clock.ts';
import { dutiesIn, type SituationView, type Stage, situationOf } from './ledger.ts';
import { CONVENOR } from './people.ts';

/** A joint meeting, from the agenda to the issued minutes. */

export interface Plan {
  readonly title: string;
  /** Days after the first of the story. */
  readonly proposed: number;
  readonly held: number;
  readonly issued: number;
  readonly file: string;
  /** What a member puts forward before it. */
  readonly topic: { readonly title: string; readonly reason: string } | null;
  /** Why its last topic is put off; `null`: it takes all of them. */
  readonly deferral: string | null;
}

export interface Held {
  readonly meetingId: string;
  /** The situation that was read when the meeting was over, and kept. */
  readonly kept: SituationView;
  readonly day: string;
  readonly minutes: string;
}

interface Proposal {
  readonly title: string;
  readonly itemIds: readonly string[];
  readonly reason: string;
  readonly because: string;
  readonly topicId: string | null;
  readonly proposedBy: string | null;
}

interface Resolution {
  readonly heading: string;
  readonly text: string;
  readonly leadUnitId: string | null;
  readonly unitIds: readonly string[];
  readonly dueOn: string | null;
  readonly itemIds: readonly string[];
  readonly createsItem: boolean;
}

export const hold = async (
  stage: Stage,
  clock: DemoClock,
  plan: Plan,
  members: readonly string[],
  folder: string,
): Promise<Held> => {
  const { client, people, bodyId } = stage;
  clock.goTo(plan.proposed);
  if (plan.topic) await client.act(people.liaisonOf(members[1] ?? ''), `bodies/${bodyId}/topics`, plan.topic);
  const { meetingId } = await client.act<{ readonly meetingId: string }>(people.office, `bodies/${bodyId}/meetings`, {
    title: plan.title,
    plannedOn: clock.day(plan.held),
  });
  const meeting = `meetings/${meetingId}`;
  const topicIds = await prepare(stage, meeting, members);

  clock.goTo(plan.held);
  await client.act(people.office, `${meeting}/opening`, { place: '市政府第二会议室', chair: CONVENOR });
  await takeAttendance(stage, meeting, members);
  await goThrough(stage, meeting, topicIds, plan.deferral);
  for (const resolution of resolutionsFor(await situationOf(stage), members, clock.day(plan.held + 35))) {
    await client.act(people.office, `${meeting}/resolutions`, resolution);
  }
  await client.act(people.office, `${meeting}/closing`);
  const kept = await situationOf(stage);
  const day = clock.today;

  clock.goTo(plan.held + 1);
  await client.act(people.office, `${meeting}/minutes/draft`, { version: 1 });
  for (const unitId of members.slice(0, -1)) {
    await client.act(people.liaisonOf(unitId), `${meeting}/minutes/countersignatures`, { version: 1 });
  }
  await client.act(people.convenor, `${meeting}/minutes/signature`, { version: 1 });
  clock.goTo(plan.issued);
  await client.act(people.office, `${meeting}/minutes/issue`, { version: 1 });
  await client.until<{
    readonly items: readonly { readonly originId: string; readonly entries: readonly unknown[] }[];
  }>(people.office, `bodies/${bodyId}/items?limit=500`, 'the resolutions take effect', ({ items }) =>
    items.some(({ originId, entries }) => originId === meetingId && entries.length > 0),
  );
  const minutes = join(folder, plan.file);
  await writeFile(minutes, await client.bytes(people.office, `${meeting}/minutes.docx`));
  stage.say(`${plan.title}: minutes in ${minutes} · 会议纪要已生成`);
  return { meetingId, kept, day, minutes };
};

/** What is proposed goes on the agenda; liaisons settle it, the convenor agrees, invitations go out. */
const prepare = async (
  { client, people, bodyId }: Stage,
  meeting: string,
  members: readonly string[],
): Promise<readonly string[]> => {
  const { items: proposals } = await client.read<{ readonly items: readonly Proposal[] }>(
    people.office,
    `bodies/${bodyId}/agenda-proposals`,
  );
  const waiting = proposals.filter(({ topicId }) => topicId !== null);
  const topicIds: string[] = [];
  for (const { topicId, title, itemIds, reason, because, proposedBy } of [...proposals.slice(0, 4), ...waiting]) {
    const put = { title, itemIds, reason, because, proposedBy, ...(topicId !== null && { topicId }) };
    const answer = await client.act<{ readonly topicId: string }>(people.office, `${meeting}/agenda-items`, put);
    topicIds.push(answer.topicId);
  }
  const settled = [...new Set(topicIds)];
  await client.act(people.office, `${meeting}/agenda-settlement`, { unitIds: members.slice(0, 6), topicIds: settled });
  await client.act(people.convenor, `${meeting}/agenda-agreement`);
  await client.act(people.office, `${meeting}/invitations`);
  return settled;
};

/** One topic after the other; where there is a reason for it, the last one is put off, and comes back next time. */
const goThrough = async (
  { client, people }: Stage,
  meeting: string,
  topicIds: readonly string[],
  deferral: string | null,
): Promise<void> => {
  for (const [index, topicId] of topicIds.entries()) {
    const topic = `${meeting}/topics/${topicId}`;
    const isPutOff = deferral !== null && index === topicIds.length - 1;
    if (isPutOff) await client.act(people.office, `${topic}/deferral`, { reason: deferral });
    else await client.act(people.office, `${topic}/taking`);
  }
};

/** All members are there but the last, who is excused and sends a proxy. */
const takeAttendance = async (
  { client, people }: Stage,
  meeting: string,
  members: readonly string[],
): Promise<void> => {
  for (const [index, unitId] of members.entries()) {
    const excused = index === members.length - 1;
    await client.act(people.office, `${meeting}/attendance`, {
      unitId,
      attendance: excused ? 'excused' : 'present',
      ...(excused ? { proxy: `demo-liaison-${unitId}` } : { delegate: `demo-liaison-${unitId}` }),
    });
  }
};

/** A new item for all to work on, a new date for what is late, and a word on what goes well. */
const resolutionsFor = (situation: SituationView, members: readonly string[], dueOn: string): readonly Resolution[] => {
  const late = dutiesIn(situation).filter(({ light }) => light === 'red');
  const lateItem = late[0]?.itemId ?? situation.rows[0]?.item.itemId ?? '';
  const lateUnits = [...new Set(late.filter(({ itemId }) => itemId === lateItem).map(({ unitId }) => unitId))];
  const steady = situation.rows.find(({ item }) => item.itemId !== lateItem)?.item.itemId ?? lateItem;
  const [lead = '', ...others] = members;
  return [
    {
      heading: '建立部门数据共享清单',
      text: '建立部门数据共享清单，明确共享内容、责任单位和更新频次，打通跨部门数据堵点',
      leadUnitId: lead,
      unitIds: others.slice(0, 4),
      dueOn,
      itemIds: [],
      createsItem: true,
    },
    {
      heading: '限期补齐逾期任务',
      text: '对已逾期的任务，有关单位要逐项说明原因，制定补救措施，限期完成',
      leadUnitId: null,
      unitIds: lateUnits.length > 0 ? lateUnits : [lead],
      dueOn,
      itemIds: [lateItem],
      createsItem: false,
    },
    {
      heading: '推广试点经验',
      text: '及时总结先行单位的做法，在全市推广',
      leadUnitId: lead,
      unitIds: others.slice(4, 7),
      dueOn: null,
      itemIds: [steady],
      createsItem: false,
    },
  ];
};
