import { correct } from './correction.ts';
import type { DemoClock } from './demo-clock.ts';
import { Documents } from './documents.ts';
import { dutiesIn, type Stage, situationOf } from './ledger.ts';
import { registerByHand, reopenOne, resumeAndMerge, splitAndRest } from './matters.ts';
import { type Held, hold, type Plan, type Seats } from './meeting.ts';
import { newTasks, resolutionsFor } from './resolutions.ts';
import {
  askForHelp,
  askForTime,
  decompose,
  escalate,
  finishMeasures,
  issueSlips,
  type Measures,
  praise,
  returnTwo,
  type Slip,
} from './supervision.ts';
import { adoptStrictRules, reform, signByLeader, workedOnBy } from './units.ts';
import { acknowledge, complete, finish, report, setDates, urgeTheLate } from './work.ts';

/** A year of the body: four quarters that end in a meeting, and what the office prints. */

export interface Year {
  readonly meetings: readonly Held[];
  readonly minutes: readonly string[];
  /** The other documents. */
  readonly documents: readonly string[];
}

export interface Setting {
  readonly members: readonly string[];
  readonly bodyName: string;
  /** Where the documents go. */
  readonly folder: string;
}

/** The first day of each quarter, by days after the first of the story: Mondays. Every act falls on a working day. */
const QUARTERS = [0, 91, 182, 273] as const;

export const year = async (stage: Stage, clock: DemoClock, { members, bodyName, folder }: Setting): Promise<Year> => {
  const documents = new Documents(stage, folder);
  const seats = await seatsFor(stage, members);
  const meetings: Held[] = [];
  const minutes: string[] = [];
  const printed: string[] = [];
  let lapsed: readonly Slip[] = [];
  let plans: readonly Measures[] = [];
  let rested: string | null = null;
  await setDates(stage, [clock.day(88), clock.day(179), clock.day(270), clock.day(312)]);
  const byHand = await registerByHand(stage, clock, members);
  for (const [index, start] of QUARTERS.entries()) {
    plans = await work(stage, clock, { members, index, plans });
    if (index === 1) rested = await splitAndRest(stage);
    if (index === 2 && rested !== null) await resumeAndMerge(stage, rested, byHand);
    const held = await hold(stage, clock, planFor(clock, bodyName, members, index), seats);
    meetings.push(held);
    minutes.push(await documents.minutes(held.meetingId, `minutes-${index + 1}.docx`));
    clock.goTo(start + 57);
    lapsed = await issueSlips(stage, clock, lapsed);
    const [slip] = lapsed;
    if (slip) printed.push(await documents.slip(slip, `slip-${index + 1}-${slip.level}.docx`));
    if (index !== 2) continue;
    printed.push(await correct(stage, clock, held, documents));
    if (!slip) continue;
    const red = await escalate(stage, clock, slip, [start + 71, start + 85]);
    printed.push(await documents.slip(red, `slip-3-${red.level}.docx`));
    await finish(stage, red.duty);
    lapsed = lapsed.slice(1);
  }
  const { meetingId } = meetings.at(-1) as Held;
  await praise(stage);
  await reopenOne(stage);
  await reform(stage, members);
  await tell(stage, meetingId);
  return {
    meetings,
    minutes,
    documents: [
      ...printed,
      await documents.bulletin(clock.day(0), clock.today, 'bulletin.docx'),
      await documents.situation('situation.docx'),
      await documents.englishMinutes(meetingId, 'minutes-4.en.docx'),
    ],
  };
};

/** Beside the members, a unit that has duties and no seat is asked in. */
const seatsFor = async (stage: Stage, members: readonly string[]): Promise<Seats> => {
  const units = dutiesIn(await situationOf(stage)).map(({ unitId }) => unitId);
  return { members, guest: units.find((unitId) => !members.includes(unitId)) ?? null };
};

interface Quarter {
  readonly members: readonly string[];
  readonly index: number;
  /** By which measures some units get there. */
  readonly plans: readonly Measures[];
}

/** The weeks before a meeting; answers the plans that there are. */
const work = async (
  stage: Stage,
  clock: DemoClock,
  { members, index, plans }: Quarter,
): Promise<readonly Measures[]> => {
  const start = QUARTERS[index] ?? 0;
  clock.goTo(start + 1);
  if (index === 0) await returnTwo(stage, members);
  if (index === 1) await adoptStrictRules(stage, clock);
  await acknowledge(stage, index > 0);
  const standing = index === 0 ? await decompose(stage, clock) : plans;
  clock.goTo(start + 24);
  await report(stage, [25, 50, 75, 95][index] ?? 100);
  const signed = index === 0 ? await workedOnBy(stage, members) : null;
  if (signed) await signByLeader(stage, signed);
  if (index > 0) await askForTime(stage, clock);
  clock.goTo(start + 39);
  if (index < 2) await finishMeasures(stage, standing, index + 1);
  await complete(stage, [25, 50, 50, 75][index] ?? 100, [6, 3, 2, 2][index] ?? 1, index > 0);
  await askForHelp(stage);
  clock.goTo(start + 42);
  await urgeTheLate(stage, clock.day(start + 49));
  return standing;
};

const planFor = (clock: DemoClock, bodyName: string, members: readonly string[], index: number): Plan => {
  const start = QUARTERS[index] ?? 0;
  const held = start + 50;
  const dueOn = clock.day(held + 66);
  return {
    title: `${bodyName}第${['一', '二', '三', '四'][index]}次全体会议`,
    proposed: start + 43,
    held,
    topic: index === 0 ? { title: '基层人手不足问题', reason: '多个乡镇反映专职人员不足，需会议协调。' } : null,
    deferral: index === 0 ? '需先摸清底数。' : null,
    objection: index === 1 ? { remark: '抽查工作量较大，建议适当延长完成时限。', dueOn: clock.day(held + 80) } : null,
    resolutions: resolutionsFor(newTasks[index] ?? { heading: '', text: '' }, members, dueOn),
  };
};

interface Summary {
  readonly itemsAdded: number;
  readonly dutiesChanged: number;
  readonly units: readonly { readonly done: number }[];
}

/** What the last meeting opened with. */
const tell = async ({ client, people, say }: Stage, meetingId: string): Promise<void> => {
  const { units, itemsAdded, dutiesChanged } = await client.read<Summary>(
    people.office,
    `meetings/${meetingId}/summary`,
  );
  const done = units.reduce((sum, unit) => sum + unit.done, 0);
  say(
    `Between the last two meetings: ${itemsAdded} item added, ${dutiesChanged} duties changed, ${done} done · 最近两次会议之间：新增 ${itemsAdded} 项，变动 ${dutiesChanged} 项，办结 ${done} 项`,
  );
};
