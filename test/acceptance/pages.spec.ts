import { BODY, type OpenLedger, OURS, openLedger } from './open-ledger.ts';

// Lists page by cursor: every entry once, in order, none left out.

const HOW_MANY = 7;
let ledger: OpenLedger;
let items: readonly string[];

beforeAll(async () => {
  ledger = await openLedger();
  const registered: string[] = [];
  for (let number = 1; number <= HOW_MANY; number += 1) registered.push(await ledger.register(`第${number}项`));
  items = registered;
  for (let number = 1; number <= HOW_MANY; number += 1) {
    await ledger
      .post(`/api/bodies/${BODY}/meetings`, { title: `第${number}次会议`, plannedOn: '2026-04-01' })
      .expect(201);
  }
});
afterAll(() => ledger.remove());

type Entry = Readonly<Record<string, string | number>>;

/** Follows the cursors to the end. */
const pagesOf = async (
  path: string,
  limit: number,
  between = async () => {},
): Promise<readonly (readonly Entry[])[]> => {
  const end = (await ledger.recorded()).at(-1)?.position;
  const pages: (readonly Entry[])[] = [];
  let after = '';
  do {
    const { body } = await ledger.get(`${path}?limit=${limit}&minPosition=${end}${after}`).expect(200);
    pages.push(body.items);
    after = body.next === null ? '' : `&after=${encodeURIComponent(body.next)}`;
    await between();
  } while (after !== '');
  return pages;
};

it.each([
  ['the items of a body', () => `/api/bodies/${BODY}/items`, 'itemId'],
  ['the duties of a unit', () => `/api/units/${OURS}/duties`, 'itemId'],
  ['the meetings of a body', () => `/api/bodies/${BODY}/meetings`, 'meetingId'],
  ['the timeline of the whole log', () => '/api/timeline/log', 'position'],
  ['the timeline of an item', () => `/api/timeline/item-${items[0]}`, 'position'],
])('pages through %s without gap or repetition', async (_, path, key) => {
  const [whole = []] = await pagesOf(path(), 500);
  const pages = await pagesOf(path(), 3);
  const ids = pages.flat().map((entry) => entry[key]);
  expect(ids).toEqual(whole.map((entry) => entry[key]));
  expect(new Set(ids).size).toBe(ids.length);
  expect(pages.slice(0, -1).every((page) => page.length === 3)).toBe(true);
  expect(pages.at(-1)).not.toHaveLength(0);
});

it.each([1, 6, 7, 8])('ends after the last entry with pages of %d', async (limit) => {
  const pages = await pagesOf(`/api/bodies/${BODY}/items`, limit);
  expect(pages).toHaveLength(Math.ceil(HOW_MANY / limit));
  expect(
    pages
      .flat()
      .map(({ itemId }) => itemId)
      .toSorted(),
  ).toEqual(items.toSorted());
});

it('repeats nothing while others write between two pages', async () => {
  const pages = await pagesOf('/api/timeline/log', 5, async () => {
    if ((await ledger.recorded()).length < 60) await ledger.register('后来的事');
  });
  const positions = pages.flat().map(({ position }) => Number(position));
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  expect(new Set(positions).size).toBe(positions.length);
});
