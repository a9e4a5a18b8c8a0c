import { documentKindOf, documentKinds, titleEnding } from './document-kinds.ts';

it.each(documentKinds)('tells $kind by its title: $example', ({ kind, example }) => {
  expect(documentKindOf(example).kind).toBe(kind);
});

it.each(['关于印发防汛工作方案的通知', '关于加强养老服务的实施意见（试行）'])('lets %s assign something', (title) => {
  expect(documentKindOf(title).assigns).toBe('yes');
  expect(titleEnding.test(title)).toBe(true);
});
