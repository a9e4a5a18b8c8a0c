import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { BODY, UNIT } from './founding.ts';
import type { Act } from './held.ts';
import type { Member } from './member.ts';
import { type Answered, ask } from './requests.ts';

/** What clients did and what became of it. */
export interface Tally {
  answered: number;
  retried: number;
  /** Queries that waited for what was just written, through another server, and saw it. */
  readBack: number;
  /** Queries that were told that the views were behind; they ask again. */
  behind: number;
  /** How long it took until a query through another server showed an act, in milliseconds. */
  readonly visible: number[];
  readonly acts: Act[];
  readonly faults: string[];
}

export const newTally = (): Tally => ({
  answered: 0,
  retried: 0,
  readBack: 0,
  behind: 0,
  visible: [],
  acts: [],
  faults: [],
});

/** A client that acts through whichever server answers, repeats what was not answered, and looks through another one. */
export class Writer {
  #turn: number;

  constructor(
    private readonly servers: readonly Member[],
    private readonly tally: Tally,
    turn: number,
    /** Whether it looks for what it wrote before it goes on. */
    private readonly looks: boolean,
  ) {
    this.#turn = turn;
  }

  /** Registers items, acknowledges and reports, until the signal. */
  async work(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const heading = `事项 ${randomUUID()}`;
      const { itemId } = await this.act('items', 'office', registration(heading), heading);
      const duty = `items/${String(itemId)}/duties/${UNIT}`;
      if (signal.aborted) return;
      await this.act(`${duty}/acknowledgement`, 'liaison', {}, null);
      for (let percent = 10; percent <= 50 && !signal.aborted; percent += 10) {
        const text = `进展 ${randomUUID()}`;
        const { position } = await this.act(`${duty}/progress-reports`, 'liaison', { text, percent }, text);
        if (this.looks) await this.#readBack(String(itemId), Number(position), percent);
      }
    }
  }

  /** Acts until it is answered, each time with the same key. `text`: what it leaves in the log, and nothing else does. */
  async act(path: string, who: string, body: object, text: string | null): Promise<Answered['body']> {
    const key = randomUUID();
    for (;;) {
      try {
        const answer = await ask(this.#next(), path, { who, body, key });
        if (answer.status < 300) {
          this.tally.answered += 1;
          this.tally.acts.push({ position: Number(answer.body['position']), text });
          return answer.body;
        }
        if (answer.status < 500) throw new Refused(`${path}: ${JSON.stringify(answer.body)}`);
      } catch (error) {
        if (error instanceof Refused) {
          this.tally.faults.push(error.message);
          return {};
        }
      }
      this.tally.retried += 1;
      await pause(50);
    }
  }

  async #readBack(itemId: string, position: number, percent: number): Promise<void> {
    const from = performance.now();
    for (;;) {
      try {
        const path = `items/${itemId}?minPosition=${position}`;
        const { status, body } = await ask(this.#next(), path, { who: 'auditor' });
        if (status === 200) {
          if (!JSON.stringify(body).includes(`"percent":${percent}`))
            this.tally.faults.push(`${percent} % of ${itemId} is not in what was read at ${position}`);
          this.tally.readBack += 1;
          this.tally.visible.push(performance.now() - from);
          return;
        }
        if (status < 500) {
          this.tally.faults.push(`${path}: ${JSON.stringify(body)}`);
          return;
        }
        if (body['code'] === 'view.behind') this.tally.behind += 1;
      } catch {
        // Its server is down: the next one is asked.
      }
      await pause(50);
    }
  }

  /** A different one each time. */
  #next(): Member {
    this.#turn += 1;
    return this.servers[this.#turn % this.servers.length] as Member;
  }
}

class Refused extends Error {}

const registration = (heading: string) => ({
  bodyId: BODY,
  number: '一',
  heading,
  text: '每个街道至少建成两家助餐点。',
  assignments: [{ unitId: UNIT, role: 'lead', dueOn: '2030-06-30' }],
});
