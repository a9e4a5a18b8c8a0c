import { addDays, type Day } from '#kernel';
import type { DemoClock } from './demo-clock.ts';
import { type DutyOf, dutiesIn, type Stage, situationOf } from './ledger.ts';
import { path } from './work.ts';

/** What does not run by itself: duties returned, help and time asked for, slips up the ladder, praise. */

const RUNNING: readonly string[] = ['acknowledged', 'in-progress'];

/** One unit says that a duty is not its own: the office insists; another's goes to a unit that has no part in the item. */
export const returnTwo = async (stage: Stage, members: readonly string[]): Promise<void> => {
  const { client, people } = stage;
  const situation = await situationOf(stage);
  const assigned = dutiesIn(situation).filter(({ status }) => status === 'assigned');
  for (const [index, duty] of [assigned[3], assigned[8]].entries()) {
    if (!duty) return;
    await client.act(people.liaisonOf(duty.unitId), path(duty, 'return'), { reason: '该任务不属于本单位职责范围。' });
    const parts =
      situation.rows.find(({ item }) => item.itemId === duty.itemId)?.cells.map(({ unitId }) => unitId) ?? [];
    const toUnitId = members.find((unitId) => !parts.includes(unitId));
    if (index === 0 || toUnitId === undefined) {
      await client.act(people.office, path(duty, 'insistence'), { reason: '“三定”规定已明确该职责，请抓紧签收办理。' });
    } else {
      const reason = '经核实，该任务由改派单位承担更为适宜。';
      await client.act(people.office, path(duty, 'reassignment'), { toUnitId, reason });
    }
  }
  stage.say('2 duties returned: one insisted on, one reassigned · 退回 2 项：维持 1 项，改派 1 项');
};

export interface Measures {
  readonly duty: DutyOf;
  readonly planId: string;
}

/** A few units say by which measures they get there, each with its day; none is later than the duty. */
export const decompose = async (stage: Stage, clock: DemoClock): Promise<readonly Measures[]> => {
  const first = clock.day(60);
  const running = dutiesIn(await situationOf(stage)).filter(
    ({ status, dueOn }) => RUNNING.includes(status) && (dueOn === null || dueOn >= first),
  );
  const plans: Measures[] = [];
  for (const duty of running.slice(0, 3)) {
    const measures = [
      { text: '摸清底数，建立工作台账。', dueOn: first },
      { text: '完成主体建设任务。', dueOn: duty.dueOn ?? clock.day(150) },
    ];
    const { planId } = await stage.client.act<{ readonly planId: string }>(
      stage.people.liaisonOf(duty.unitId),
      path(duty, 'plan'),
      { measures },
    );
    plans.push({ duty, planId });
  }
  return plans;
};

/** The `n`-th measure of each plan whose duty still runs is finished. */
export const finishMeasures = async (stage: Stage, plans: readonly Measures[], n: number): Promise<void> => {
  const duties = dutiesIn(await situationOf(stage)).filter(({ status }) => RUNNING.includes(status));
  for (const { duty, planId } of plans.filter((plan) => duties.some((one) => isSame(one, plan.duty)))) {
    await stage.client.act(stage.people.liaisonOf(duty.unitId), path(duty, `measures/${planId}.${n}/completion`));
  }
};

/** Two units need what they cannot settle alone: a proposal for the next agenda. The second is answered at once. */
export const askForHelp = async (stage: Stage): Promise<void> => {
  const { client, people } = stage;
  const running = dutiesIn(await situationOf(stage)).filter(({ status }) => RUNNING.includes(status));
  for (const [index, duty] of [running[4], running[11]].entries()) {
    if (!duty) return;
    const { helpId } = await client.act<{ readonly helpId: string }>(
      people.liaisonOf(duty.unitId),
      path(duty, 'help-requests'),
      { text: '选址涉及规划调整，需有关部门共同研究。' },
    );
    if (index === 0) continue;
    const text = '已协调有关部门到现场踏勘，一周内给出意见。';
    await client.act(people.office, path(duty, `help-requests/${helpId}/answer`), { text });
  }
};

