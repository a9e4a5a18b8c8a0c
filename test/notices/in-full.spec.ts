import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { draftOf, expectationOf, noticesIn } from './corpus.ts';
import { shapeOf } from './shape.ts';

// The draft itself, with every span, message and collective, where the expectations of the corpus leave them out.

const here = fileURLToPath(new URL('./in-full/', import.meta.url));
const examples = noticesIn(here);

it('has an expected draft for every example', () => {
  const expected = readdirSync(here).filter((name) => name.endsWith('.json'));
  expect(expected).toEqual(examples.map(expectationOf));
  expect(examples.length).toBeGreaterThanOrEqual(4);
});

it.each(examples)('reads %s as expected, in full', async (name) => {
  const expected: unknown = JSON.parse(readFileSync(`${here}${expectationOf(name)}`, 'utf8'));
  expect(await draftOf(here, name)).toEqual(expected);
});

const repository = new URL('../../', import.meta.url);

it('reads the notice of the demo', async () => {
  const draft = await draftOf(fileURLToPath(new URL('apps/cli/demo/', repository)), 'example-notice.txt');
  expect(draft).toMatchObject({
    documentNumber: '临政办〔2025〕18号',
    issuer: '临溪市人民政府办公室',
    issuedOn: '2025-03-14',
  });
  expect(shapeOf(draft)).toEqual({
    withUnits: 12,
    without: 0,
    pairs: 63,
    members: 20,
    bodyDuties: 20,
    localities: [5, 3],
  });
  expect(draft.findings.map(({ code }) => code)).toEqual([
    'parties.local',
    'parties.local',
    'names.unknown',
    'times.recurring',
    'items.left-out',
    'items.left-out',
  ]);
});
