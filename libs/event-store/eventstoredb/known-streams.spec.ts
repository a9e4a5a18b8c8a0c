import type { RecordedEvent, StreamName } from '#event-store';
import { newStream, sample } from '../contract/sample-events.ts';
import { KnownStreams } from './known-streams.ts';

const MOST = 12;

const streams = new Map<StreamName, RecordedEvent[]>();
let read: number;
let known: KnownStreams;
beforeEach(() => {
  streams.clear();
  read = 0;
  known = new KnownStreams(
    {
      async *stream(stream, { from = 0 }) {
        const page = streams.get(stream)?.slice(from) ?? [];
        read += page.length;
        yield page;
      },
    },
    MOST,
  );
});

/** A stream that gets so many events more. */
const longer = (count: number, stream = newStream()): StreamName => {
  const events = streams.get(stream) ?? [];
  for (let n = 0; n < count; n += 1)
    events.push({ ...sample(), stream, revision: events.length, position: events.length } as RecordedEvent);
  streams.set(stream, events);
  return stream;
};

const last = async (stream: StreamName) => (await known.upToNow(stream)).last;

it('reads of a stream that it keeps only what is new', async () => {
  const stream = longer(4);
  expect(await last(stream)).toBe(3);
  longer(2, stream);
  expect(await last(stream)).toBe(5);
  expect(read).toBe(6);
});

it('lets go of what was not used for longest when there is too much, and reads it anew', async () => {
  const [one, two, three] = [longer(4), longer(4), longer(4)];
  for (const stream of [one, two, one, three]) await last(stream);
  expect([read, known.size]).toEqual([12, 10]);
  await last(one);
  expect(read).toBe(12);
  expect(await last(two)).toBe(3);
  expect([read, known.size]).toEqual([16, 10]);
});

it('does not keep one stream that grows without end, and knows its events all the same', async () => {
  const stream = longer(1);
  for (let n = 0; n < 3 * MOST; n += 1) {
    longer(1, stream);
    const events = streams.get(stream)?.slice(-1) ?? [];
    expect((await known.upToNow(stream)).lookUp(events)).toMatchObject({ revision: n + 1 });
    expect(known.size).toBeLessThanOrEqual(MOST);
  }
});
