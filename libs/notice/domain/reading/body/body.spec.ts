import type { NoticeDraft } from '../draft.ts';
import { readText } from '../read-notice.ts';

const read = (text: string): NoticeDraft => {
  const draft = readText(text);
  if ('unreadable' in draft) throw new Error(draft.unreadable);
  return draft;
};

const founding = '为统筹防汛，决定建立临溪市防汛工作联席会议制度。\n';

it('reads persons with their posts, and the unit from the post', () => {
  const { body } = read(
    `云溪市河长制工作领导小组\n${founding}一、主要职能。统筹防汛。\n召集人：王某某 市政府副市长\n副召集人：李某某 市政府办公室副主任\n成员：赵某某 市水利局局长\n    钱某某  市民政局副局长\n`,
  );
  expect(body).toMatchObject({
    name: '临溪市防汛工作联席会议',
    functions: '统筹防汛。',
    convenor: { person: '王某某', post: '市政府副市长' },
    deputies: [{ person: '李某某', post: '市政府办公室副主任' }],
    members: [
      { name: '市水利局', canonical: '市水利局', person: '赵某某', post: '市水利局局长' },
      { name: '市民政局', canonical: '市民政局', person: '钱某某', post: '市民政局副局长' },
    ],
  });
});

it('resolves members and duties to the same unit, whatever name each uses', () => {
  const { body, findings } = read(
    `${founding}一、工作规则。每半年召开一次会议，会议由召集人主持。议定事项形成纪要。\n成员：市水利局、应急局、市场监管局等部门负责同志组成。\n（一）水利局负责调度。\n（四）应急管理局负责演练。\n`,
  );
  expect(body?.members.map(({ canonical }) => canonical)).toEqual(['市水利局', '市应急管理局', '市市场监督管理局']);
  expect(body?.duties).toEqual([
    { number: '（一）', unit: '市水利局', name: '水利局', text: '水利局负责调度。' },
    { number: '（四）', unit: '市应急管理局', name: '应急管理局', text: '应急管理局负责演练。' },
  ]);
  expect(body?.rules).toEqual([
    { kind: 'meets', text: '每半年召开一次会议' },
    { kind: 'chair', text: '会议由召集人主持' },
    { kind: 'minutes', text: '议定事项形成纪要' },
  ]);
  const codes = findings.map(({ code }) => code);
  expect(codes).toContain('numbering.gap');
  expect(codes).toContain('body.heading-missing');
  expect(codes).toContain('body.member-without-duty');
});

it('founds no body where a measure only says that one shall be founded', () => {
  expect(read('一、加强领导。建立防汛工作联席会议制度。（责任单位：市水利局）\n二、加强宣传。').body).toBeNull();
});

it('reports the parts that are announced and missing', () => {
  const { findings } = read(`${founding}一、主要职能。统筹防汛。\n`);
  expect(
    findings.filter(({ code }) => code === 'body.part-missing').map(({ message }) => message.split('：').at(-1)),
  ).toEqual(['召集人', '办公室', '成员', '成员单位职责', '工作规则']);
});

it('ends with a division of tasks, which names its parties in brackets', () => {
  const { body, items } = read(
    `云溪市人民政府办公室关于建立防汛工作联席会议制度的通知\n${founding}一、工作职责\n统筹防汛。\n二、任务分工\n（一）巡查堤防。（市水利局牵头，各镇人民政府负责）\n（二）储备砂石。（市应急局负责）\n`,
  );
  expect(body?.functions).toBe('统筹防汛。');
  expect(items.map(({ heading }) => heading)).toEqual(['巡查堤防', '储备砂石']);
});
