import { seedDraft, seedIsHere } from './seed.ts';
import { shapeOf } from './shape.ts';

if (seedIsHere) {
  it('reads the notice as it was found', async () => {
    const draft = await seedDraft();
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
} else {
  it('does not read the notice as it was found, which is not beside this repository', () => {
    expect(seedIsHere).toBe(false);
  });
}
