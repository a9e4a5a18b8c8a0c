import { told } from './index.ts';

const sentences = { zh: '“{status}”时不能{act}。', en: 'A duty that is {status} does not allow: {act}.' };

it('tells a refusal with its details, in Chinese without code words', () => {
  const words = { assigned: '待签收', report: '填报' };
  expect(told({ ...sentences, words }, { status: 'assigned', act: 'report' })).toEqual({
    zh: '“待签收”时不能填报。',
    en: 'A duty that is assigned does not allow: report.',
  });
});

it('leaves a name without a detail, and a detail that has no other word, as they stand', () => {
  expect(told(sentences, { status: '某' }).zh).toBe('“某”时不能{act}。');
});
