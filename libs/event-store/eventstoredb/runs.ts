import { MAX_APPEND_BYTES, type RecordedEvent } from '#event-store';

/** The time of record that goes with each. */
const MORE_AN_EVENT = 100;

type Run = readonly [RecordedEvent, ...RecordedEvent[]];

/** Events that follow one another in one stream go in one append, as far as the limit allows: the order stays. */
export function* runsOf(events: readonly RecordedEvent[]): Generator<Run> {
  let run: [RecordedEvent, ...RecordedEvent[]] | null = null;
  let bytes = 0;
  for (const event of events) {
    const more = Buffer.byteLength(JSON.stringify(event)) + MORE_AN_EVENT;
    if (run && run[0].stream === event.stream && bytes + more <= MAX_APPEND_BYTES) {
      run.push(event);
      bytes += more;
      continue;
    }
    if (run) yield run;
    run = [event];
    bytes = more;
  }
  if (run) yield run;
}
