import type { Day } from '#kernel';
import { type DutyOf, dutiesIn, type Stage, situationOf } from './ledger.ts';

/** The work of departments between meetings. Who is late is told by counting, so that every run is the same. */

export const path = ({ itemId, unitId }: DutyOf, act: string): string => `items/${itemId}/duties/${unitId}/${act}`;

const every = (n: number) => (_: unknown, index: number) => index % n === 0;

/** Duties that the notice gives no date get one from the office: one after the other of these days, and round again. */
export const setDates = async (stage: Stage, days: readonly Day[]): Promise<void> => {
  const undated = dutiesIn(await situationOf(stage)).filter(({ dueOn, light }) => dueOn === null && light !== 'blue');
  for (const [index, duty] of undated.entries()) {
    await stage.client.act(stage.people.office, path(duty, 'due-date'), { dueOn: days[index % days.length] });
  }
  stage.say(`${undated.length} duties without a date get one · 为 ${undated.length} 项未定时限的责任定时限`);
};

/** Liaisons sign for their duties; every seventeenth forgets. */
export const acknowledge = async (stage: Stage, all = false): Promise<void> => {
  const assigned = dutiesIn(await situationOf(stage)).filter(({ status }) => status === 'assigned');
  const signing = all ? assigned : assigned.filter((duty, index) => !every(17)(duty, index));
  for (const duty of signing) {
    await stage.client.act(stage.people.liaisonOf(duty.unitId), path(duty, 'acknowledgement'));
  }
  stage.say(`${signing.length} of ${assigned.length} duties acknowledged · 签收 ${signing.length}/${assigned.length}`);
};

/** Liaisons report progress; every fourth has nothing to say yet. */
export const report = async (stage: Stage, percent: number): Promise<void> => {
  const running = dutiesIn(await situationOf(stage)).filter(
    (duty) => ['acknowledged', 'in-progress'].includes(duty.status) && duty.percent < percent,
  );
  const reporting = running.filter((duty, index) => !every(4)(duty, index));
  for (const [index, duty] of reporting.entries()) {
    await stage.client.act(stage.people.submitterOf(duty.unitId), path(duty, 'progress-reports'), {
      text: `已完成本阶段工作的${percent}%，台账和佐证材料已归档。`,
      percent,
      ...(index % 9 === 0 && { problem: '跨部门数据尚未打通，需要协调。', nextStep: '下周与相关单位会商。' }),
    });
  }
  stage.say(`${reporting.length} progress reports (${percent} %) · 填报进展 ${reporting.length} 份`);
};

/**
 * What is far enough asks to be completed; the office sends every sixth request back and accepts the others. Where the
 * convenor has the last word, the office endorses them before.
 */
export const complete = async (stage: Stage, from: number, share: number, byConvenor: boolean): Promise<void> => {
  const ready = dutiesIn(await situationOf(stage))
    .filter(({ status, percent }) => status === 'in-progress' && percent >= from)
    .filter(every(share));
  let sentBack = 0;
  for (const [index, duty] of ready.entries()) {
    await carryOut(stage, duty);
    const { requestId } = await stage.client.act<{ readonly requestId: string }>(
      stage.people.submitterOf(duty.unitId),
      path(duty, 'completion-requests'),
      { text: '各项任务已完成，申请办结。' },
    );
    if (index % 6 === 5) {
      sentBack += 1;
      await stage.client.act(stage.people.office, path(duty, `completion-requests/${requestId}/return`), {
        reason: '佐证材料不全，请补充验收记录。',
      });
    } else {
      const request = path(duty, `completion-requests/${requestId}`);
      const opinion = { grade: index % 3 === 0 ? 'excellent' : 'good' };
      if (byConvenor) await stage.client.act(stage.people.office, `${request}/endorsement`, opinion);
      const decider = byConvenor ? stage.people.convenor : stage.people.office;
      await stage.client.act(decider, `${request}/acceptance`, opinion);
    }
  }
  stage.say(
    `${ready.length - sentBack} completed, ${sentBack} sent back · 办结 ${ready.length - sentBack}，退办 ${sentBack}`,
  );
};

/** Whoever made a plan finishes its measures before asking. */
const carryOut = async ({ client, people }: Stage, duty: DutyOf): Promise<void> => {
  interface Planned {
    readonly unitId: string;
    readonly measures: readonly { readonly measureId: string; readonly finished: boolean }[];
  }
  const { dutyRows } = await client.read<{ readonly dutyRows: readonly Planned[] }>(
    people.office,
    `items/${duty.itemId}`,
  );
  const open =
    dutyRows.find(({ unitId }) => unitId === duty.unitId)?.measures.filter(({ finished }) => !finished) ?? [];
  for (const { measureId } of open) {
    await client.act(people.liaisonOf(duty.unitId), path(duty, `measures/${measureId}/completion`));
  }
};

/** What was supervised hardest is done at last: signed for if it was not, reported, and completed. */
export const finish = async (stage: Stage, { itemId, unitId }: DutyOf): Promise<void> => {
  const { client, people } = stage;
  const duty = dutiesIn(await situationOf(stage)).find((one) => one.itemId === itemId && one.unitId === unitId);
  if (!duty) return;
  const unit = people.submitterOf(unitId);
  if (duty.status === 'assigned') await client.act(people.liaisonOf(unitId), path(duty, 'acknowledgement'));
  await client.act(unit, path(duty, 'progress-reports'), { text: '已全部整改到位，佐证材料齐全。', percent: 100 });
  await carryOut(stage, duty);
  const { requestId } = await client.act<{ readonly requestId: string }>(unit, path(duty, 'completion-requests'), {
    text: '整改完成，申请办结。',
  });
  const request = path(duty, `completion-requests/${requestId}`);
  await client.act(people.office, `${request}/endorsement`, { grade: 'passed' });
  await client.act(people.convenor, `${request}/acceptance`, { grade: 'passed' });
};

/** The office urges everybody who shows red in one act; every second unit answers. */
export const urgeTheLate = async (stage: Stage, answerBy: Day): Promise<void> => {
  const late = dutiesIn(await situationOf(stage)).filter(
    ({ light, status }) => light === 'red' && status !== 'completion-requested',
  );
  if (late.length === 0) return;
  const { urgeId } = await stage.client.act<{ readonly urgeId: string }>(stage.people.office, 'urges', {
    duties: late.map(({ itemId, unitId }) => ({ itemId, unitId })),
    text: '该事项已逾期，请书面说明原因并补报进展。',
    answerBy,
  });
  for (const duty of late.filter(every(2))) {
    await stage.client.act(stage.people.liaisonOf(duty.unitId), path(duty, `urges/${urgeId}/answer`), {
      text: '因前期手续顺延，已调整计划，月底前补齐。',
    });
  }
  stage.say(`${late.length} overdue duties urged · 催办 ${late.length} 项逾期责任`);
};
