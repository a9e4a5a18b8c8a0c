import type { DemoClock } from './demo-clock.ts';
import { type SituationView, type Stage, situationOf } from './ledger.ts';
import { CONVENOR } from './people.ts';
import type { Resolution } from './resolutions.ts';

/** A joint meeting, from the agenda to the issued minutes. */

export interface Plan {
  readonly title: string;
  /** Days after the first of the story. */
  readonly proposed: number;
  readonly held: number;
  /** What a member puts forward before it. */
  readonly topic: { readonly title: string; readonly reason: string } | null;
  /** Why its last topic is put off; `null`: it takes all of them. */
  readonly deferral: string | null;
  /** What a member remarks on the first resolution, and when that is due then; `null`: all agree at once. */
  readonly objection: { readonly remark: string; readonly dueOn: string } | null;
  readonly resolutions: (situation: SituationView) => readonly Resolution[];
}

export interface Held {
  readonly meetingId: string;
  /** The ids of its resolutions, in the order of adoption. */
  readonly resolutions: readonly (Resolution & { readonly resolutionId: string })[];
  /** The situation that was read when the meeting was over, and kept. */
  readonly kept: SituationView;
  readonly day: string;
}

interface Proposal {
  readonly title: string;
  readonly itemIds: readonly string[];
  readonly reason: string;
  readonly because: string;
  readonly topicId: string | null;
  readonly proposedBy: string | null;
}

/** Who has a seat: members, and somebody who is asked in. */
export interface Seats {
  readonly members: readonly string[];
  readonly guest: string | null;
}

export const hold = async (stage: Stage, clock: DemoClock, plan: Plan, seats: Seats): Promise<Held> => {
  const { client, people, bodyId } = stage;
  const { members } = seats;
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
  await takeAttendance(stage, meeting, seats);
  await goThrough(stage, meeting, topicIds, plan.deferral);
  const resolutions: Held['resolutions'][number][] = [];
  for (const resolution of plan.resolutions(await situationOf(stage))) {
    const answer = await client.act<{ readonly resolutionId: string }>(
      people.office,
      `${meeting}/resolutions`,
      resolution,
    );
    resolutions.push({ ...resolution, resolutionId: answer.resolutionId });
  }
  await client.act(people.office, `${meeting}/closing`);
  const held = { meetingId, resolutions, kept: await situationOf(stage), day: clock.today };

  clock.goTo(plan.held + 1);
  const version = await agree(stage, held, members, plan.objection);
  clock.goTo(plan.held + 2);
  await client.act(people.office, `${meeting}/minutes/issue`, { version });
  await client.until<Listed>(
    people.office,
    `bodies/${bodyId}/items?limit=500`,
    'the resolutions take effect',
    ({ items }) => items.some(({ originId, entries }) => originId === meetingId && entries.length > 0),
  );
  stage.say(`${plan.title}: minutes issued · 会议纪要已印发`);
  return held;
};

interface Listed {
  readonly items: readonly { readonly originId: string; readonly entries: readonly unknown[] }[];
}

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

/** All members are there but the last, who is excused and sends a proxy; a guest is in attendance. */
const takeAttendance = async ({ client, people }: Stage, meeting: string, { members, guest }: Seats): Promise<void> => {
  for (const [index, unitId] of members.entries()) {
    const excused = index === members.length - 1;
    await client.act(people.office, `${meeting}/attendance`, {
      unitId,
      attendance: excused ? 'excused' : 'present',
      ...(excused ? { proxy: await people.idOf(unitId) } : { delegate: await people.idOf(unitId) }),
    });
  }
  if (guest === null) return;
  const asked = { unitId: guest, attendance: 'in-attendance', delegate: await people.idOf(guest) };
  await client.act(people.office, `${meeting}/attendance`, asked);
};

/**
 * All that came or sent somebody countersign. One that objects is heard: the draft is amended, and those it names are asked again.
 * Answers the version that the chair signed.
 */
const agree = async (
  { client, people }: Stage,
  { meetingId, resolutions: [first] }: Held,
  members: readonly string[],
  objection: Plan['objection'],
): Promise<number> => {
  const minutes = `meetings/${meetingId}/minutes`;
  await client.act(people.office, `${minutes}/draft`, { version: 1 });
  const amended = objection && first ? { ...objection, resolution: first } : null;
  for (const [index, unitId] of members.entries()) {
    const remark = amended && index === 0 && { remark: amended.remark, remarkOn: amended.resolution.resolutionId };
    await client.act(people.liaisonOf(unitId), `${minutes}/countersignatures`, { version: 1, ...remark });
  }
  if (amended) {
    const { resolutionId, ...words } = amended.resolution;
    const path = `meetings/${meetingId}/resolutions/${resolutionId}/amendment`;
    await client.act(people.office, path, { ...words, dueOn: amended.dueOn, version: 2 });
    const named = [words.leadUnitId, ...words.unitIds];
    for (const unitId of members.filter((one) => named.includes(one))) {
      await client.act(people.liaisonOf(unitId), `${minutes}/countersignatures`, { version: 2 });
    }
  }
  const version = amended ? 2 : 1;
  await client.act(people.convenor, `${minutes}/signature`, { version });
  return version;
};
