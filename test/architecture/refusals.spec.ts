import { bodyRefusals, unitRefusals } from '#directory/contracts';
import { meetingRefusals } from '#meeting/contracts';
import { itemRefusals } from '#responsibility/contracts';
import { problems } from '../../apps/server/index.ts';
import { beyondTheInterface, toBeMet } from '../model/refusals.ts';
import { read, sources } from './repository.ts';

// Every refusal is met by somebody who asks over HTTP, in both languages, and no spec waits for one that is never told.

const specs = sources()
  .filter((path) => path.endsWith('.spec.ts'))
  .map((path) => ({ path, text: read(path) }));
const walks = specs.filter(({ path }) => path.startsWith('test/acceptance/'));

/** What the histories of the model meet, or what no request can come upon, is seen to in `test/model`. */
const isMet = (code: string): boolean =>
  toBeMet.includes(code) || code in beyondTheInterface || walks.some(({ text }) => text.includes(`'${code}'`));

const rooms = { ...bodyRefusals, ...unitRefusals, ...itemRefusals, ...meetingRefusals };
const begins = new Set(Object.keys(rooms).map((code) => code.split('.')[0]));

/** The codes that a spec waits for: those of a refusal, and not of a finding or a permission. */
const awaitedIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:thenRefused\(|\b[45]\d\d, |\.code\)\.toBe\()'([a-z]+\.[a-z-]+)'/gu)].map(
    ([, code = '']) => code,
  );

const neverTold = (text: string): readonly string[] =>
  awaitedIn(text).filter((code) => begins.has(code.split('.')[0]) && !(code in problems));

it('is met over HTTP, every one of the directory, of duties and of meetings', () => {
  expect(Object.keys(rooms).filter((code) => !isMet(code))).toEqual([]);
});

it('is one that there is, wherever a spec waits for it', () => {
  expect(specs.flatMap(({ path, text }) => neverTold(text).map((code) => `${path}: ${code}`))).toEqual([]);
});

it.each(Object.entries(problems))('says %s in Chinese and in English, with the same details', (_, { zh, en }) => {
  expect(zh).toMatch(/\p{Script=Han}{2}/u);
  expect(en).toMatch(/[a-z]{2}/u);
  // An example in brackets may be Chinese.
  expect(en.replace(/\([^)]*\)/gu, '')).not.toMatch(/\p{Script=Han}/u);
  const details = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].toSorted();
  expect(details(en)).toEqual(details(zh));
});

describe('would notice', () => {
  const planted = ['meeting', 'planted'].join('.');

  it('a refusal that nobody meets', () => {
    expect([isMet(planted), isMet('meeting.unknown')]).toEqual([false, true]);
  });

  it.each([
    ['in a decider', `given().when(act).thenRefused('${planted}')`],
    ['over HTTP', `expect(await refused(path)).toEqual([409, '${planted}'])`],
    ['over HTTP, on two lines', `toEqual([\n  ...[409, '${planted}'],\n])`],
    ['in a table', `['a day', 422, '${planted}']`],
    ['in an answer', `expect(answer.body.code).toBe('${planted}')`],
  ])('one that is never told, awaited %s', (_, text) => {
    expect(neverTold(text)).toEqual([planted]);
    expect(neverTold(text.replace(planted, 'meeting.unknown'))).toEqual([]);
  });
});
