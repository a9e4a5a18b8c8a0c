import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Day, Instant } from '#kernel';
import { createServer, rebuildViews, type Server } from '../../server/index.ts';
import { CommandFailed } from '../failure.ts';
import { verifyFolder } from '../verify-folder.ts';
import { Client, UnexpectedAnswer } from './client.ts';
import { DemoClock } from './demo-clock.ts';
import { Journal } from './journal.ts';
import { type Stage, situationOf } from './ledger.ts';
import { type Held, hold } from './meeting.ts';
import { registerNotice } from './notice.ts';
import { hirePeople, type People } from './people.ts';
import { acknowledge, complete, report, setDates, urgeTheLate } from './work.ts';

/** What the demo found, as `CLI.md` has it. Counted, never written down. */
export interface DemoResult {
  readonly notice: { readonly title: string; readonly documentNumber: string | null };
  readonly items: number;
  readonly duties: number;
  readonly members: number;
  readonly events: number;
  readonly meetings: number;
  readonly minutes: readonly string[];
  readonly asOf: { readonly moment: string; readonly equal: boolean };
  readonly rebuild: { readonly equal: boolean; readonly documents: number; readonly seconds: number };
  readonly verify: { readonly ok: boolean; readonly events: number };
  readonly seconds: number;
}

export interface Played {
  readonly result: DemoResult;
  readonly server: Server;
  readonly people: People;
  readonly address: string;
  /** Ids of the member units. */
  readonly members: readonly string[];
  /** What the clock of the story says. */
  readonly now: Instant;
}

export interface Play {
  readonly folder: string;
  readonly notice: string;
  /** 0: any free one. */
  readonly port: number;
  readonly say: (line: string) => void;
}

const TIME_ZONE = 'Asia/Shanghai';
/** A Monday: the first day of the story. */
const FIRST_DAY = '2026-01-05' as Day;

/** Plays one quarter of a city's work through the public interface, then proves that nothing was lost or altered. */
export const play = async ({ folder, notice, port, say }: Play): Promise<Played> => {
  const started = performance.now();
  const clock = new DemoClock(FIRST_DAY, TIME_ZONE);
  await mkdir(join(folder, 'minutes'), { recursive: true });
  const server = await createServer({ folder, clock: clock.now, timeZone: TIME_ZONE, logger: false });
  try {
    const address = await server.listen(port);
    const people = hirePeople(server.data.accounts);
    const client = new Client({ address, tick: () => clock.tick(), journal: new Journal(folder) });
    const registered = await registerNotice({ client, people, say }, await readFile(notice));
    const stage: Stage = { client, people, bodyId: registered.bodyId, say };
    const [first, second] = await quarter(stage, clock, registered.members, join(folder, 'minutes'));
    const proof = await prove(stage, folder, first);
    const { title, documentNumber, items, duties, members } = registered;
    const result: DemoResult = {
      notice: { title, documentNumber },
      items,
      duties,
      members: members.length,
      events: proof.verify.events,
      meetings: 2,
      minutes: [first.minutes, second.minutes],
      ...proof,
      seconds: Math.round((performance.now() - started) / 100) / 10,
    };
    return { result, server, people, address, members: registered.members, now: clock.now() };
  } catch (error) {
    await server.close();
    throw error instanceof UnexpectedAnswer ? new CommandFailed(error.code, error.message) : error;
  }
};

interface Summary {
  readonly itemsAdded: number;
  readonly dutiesChanged: number;
  readonly units: readonly { readonly done: number }[];
}

/** The story, by days after the first. */
const quarter = async (
  stage: Stage,
  clock: DemoClock,
  members: readonly string[],
  folder: string,
): Promise<readonly [Held, Held]> => {
  await setDates(stage, clock);
  clock.goTo(1);
  await acknowledge(stage);
  clock.goTo(14);
  await report(stage, 30);
  clock.goTo(28);
  await report(stage, 60);
  await complete(stage, 60, 5);
  clock.goTo(35);
  await urgeTheLate(stage, clock.day(40));
  const first = await hold(
    stage,
    clock,
    {
      ...{ title: '第一次全体会议', proposed: 37, held: 42, issued: 44, file: 'minutes-1.docx' },
      topic: { title: '基层人手不足问题', reason: '多个乡镇反映专职人员不足，需会议协调。' },
      deferral: '需先摸清底数。',
    },
    members,
    folder,
  );
  clock.goTo(46);
  await acknowledge(stage, true);
  clock.goTo(60);
  await report(stage, 90);
  await complete(stage, 90, 2);
  clock.goTo(70);
  await urgeTheLate(stage, clock.day(77));
  clock.goTo(80);
  await complete(stage, 60, 3);
  const second = await hold(
    stage,
    clock,
    {
      ...{ title: '第二次全体会议', proposed: 83, held: 88, issued: 90, file: 'minutes-2.docx' },
      ...{ topic: null, deferral: null },
    },
    members,
    folder,
  );
  const { units, itemsAdded, dutiesChanged } = await stage.client.read<Summary>(
    stage.people.office,
    `meetings/${second.meetingId}/summary`,
  );
  const done = units.reduce((sum, unit) => sum + unit.done, 0);
  stage.say(
    `Between the meetings: ${itemsAdded} item added, ${dutiesChanged} duties changed, ${done} done · 两次会议之间：新增 ${itemsAdded} 项，变动 ${dutiesChanged} 项，办结 ${done} 项`,
  );
  return [first, second];
};

const prove = async (stage: Stage, folder: string, first: Held) => {
  const then = await situationOf(stage, first.day);
  const asOf = { moment: first.day, equal: isDeepStrictEqual(then, first.kept) };
  const { equal, documents, seconds } = await rebuildViews(folder, { check: true });
  const { ok, events: count } = await verifyFolder(folder);
  return { asOf, rebuild: { equal, documents, seconds }, verify: { ok, events: count } };
};
