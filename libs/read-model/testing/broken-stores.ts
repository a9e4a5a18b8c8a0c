import type { Position } from '#event-store';
import { type Change, compareKeys, type View, WriteRefused } from '#read-model';

/** A promise that a store breaks, and the case of the contract that is about it. */
export interface BrokenStore {
  readonly breach: string;
  readonly breakView: (view: View) => Partial<View>;
  readonly caught: string;
}

const before = (position: Position): Position => (position - 1) as Position;

const lastOfEach = (changes: readonly Change[]): readonly Change[] =>
  changes.filter(({ key }, i) => !changes.slice(i + 1).some((later) => later.key === key));

export const brokenStores: readonly BrokenStore[] = [
  {
    breach: 'sorts keys by UTF-16 code unit',
    breakView: (view) => ({
      list: async (options = {}) => {
        const sign = options.reverse ? -1 : 1;
        return (await view.list(options)).toSorted((a, b) => (a.key < b.key ? -sign : sign));
      },
    }),
    caught: 'lists keys in the order of code points',
  },
  {
    breach: 'shows a document one position late',
    breakView: (view) => ({ get: (key, at) => view.get(key, at && before(at)) }),
    caught: 'gives a document as it was at every earlier position',
  },
  {
    breach: 'gives what was taken away among many',
    breakView: (view) => ({
      getAll: async (keys) => {
        const found = await Promise.all(keys.map((key) => view.get(key, 3 as Position)));
        return found.filter((one) => one !== null);
      },
    }),
    caught: 'gives many documents at once as they are now, and nothing for keys that hold none',
  },
  {
    breach: 'lists the present whatever the position',
    breakView: (view) => ({
      list: ({ at, ...options } = {}) => view.list(at === undefined ? options : { ...options }),
    }),
    caught: 'lists what was there at an earlier position, as it was',
  },
  {
    breach: 'keeps only the last version of a document within one write',
    breakView: (view) => ({ write: (changes, checkpoint) => view.write(lastOfEach(changes), checkpoint) }),
    caught: 'keeps every version of a document that changes several times within one write',
  },
  {
    breach: 'ends a prefix at U+FFFF',
    breakView: (view) => ({
      list: async (options = {}) => {
        const end = `${options.prefix ?? ''}\uFFFF`;
        return (await view.list(options)).filter(({ key }) => !options.prefix || compareKeys(key, end) <= 0);
      },
    }),
    caught: 'takes a prefix literally and up to the highest characters',
  },
  {
    breach: 'keeps the first changes of a write that it refuses',
    breakView: (view) => ({
      write: async (changes, checkpoint) => {
        try {
          await view.write(changes, checkpoint);
        } catch (error) {
          const [first] = changes;
          if (error instanceof WriteRefused && first) await view.write([first], first.position).catch(() => undefined);
          throw error;
        }
      },
    }),
    caught: 'refuses a change behind the new checkpoint',
  },
  {
    breach: 'takes changes in any order',
    breakView: (view) => ({
      write: (changes, checkpoint) =>
        view.write(
          changes.toSorted((a, b) => a.position - b.position),
          checkpoint,
        ),
    }),
    caught: 'refuses changes out of order',
  },
  {
    breach: 'writes a repetition again',
    breakView: (view) => ({
      write: async (changes, checkpoint) => {
        const present = await view.checkpoint();
        if (present === null || checkpoint > present) return view.write(changes, checkpoint);
        const next = (present + 1) as Position;
        await view.write(
          lastOfEach(changes).map((change) => ({ ...change, position: next })),
          next,
        );
      },
    }),
    caught: 'changes nothing when a write is repeated',
  },
  {
    breach: 'lets an owner write that another has replaced',
    breakView: (view) => ({ write: (changes, checkpoint) => view.write(changes, checkpoint, 1_000) }),
    caught: 'refuses an owner that another has replaced, and one without a token',
  },
  {
    breach: 'reports as changed what is again as it was',
    breakView: (view) => ({
      changed: async (after, until, prefix) => {
        const found = await view.changed(after, until, prefix);
        const same = (await view.list({ at: until, ...(prefix !== undefined && { prefix }) }))
          .filter(({ key, since }) => since > after && !found.some((difference) => difference.key === key))
          .map(({ key, document }) => ({ key, before: document, after: document }));
        return [...found, ...same];
      },
    }),
    caught: 'leaves out what is again as it was, and what came and went',
  },
  {
    breach: 'goes by the earlier position inclusively when it tells what changed',
    breakView: (view) => ({ changed: (after, until, prefix) => view.changed(before(after), until, prefix) }),
    caught: 'counts the later position in and the earlier one out',
  },
  {
    breach: 'loses the checkpoint of a write that changed nothing',
    breakView: (view) => ({
      write: async (changes, checkpoint) => (changes.length === 0 ? undefined : view.write(changes, checkpoint)),
    }),
    caught: 'moves the checkpoint alone when nothing changed',
  },
  {
    breach: 'gives versions in the order of their positions',
    breakView: (view) => ({
      versions: async function* () {
        for await (const page of view.versions()) yield page.toSorted((a, b) => a.from - b.from);
      },
    }),
    caught: 'keeps every version with its bounds, by key and then by position',
  },
  {
    breach: 'starts a page with the cursor itself',
    breakView: (view) => ({
      list: async (options = {}) => {
        const cursor = options.after === undefined ? null : await view.get(options.after, options.at);
        const page = await view.list(options);
        return cursor ? [cursor, ...page].slice(0, options.limit) : page;
      },
    }),
    caught: 'pages through a list by cursor and limit, forwards and backwards',
  },
  {
    breach: 'forgets that it is ready',
    breakView: () => ({ ready: async () => false }),
    caught: 'is ready once it was said so, for good',
  },
  {
    breach: 'goes by the token of an owner only once it has written',
    breakView: () => ({ claim: async () => undefined }),
    caught: 'refuses an owner as soon as another has claimed the view, before that one has written',
  },
];
