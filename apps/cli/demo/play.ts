import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Day, Instant } from '#kernel';
import { type Configuration, createServer, rebuildViews, type Server } from '../../server/index.ts';
import { CommandFailed } from '../failure.ts';
import { verifyStores } from '../verify-stores.ts';
import { Client, UnexpectedAnswer } from './client.ts';
import { DemoClock } from './demo-clock.ts';
import { Journal } from './journal.ts';
import { type Stage, situationOf } from './ledger.ts';
import type { Held } from './meeting.ts';
import { registerNotice } from './notice.ts';
import { hirePeople, type People } from './people.ts';
import { year } from './year.ts';

/** What the demo found, as `CLI.md` has it. Counted, never written down. */
export interface DemoResult {
  readonly notice: { readonly title: string; readonly documentNumber: string | null };
  readonly items: number;
  readonly duties: number;
  readonly members: number;
  readonly events: number;
  readonly meetings: number;
  readonly minutes: readonly string[];
  /** Slips, a correction, a bulletin, the table of duties and English minutes. */
  readonly documents: readonly string[];
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
  /** Fresh places for everything, and the port; 0: any free one. */
  readonly configuration: Configuration;
  readonly notice: string;
  readonly say: (line: string) => void;
}

const TIME_ZONE = 'Asia/Shanghai';
/** The Monday after the example notice: the first day of the story. */
const FIRST_DAY = '2025-03-17' as Day;

/** Plays a year of a city's work through the public interface, then proves that nothing was lost or altered. */
export const play = async ({ configuration, notice, say }: Play): Promise<Played> => {
  const started = performance.now();
  const clock = new DemoClock(FIRST_DAY, TIME_ZONE);
  const folder = configuration.data;
  await mkdir(join(folder, 'minutes'), { recursive: true });
  const server = await createServer({
    configuration,
    clock: clock.now,
    timeZone: TIME_ZONE,
    logger: false,
    story: true,
  });
  try {
    const address = await server.listen(configuration.port);
    const people = await hirePeople(server.data.accounts);
    const client = new Client({ address, tick: () => clock.tick(), journal: new Journal(folder) });
    const registered = await registerNotice({ client, people, say }, await readFile(notice));
    const stage: Stage = { client, people, bodyId: registered.bodyId, say };
    const { members, bodyName } = registered;
    const { meetings, minutes, documents } = await year(stage, clock, {
      members,
      bodyName,
      folder: join(folder, 'minutes'),
    });
    const proof = await prove(stage, configuration, meetings[0] as Held);
    const { title, documentNumber, items, duties } = registered;
    const result: DemoResult = {
      notice: { title, documentNumber },
      items,
      duties,
      members: members.length,
      events: proof.verify.events,
      meetings: meetings.length,
      minutes,
      documents,
      ...proof,
      seconds: Math.round((performance.now() - started) / 100) / 10,
    };
    return { result, server, people, address, members, now: clock.now() };
  } catch (error) {
    await server.close();
    throw error instanceof UnexpectedAnswer ? new CommandFailed(error.code, error.message) : error;
  }
};

const prove = async (stage: Stage, configuration: Configuration, first: Held) => {
  const then = await situationOf(stage, first.day);
  const asOf = { moment: first.day, equal: isDeepStrictEqual(then, first.kept) };
  const { equal, documents, seconds } = await rebuildViews(configuration, { check: true });
  const { ok, events: count } = await verifyStores(configuration);
  return { asOf, rebuild: { equal, documents, seconds }, verify: { ok, events: count } };
};
