import { linesOf } from '../lines.ts';
import { sourceOf } from '../source-text.ts';
import { readHead } from './head.ts';

const read = (text: string, furniture = '') => readHead(sourceOf(text), linesOf(text), linesOf(furniture));

it('reads title, number, issuer and date of the notice itself', () => {
  expect(
    read(
      '云台县人民政府办公室关于\n印发防汛应急预案的通知\n云政办〔2025〕7号\n各镇：\n根据上级通知（省政〔2024〕1号），制定预案。\n云台县人民政府办公室\n2025年5月9日',
    ),
  ).toMatchObject({
    title: '云台县人民政府办公室关于印发防汛应急预案的通知',
    documentNumber: '云政办〔2025〕7号',
    issuer: '云台县人民政府办公室',
    issuedOn: '2025-05-09',
    place: { name: '云台县', level: '县' },
    findings: [],
  });
});

it('takes the title from the sentence that issues it, and the issuer from the page, and says so', () => {
  const head = read('现将《关于做好防汛工作的实施意见》印发给你们。', '某网站|云台县人民政府办公室印发《关于做好');
  expect(head).toMatchObject({
    title: '关于做好防汛工作的实施意见',
    documentNumber: null,
    issuer: '云台县人民政府办公室',
    issuedOn: null,
  });
  expect(head.findings.map(({ code }) => code)).toEqual([
    'head.title-cited',
    'head.number-missing',
    'head.issuer-from-page',
    'head.date-missing',
  ]);
});

it('reads a date in Chinese numerals', () => {
  expect(read('防汛通知\n二〇二五年十一月六日').issuedOn).toBe('2025-11-06');
});

it('reads the day that a remark has come up to', () => {
  expect(read('防汛通知\n云台县人民政府\n2025年5月9日（联系人：王某某，电话：12345678）')).toMatchObject({
    issuer: '云台县人民政府',
    issuedOn: '2025-05-09',
  });
});

it('stands the first line for a title that is missing', () => {
  expect(read('各镇要加强巡查。')).toMatchObject({ title: '各镇要加强巡查。' });
});

it('goes on with a title behind a line that ends like one inside what it cites', () => {
  const title = '云台县水利局关于《云台县河道管理办法（征求意见稿）》公开征求意见的公告';
  expect(read(title.replace('（', '\n（')).title).toBe(title);
});

it('takes no title of a tab, with the name of the site behind it, for a part of the title', () => {
  const title = '临溪市某某领导小组办公室关于印发任务清单的通知';
  const [issuer = '', rest = ''] = title.split(/(?=关于)/u);
  expect(read(`${title}-临溪市人民政府网\n${issuer}\n${rest}\n各镇：`).title).toBe(title);
});

it('glues no menu and no row of a table to a title, and puts one together that is set on two lines', () => {
  const title = '关于建立防汛工作联席会议制度的通知';
  expect(read(`办事服务 互动交流\n索引号\tYT01/2025\n${title}\n各镇：`).title).toBe(title);
  expect(read(`办事服务 互动交流\n${title}\n各镇：`).title).toBe(title);
  expect(read(`云台县人民政府办公室\n${title}\n各镇：`).title).toBe(`云台县人民政府办公室${title}`);
});
