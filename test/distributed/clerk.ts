import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pause, type RecordedEvent } from '#event-store';
import { exampleNotice } from '../faults/lianban.ts';
import { BODY } from './founding.ts';
import type { Writer } from './writers.ts';

/** How many items a process registers for each notice that is confirmed. */
const ITEMS = 12;
const PAUSE = 10_000;
/** What an office would look at: members that are not named, every notice's number that of the one before, its body's name. */
const ACCEPTED = ['collectives.no-members', 'notice.file-already-confirmed', 'notice.other-body'];

/** Hands in notices and confirms them: what follows is the work of processes, wherever they run. */
export class Clerk {
  readonly confirmed: string[] = [];

  constructor(private readonly writer: Writer) {}

  async work(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const bytes = Buffer.from(`${readFileSync(exampleNotice, 'utf8')}\n附注：${randomUUID()}\n`);
      const { noticeId } = await this.writer.act('notices', 'office', bytes, null);
      const path = `notices/${String(noticeId)}/confirmation`;
      await this.writer.act(path, 'office', { bodyId: BODY, acceptedFindings: ACCEPTED }, null);
      this.confirmed.push(String(noticeId));
      await pause(PAUSE, signal);
    }
  }

  /** What the processes have left undone, or done more than once. */
  faultsIn(log: readonly RecordedEvent[]): readonly string[] {
    const registered = log.filter(({ type }) => type === 'ItemRegistered').map(({ data }) => data as Registered);
    return this.confirmed.flatMap((noticeId) => {
      const numbers = registered.filter(({ originId }) => originId === noticeId).map(({ number }) => number);
      return numbers.length === ITEMS && new Set(numbers).size === ITEMS
        ? []
        : [`the notice ${noticeId} has led to the items ${numbers.join(', ')}`];
    });
  }
}

interface Registered {
  readonly originId: string;
  readonly number: string;
}
