import { drafted } from '../../../testing/index.ts';
import { readText } from '../read-notice.ts';

const read = (...lines: readonly string[]) => {
  const { items, findings } = drafted(
    readText(['临溪市人民政府办公室关于做好巡查的通知', ...lines, '临溪市人民政府办公室', '2026年4月3日'].join('\n')),
  );
  return {
    items: items.map(({ text, due }) => `${text.replace(/\n/gu, '⏎')} | ${due?.on ?? ''}`),
    asked: findings.filter(({ code }) => code === 'items.unnumbered').map(({ message }) => message.split('：')[1]),
  };
};

it('keeps a request to everybody with its contact in a bracket out of the last item, and asks', () => {
  const closing = '各责任单位请于2026年11月30日前将总结报市水利局（联系人：王某某，电话：0851-12345678）。';
  const { items, asked } = read('一、巡查。（市水利局）', '二、抓好落实。（市应急管理局）', '', closing);
  expect(items).toEqual(['巡查。（市水利局） | ', '抓好落实。（市应急管理局） | ']);
  expect(asked).toHaveLength(1);
});

it('keeps what is asked of all units out of the last item of labels, and asks', () => {
  const closing = '工作要求：各牵头单位要于每月25日前报送进展，2026年12月10日前报送总结。';
  const { items, asked } = read(
    '一、新建学校',
    '牵头单位：市教育局',
    '二、开展培训',
    '责任单位：市总工会',
    '完成时限：2026年9月底前',
    closing,
  );
  expect(items.at(-1)).toBe('开展培训⏎责任单位：市总工会⏎完成时限：2026年9月底前 | 2026-09-30');
  expect(asked).toHaveLength(1);
});

it('asks nothing of the line of addressees, though the letter goes on behind it', () => {
  expect(
    read('各县（市、区）人民政府：现将要求印发给你们，请于6月30日前落实。', '一、巡查。（市水利局）').asked,
  ).toEqual([]);
});
