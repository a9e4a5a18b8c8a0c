import { localGovernment } from './collective-names.ts';
import { localClauses } from './localities.ts';

const named = (text: string): readonly string[] =>
  localClauses(text).flatMap(({ localities }) => localities.map(({ canonical }) => canonical));

it('reads an abbreviated list as so many names', () => {
  expect(named('，甲东、甲西、甲北街道各2家以上')).toEqual(['甲东街道办事处', '甲西街道办事处', '甲北街道办事处']);
});

it('reads a list of whole names without a quota', () => {
  expect(named('在青岭镇、白石镇先行试点。青岭镇、白石镇。')).toEqual(['青岭镇人民政府', '白石镇人民政府']);
});

it('knows 东城区 for a district and 高新区 for a zone, and 城区 for neither', () => {
  expect(named('其中高新区20家、东城区15家。')).toEqual(['高新技术产业开发区管理委员会', '东城区人民政府']);
  expect(named('其中东城区6个、西城区6个、海县4个。')).toEqual(['东城区人民政府', '西城区人民政府', '海县人民政府']);
  expect(named('其中城区6个、老城区6个。')).toEqual([]);
});

it('takes no common word for a locality', () => {
  expect(named('服务进社区、进街道，覆盖城区、乡镇，全市建成18个以上，偏远乡镇2家以上。')).toEqual([]);
});

it.each([
  ['经开区', '经济技术开发区管理委员会'],
  ['高新区管委会', '高新技术产业开发区管理委员会'],
  ['青岭镇', '青岭镇人民政府'],
  ['经开区、高新区管委会', undefined],
  ['开发区', undefined],
])('calls the government of %s %s', (name, government) => {
  expect(localGovernment(name)).toBe(government);
});
