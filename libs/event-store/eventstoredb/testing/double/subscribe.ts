import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { matches } from './filter.ts';
import type { Log } from './log.ts';
import { caughtUp, checkpoint, confirmation, nameIn, readEvent } from './messages.ts';
import { type ReadCall, send } from './send.ts';
import type { Serving } from './serving.ts';
import type { Written } from './written.ts';

/** Of a filter that does not say after how many events it wants to hear how far the search has come. */
const SEARCH_WINDOW = 32;

/**
 * Everything behind a place that passes, then the mark that this was all, then what comes. With a filter the server says
 * from time to time how far it has come, also when nothing passes.
 */
export const subscribe = async (serving: Serving, call: ReadCall, options: ReadReq.Options): Promise<void> => {
  const { log, faults } = serving;
  const passes = passing(options);
  const filter = options.getFilter();
  const interval = filter ? (filter.getMax() || SEARCH_WINDOW) * filter.getCheckpointintervalmultiplier() : Infinity;
  const outbox = new Outbox(call, faults);
  const position = options.getAll()?.getPosition();
  let hasEnded = false;
  const forget = faults.subscribed(() => {
    hasEnded = true;
    call.end();
  });
  call.once('cancelled', forget);
  if (position) serving.subscribed(Number(position.getCommitPosition()));
  let isLive = false;
  let considered = 0;
  let isWanted = await send(call, confirmation());
  for (let index = startIn(log, options); isWanted && !hasEnded; ) {
    const event = log.records[index];
    if (event && event.position <= serving.visible()) {
      index += 1;
      considered += 1;
      if (passes(event)) isWanted = await outbox.put(event);
      if (considered < interval) continue;
      considered = 0;
      isWanted &&= await send(call, checkpoint(event.position));
    } else if (isLive) {
      isWanted = await news(log, call);
    } else {
      isLive = true;
      isWanted = await outbox.flush();
      const last = log.records[index - 1];
      if (filter && last) await send(call, checkpoint(last.position));
      isWanted &&= await send(call, caughtUp());
    }
  }
};

/** Sends each event once and in order, unless a fault wants it otherwise. */
class Outbox {
  #heldBack: Written | null = null;

  constructor(
    private readonly call: ReadCall,
    private readonly faults: Serving['faults'],
  ) {}

  async put(event: Written): Promise<boolean> {
    if (this.faults.swaps && !this.#heldBack) {
      this.#heldBack = event;
      return true;
    }
    const isWanted = await send(this.call, readEvent(event));
    if (this.faults.repeats) await send(this.call, readEvent(event));
    return (await this.flush()) && isWanted;
  }

  async flush(): Promise<boolean> {
    const event = this.#heldBack;
    this.#heldBack = null;
    return event ? send(this.call, readEvent(event)) : true;
  }
}

const passing = (options: ReadReq.Options): ((event: Written) => boolean) => {
  const asked = options.getStream();
  if (!asked) return (event) => matches(options, event);
  const name = nameIn(asked.getStreamIdentifier());
  const behind = asked.hasRevision() ? Number(asked.getRevision()) : -1;
  return ({ stream, revision }) => stream === name && revision > behind;
};

/** The index of the first event behind the place that is asked for. */
const startIn = ({ records }: Log, options: ReadReq.Options): number => {
  if (options.getAll()?.hasEnd() || options.getStream()?.hasEnd()) return records.length;
  const position = options.getAll()?.getPosition();
  if (!position) return 0;
  const index = records.findIndex((event) => event.position > Number(position.getCommitPosition()));
  return index === -1 ? records.length : index;
};

const news = (log: Log, call: ReadCall): Promise<boolean> =>
  new Promise((resolve) => {
    const wake = () => {
      call.off('cancelled', wake);
      resolve(!call.cancelled);
    };
    log.onNews(wake);
    call.once('cancelled', wake);
  });
