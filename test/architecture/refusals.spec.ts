import { bodyRefusals, unitRefusals } from '#directory/contracts';
import { meetingRefusals } from '#meeting/contracts';
import { itemRefusals } from '#responsibility/contracts';
import { problems } from '../../apps/server/index.ts';
import { beyondTheInterface } from '../model/refusals.ts';
import { awaitedIn } from './awaited.ts';
import { read, sources } from './repository.ts';

// Every refusal of the directory is met by somebody who asks over HTTP, all are told in both languages, and no spec waits
// for one that is never told.

const specs = sources()
  .filter((path) => path.endsWith('.spec.ts'))
  .map((path) => ({ path, text: read(path) }));
const walks = specs.filter(({ path }) => path.startsWith('test/acceptance/'));

const awaited = new Set(walks.flatMap(({ text }) => awaitedIn(text)));

/** What no request can come upon is seen to in `test/model`, as are the refusals of duties and of meetings. */
const isMet = (code: string): boolean => code in beyondTheInterface || awaited.has(code);

const directory = { ...bodyRefusals, ...unitRefusals };
const rooms = { ...directory, ...itemRefusals, ...meetingRefusals };
const begins = new Set(Object.keys(rooms).map((code) => code.split('.')[0]));

const neverTold = (text: string): readonly string[] =>
  awaitedIn(text).filter((code) => begins.has(code.split('.')[0]) && !(code in problems));

it('is met over HTTP, every one of the directory', () => {
  expect(Object.keys(directory).filter((code) => !isMet(code))).toEqual([]);
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
    expect([isMet(planted), isMet('unit.unknown')]).toEqual([false, true]);
    expect(awaitedIn(`// of '${planted}'`)).toEqual([]);
  });

  it.each([
    ['in a decider', `given().when(act).thenRefused('${planted}')`],
    ['over HTTP', `expect(await refused(path)).toEqual([409, '${planted}'])`],
    ['over HTTP, on two lines', `toEqual([\n  ...[409, '${planted}'],\n])`],
    ['in a table', `['a day', 422, '${planted}']`],
    ['in a table that says first what is done', `['refuses a day', '${planted}', { day }]`],
    ['in a table that says first with what', `['a day', { day: '' }, '${planted}']`],
    ['in an answer', `expect(answer.body.code).toBe('${planted}')`],
  ])('one that is never told, awaited %s', (_, text) => {
    expect(neverTold(text)).toEqual([planted]);
    expect(neverTold(text.replace(planted, 'meeting.unknown'))).toEqual([]);
  });
});
