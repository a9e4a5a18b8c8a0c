import { documentKindOf, documentKinds } from './document-kinds.ts';
import { titleEnding } from './title-endings.ts';

const examples = documentKinds.flatMap((each) => each.examples.map((title) => ({ kind: each.kind, title })));

it.each(examples)('tells $kind by its title: $title', ({ kind, title }) => {
  expect(documentKindOf(title).kind).toBe(kind);
});

it.each([
  '关于印发防汛工作方案的通知',
  '关于加强养老服务的实施意见（试行）',
  '关于印发政府工作报告重点任务分工方案的通知',
  '关于印发公开征求意见工作办法的通知',
  '关于做好国庆节假期旅游安全工作的通知',
  '关于做好高校毕业生招录工作的意见',
  '国务院关于加强数字政府建设的决定',
  '关于协助做好统计调查工作的函',
  '关于做好高考招录考务工作的通知',
  '关于开展店招标牌专项整治的通知',
])('lets %s assign something', (title) => {
  expect(documentKindOf(title).assigns).toBe('yes');
  expect(titleEnding.test(title)).toBe(true);
});