/** Two units ask for more time before their day: the convenor gives one an exact new day, and refuses the other. */
export const askForTime = async (stage: Stage, clock: DemoClock): Promise<void> => {
  const { client, people } = stage;
  const soon = dutiesIn(await situationOf(stage)).filter(
    ({ status, dueOn }) => RUNNING.includes(status) && dueOn !== null && dueOn >= clock.today,
  );
  const nearest = soon.toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  for (const [index, duty] of nearest.slice(0, 2).entries()) {
    const dueOn = addDays(duty.dueOn as Day, 28);
    const { requestId } = await client.act<{ readonly requestId: string }>(
      people.submitterOf(duty.unitId),
      path(duty, 'extension-requests'),
      { reason: '设备采购流标，需重新组织招标。', proposedOn: dueOn },
    );
    const request = path(duty, `extension-requests/${requestId}`);
    if (index === 0) await client.act(people.convenor, `${request}/grant`, { dueOn });
    else await client.act(people.convenor, `${request}/refusal`, { reason: '前期工作已具备条件，请按期完成。' });
  }
  stage.say('2 asked for more time: one got it · 申请延期 2 项，准予 1 项');
};

export interface Slip {
  readonly duty: DutyOf;
  readonly slipId: string;
  readonly level: 'blue' | 'orange' | 'red';
}

const graver = { blue: 'orange', orange: 'red', red: 'red' } as const;

/**
 * Slips for what is overdue: a graver one where an earlier one has lapsed without an answer, and two blue ones for the
 * duties that have been late the longest. Every second blue one is answered. Answers those that are not.
 */
export const issueSlips = async (stage: Stage, clock: DemoClock, lapsed: readonly Slip[]): Promise<readonly Slip[]> => {
  const late = dutiesIn(await situationOf(stage))
    .filter(({ light, status }) => light === 'red' && ['assigned', ...RUNNING].includes(status))
    .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  const issued: Slip[] = [];
  for (const { duty, level } of lapsed.filter((slip) => late.some((one) => isSame(one, slip.duty)))) {
    issued.push(await issue(stage, clock, duty, graver[level]));
  }
  const others = late.filter((one) => !lapsed.some(({ duty }) => isSame(one, duty)));
  const first = others[0] && (await issue(stage, clock, others[0], 'blue'));
  const second = others[1] && (await issue(stage, clock, others[1], 'blue'));
  if (first) issued.push(first);
  if (second) {
    const text = '已制定补救措施，月底前完成并报送佐证材料。';
    const { duty, slipId } = second;
    await stage.client.act(stage.people.liaisonOf(duty.unitId), path(duty, `slips/${slipId}/answer`), { text });
  }
  const count = issued.length + (second ? 1 : 0);
  stage.say(`${count} supervision slips issued · 发督办单 ${count} 张`);
  return issued;
};

/**
 * Up the ladder: one that was never answered is followed by a graver one a fortnight later, up to red. Answers the last.
 */
export const escalate = async (stage: Stage, clock: DemoClock, first: Slip, days: readonly number[]): Promise<Slip> => {
  let slip = first;
  for (const day of days) {
    if (slip.level === 'red') break;
    clock.goTo(day);
    slip = await issue(stage, clock, slip.duty, graver[slip.level]);
  }
  stage.say(`A slip went unanswered and became ${slip.level} · 一张督办单逾期未复，已升至${slipWords[slip.level]}`);
  return slip;
};

const slipWords = { blue: '蓝色', orange: '橙色', red: '红色' } as const;

const isSame = (one: DutyOf, other: DutyOf): boolean => one.itemId === other.itemId && one.unitId === other.unitId;

const issue = async (
  { client, people }: Stage,
  clock: DemoClock,
  duty: DutyOf,
  level: Slip['level'],
): Promise<Slip> => {
  const { slipId } = await client.act<{ readonly slipId: string }>(people.office, path(duty, 'slips'), {
    level,
    requirement: '请对照任务要求逐项说明逾期原因，制定补救措施，限期完成并报送佐证材料。',
    deadline: addDays(clock.today, 10),
  });
  return { duty, slipId, level };
};

/** What was completed well is praised. */
export const praise = async (stage: Stage): Promise<void> => {
  const done = dutiesIn(await situationOf(stage)).find(({ status }) => status === 'completed');
  if (!done) return;
  const text = '工作扎实，市政府分管领导批示肯定。';
  await stage.client.act(stage.people.office, path(done, 'praises'), { text });
};
