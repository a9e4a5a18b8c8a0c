import { readRules, ruleWords } from './body-rules.ts';

it.each(ruleWords.flatMap(({ kind, examples }) => examples.map((example) => [example, kind] as const)))(
  'reads %s as a rule that says: %s',
  (example, kind) => {
    expect(readRules(`${example}。`)).toEqual([{ kind, text: example }]);
  },
);

it('keeps every rule of a kind, in the order of the text', () => {
  const text = '联席会议每半年召开一次全体会议。根据工作需要，可临时召开专题会议。';
  expect(readRules(text)).toEqual([
    { kind: 'meets', text: '联席会议每半年召开一次全体会议' },
    { kind: 'meets', text: '根据工作需要，可临时召开专题会议' },
  ]);
});

it.each([
  '各成员单位要密切配合，形成合力。',
  '会议召开前，办公室做好准备。',
  '市政府决定对联席会议成员进行调整。',
  '办公室设在市民政局，负责日常工作。',
])('reads no rule from %s', (text) => {
  expect(readRules(text)).toEqual([]);
});
