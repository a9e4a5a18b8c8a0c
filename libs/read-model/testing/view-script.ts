import type { Position } from '#event-store';
import type { Change, View } from '#read-model';
import { at, collect, duties, put, take } from '../contract/place.ts';
import { newSqlitePlace } from './sqlite-place.ts';

/** What a writer does to a view, one write after another. */
export interface Write {
  readonly changes: readonly Change[];
  readonly checkpoint: Position;
}

const write = (checkpoint: number, ...changes: readonly Change[]): Write => ({ changes, checkpoint: at(checkpoint) });

/** Documents that are new, change once and more often, go and come back, across writes and within one. */
export const script: readonly Write[] = [
  write(3, put(1, 'a', { n: 1 }), put(2, 'b', { n: 1 }), put(3, '责', { n: 1 })),
  write(6, put(4, 'a', { n: 2 }), put(4, 'c', { n: 1 }), put(5, 'a', { n: 3 }), take(6, 'b')),
  write(7),
  write(12, put(9, 'b', { n: 2 }), take(10, 'b'), take(10, 'a'), put(11, '责', { n: 2 }), put(11, 'd', { n: 1 })),
];
export const END = at(14);

export const changesOf = (writes: readonly Write[]): readonly Change[] => writes.flatMap(({ changes }) => changes);

export const play = async (view: View, writes: readonly Write[], token?: number): Promise<void> => {
  for (const { changes, checkpoint } of writes) await view.write(changes, checkpoint, token);
};

/** Goes on from where the view stands, divided otherwise: an event a write. */
export const goOn = async (view: View, changes: readonly Change[], until: Position, token?: number): Promise<void> => {
  const from = (await view.checkpoint()) ?? -1;
  const positions = new Set(changes.map(({ position }) => position).filter((one) => one > from && one <= until));
  for (const position of positions)
    await view.write(
      changes.filter((change) => change.position === position),
      position,
      token,
    );
  await view.write([], until, token);
};

/** Each question that can be asked of a view, by name. */
export const questions: Readonly<Record<string, (view: View) => Promise<unknown>>> = {
  'every version': async (view) => collect(view.versions()),
  'what is there now': (view) => view.list(),
  'the last two': (view) => view.list({ reverse: true, limit: 2 }),
  'the first of a page': (view) => view.list({ after: 'a', limit: 1 }),
  'one that changes': (view) => view.get('责'),
  'one that goes': (view) => view.get('a'),
  'what was there': (view) => view.list({ at: at(5) }),
  'what was there later': (view) => view.list({ at: at(10) }),
  'one as it was': (view) => view.get('b', at(9)),
  'what changed': (view) => view.changed(at(3), at(10)),
};

/** The answers to all of them. */
export const answersOf = async (view: View): Promise<Readonly<Record<string, unknown>>> => {
  const answers: Record<string, unknown> = { checkpoint: await view.checkpoint() };
  for (const [name, ask] of Object.entries(questions)) answers[name] = await ask(view);
  return answers;
};

/** What a view answers that was written undisturbed up to a position, in another adapter. */
export const undisturbed = async <T>(checkpoint: Position | null, ask: (view: View) => Promise<T>): Promise<T> => {
  const place = await newSqlitePlace();
  const store = await place.open();
  try {
    const view = await store.open(duties);
    if (checkpoint !== null) await goOn(view, changesOf(script), checkpoint);
    return await ask(view);
  } finally {
    await store.close();
    await place.remove();
  }
};
