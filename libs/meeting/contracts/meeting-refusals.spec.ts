import { readdirSync, readFileSync } from 'node:fs';
import { meetingRefusals } from './index.ts';

const root = new URL('../../../', import.meta.url);

/** The specs of this room, and the walks over HTTP. */
const specs = ['libs/meeting/', 'test/acceptance/'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => readFileSync(new URL(name, new URL(folder, root)), 'utf8')),
);

const unmet = (codes: readonly string[]): readonly string[] =>
  codes.filter((code) => !specs.some((text) => text.includes(`'${code}'`)));

it('has a spec for every refusal', () => {
  expect(unmet(Object.keys(meetingRefusals))).toEqual([]);
});

it('would notice a refusal that no spec meets', () => {
  const planted = ['meeting', 'planted'].join('.');
  expect(unmet(['meeting.unknown', planted])).toEqual([planted]);
});

it.each(Object.entries(meetingRefusals))(
  'says %s in Chinese and in English, with the same details',
  (_, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}.*[。]$/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    const details = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].toSorted();
    expect(details(en)).toEqual(details(zh));
  },
);
