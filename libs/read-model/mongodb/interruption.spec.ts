import type { View } from '#read-model';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { at, duties } from '../contract/place.ts';
import type { DriverCall, Interpose } from '../testing/interposed-db.ts';
import { type MongoTestPlace, newMongoPlace } from '../testing/mongo-place.ts';
import { answersOf, changesOf, END, goOn, play, questions, script, undisturbed } from '../testing/view-script.ts';

// A writer is stopped at each of its calls to the database in turn. Wherever it was, a reader sees one checkpoint whole,
// and whoever goes on from there comes to the view of a writer that nothing has disturbed.

type Last = (call: DriverCall) => Promise<unknown>;

const stopped = new Error('The writer was stopped.');

/** Does `last` with the `n`th write; nothing goes through after it. */
const stopAt = (n: number, last: Last): Interpose => {
  let writes = 0;
  return async (call) => {
    if (call.kind === 'write') writes++;
    if (writes < n) return call.send();
    if (call.kind === 'write' && writes === n) await last(call);
    throw stopped;
  };
};

const half: Last = async ({ args: [rows, ...options], send }) =>
  Array.isArray(rows) && rows.length > 1 ? send(rows.slice(0, rows.length / 2), ...options) : undefined;

/** Whether the writer was stopped. Wherever it was: what is seen then, and what comes of going on, is as it should be. */
const stopAndLook = async (place: MongoTestPlace, interpose: Interpose, when: string): Promise<boolean> => {
  const isStopped = await isStoppedIn(place, interpose);
  const store = await place.open();
  try {
    const view = await store.open(duties);
    const seen = await answersOf(view);
    expect({ when, ...seen }).toEqual({ when, ...(await undisturbed(await view.checkpoint(), answersOf)) });
    await goOn(view, changesOf(script), END);
    expect({ when, ...(await answersOf(view)) }).toEqual({ when, ...(await undisturbed(END, answersOf)) });
  } finally {
    await store.close();
  }
  return isStopped;
};

const isStoppedIn = async (place: MongoTestPlace, interpose: Interpose): Promise<boolean> => {
  try {
    await play(await place.openInterposed(interpose).open(duties), script);
    return false;
  } catch (error) {
    if (error !== stopped) throw error;
    return true;
  }
};

/** How far the reader came: up to the read before which the writer went on, or to its end. */
interface Asked {
  readonly wasInterrupted: boolean;
  readonly answer: unknown;
}

/** Asks a view that stands behind two writes, and has its writer finish the script just before the `n`th read. */
const askWhileWriting = async (place: MongoTestPlace, ask: (view: View) => Promise<unknown>, n: number) => {
  const store = await place.open();
  const writer = await store.open(duties);
  await play(writer, script.slice(0, 2));
  let reads = Number.NEGATIVE_INFINITY;
  let wasInterrupted = false;
  const reader = place.openInterposed(async ({ kind, send }) => {
    if (kind === 'read' && ++reads === n) {
      wasInterrupted = true;
      await play(writer, script.slice(2));
    }
    return send();
  });
  const view = await reader.open(duties);
  reads = 0;
  const answer = await ask(view);
  await store.close();
  return { wasInterrupted, answer } satisfies Asked;
};

const PATIENCE = 60_000;

await describeWithMongo(
  (engine) => `Over MongoDB (${engine}), a view`,
  ({ url }) => {
    const inPlace = async <T>(use: (place: MongoTestPlace) => Promise<T>): Promise<T> => {
      const place = await newMongoPlace(url);
      try {
        return await use(place);
      } finally {
        await place.remove();
      }
    };

    /** Stops a writer at its first write, its second … and looks at each time, until it comes to its end: after how many? */
    const stopEverywhere = async (last: Last): Promise<number> => {
      for (let n = 1; ; n++)
        if (!(await inPlace((place) => stopAndLook(place, stopAt(n, last), `stopped at write ${n}`)))) return n - 1;
    };

    /** Asks before the first read, the second … until the answer needs no more: after how many? */
    const askEverywhere = async (name: string, ask: (view: View) => Promise<unknown>): Promise<number> => {
      const [earlier, later] = await Promise.all([undisturbed(at(6), ask), undisturbed(at(12), ask)]);
      for (let n = 1; ; n++) {
        const { wasInterrupted, answer } = await inPlace((place) => askWhileWriting(place, ask, n));
        // The first read says where the view stands.
        expect({ name, n, answer }).toEqual({ name, n, answer: wasInterrupted && n === 1 ? later : earlier });
        if (!wasInterrupted) return n - 1;
      }
    };

    it.each<[string, Last]>([
      ['before it is sent', async () => undefined],
      ['when it is half done', half],
      ['when it is done, and not answered', ({ send }) => send()],
    ])(
      'stands at one checkpoint whole, and goes on from there, when its writer is stopped at any write %s',
      async (_, last) => {
        expect(await stopEverywhere(last)).toBeGreaterThan(15);
      },
      PATIENCE,
    );

    it('would be caught losing a write that it says it has', async () => {
      let inserts = 0;
      const lose: Interpose = async ({ method, send }) =>
        method === 'insertMany' && ++inserts === 3 ? undefined : send();
      await expect(inPlace((place) => stopAndLook(place, lose, 'lost'))).rejects.toThrow('toEqual');
    });

    it.each(Object.entries(questions))(
      'answers as of one checkpoint, %s, while a writer goes on',
      async (name, ask) => {
        expect(await askEverywhere(name, ask)).toBeGreaterThan(1);
      },
      PATIENCE,
    );

    it('would be caught answering as of two', async () => {
      const ask = async (view: View) => [await view.get('a'), await view.get('责')];
      await expect(askEverywhere('two', ask)).rejects.toThrow('toEqual');
    });
  },
);
