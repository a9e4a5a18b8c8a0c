import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { NoticeDraft } from '../draft.ts';
import { readNotice } from '../read-notice.ts';

const here = new URL('./', import.meta.url);
const repository = new URL('../../../../../', here);

const read = (file: URL): NoticeDraft => {
  const draft = readNotice(readFileSync(file));
  if ('unreadable' in draft) throw new Error(draft.unreadable);
  return draft;
};

const examples = readdirSync(here).filter((name) => name.endsWith('.txt'));

it('has an expected draft for every example', () => {
  const expected = readdirSync(here).filter((name) => name.endsWith('.json'));
  expect(expected.map((name) => name.replace('.json', '.txt'))).toEqual(examples);
  expect(examples.length).toBeGreaterThanOrEqual(4);
});

it.each(examples)('reads %s as expected, in full', (name) => {
  const expected: unknown = JSON.parse(readFileSync(new URL(name.replace('.txt', '.json'), here), 'utf8'));
  expect(read(new URL(name, here))).toEqual(expected);
});

it('reads the notice of the demo', () => {
  const draft = read(new URL('apps/cli/demo/example-notice.txt', repository));
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
  expect(draft.findings.map(({ code }) => code)).toEqual(['parties.local', 'parties.local', 'names.unknown']);
});

/** A real notice, dirty as it was found, which lies beside the repository where it is developed and nowhere else. */
const found = new URL('../shared/seed-notice.txt', repository);
if (existsSync(found)) {
  it('reads the notice as it was found', () => {
    const draft = read(found);
    expect(shapeOf(draft)).toEqual({
      withUnits: 13,
      without: 3,
      pairs: 75,
      members: 20,
      bodyDuties: 10,
      localities: [6, 4],
    });
    expect(draft.body?.rules.map(({ kind }) => kind)).toEqual(['meets', 'chair', 'minutes']);
    expect(draft.body?.duties.map(({ number }) => number).join('')).toBe(
      '（一）（三）（五）（六）（七）（八）（九）（十）（十三）（十八）',
    );
    expect(draft.indicators.map(({ target, comparison, by }) => [target, comparison, by])).toEqual([
      [1, 'at-least', '2021'],
      [90, 'at-least', '2025'],
      [4.5, 'at-least', '2025'],
      [95, 'at-least', '2025'],
      [95, 'at-least', '2025'],
      [null, 'at-least', null],
    ]);
    expect(draft.indicators.at(-1)?.quotas.map(({ units, target }) => [units.length, target])).toEqual([
      [1, 4],
      [3, 2],
      [6, 1],
    ]);
    const roles = draft.items.flatMap(({ units }) => units.map(({ role, collective }) => [role, collective].join()));
    expect([...new Set(roles)]).toEqual(['responsible,false', 'local,true']);
    const members = new Set(draft.body?.members.map(({ canonical }) => canonical));
    const single = draft.items.flatMap(({ units }) => units.filter(({ collective }) => !collective));
    expect(single.filter(({ canonical }) => !members.has(canonical))).toEqual([]);
    const codes = new Set(draft.findings.map(({ code }) => code));
    for (const code of ['clean.glyphs', 'clean.advertising', 'clean.furniture', 'numbering.gap', 'numbering.restart']) {
      expect(codes).toContain(code);
    }
    expect(codes).toContain('outline.heading-missing');
    expect(JSON.stringify(draft.items)).not.toMatch(/[★✿◈]|网站|首页/u);
  });
}

const shapeOf = ({ items, body, collectives }: NoticeDraft) => ({
  withUnits: items.filter(({ units }) => units.length > 0).length,
  without: items.filter(({ units }) => units.length === 0).length,
  pairs: items.reduce((sum, { units }) => sum + units.length, 0),
  members: body?.members.length,
  bodyDuties: body?.duties.length,
  localities: collectives.map(({ members }) => members.length),
});
