import { officialName } from './index.ts';

const place = { name: '临溪市', level: '市' };
const full = (name: string, inherited: string | null = null): string | undefined =>
  officialName(name, place, inherited)?.canonical;

it.each([
  ['人社局', '市人力资源和社会保障局'],
  ['市发改委', '市发展和改革委员会'],
  ['省发展改革委', '省发展和改革委员会'],
  ['工信厅', '市工业和信息化厅'],
  ['妇联', '市妇女联合会'],
  ['市委宣传部', '市委宣传部'],
  ['市政府办', '市人民政府办公室'],
  ['临溪市教育局', '市教育局'],
  ['三河市教育局', '三河市教育局'],
  ['教育部', '教育部'],
  ['税务总局', '国家税务总局'],
])('knows %s as %s', (name, canonical) => {
  expect(full(name)).toBe(canonical);
});

it('never takes a 市 off that belongs to the name', () => {
  expect(full('市场监管局')).toBe('市市场监督管理局');
  expect(full('市市场监管局')).toBe('市市场监督管理局');
  expect(full('市场监督管理局')).toBe('市市场监督管理局');
});

it('gives several names of one unit one canonical name', () => {
  expect(full('应急局')).toBe(full('市应急管理局'));
  expect(full('团市委')).toBe(full('共青团市委员会'));
});

it('lets an elided name inherit the level of the names before it', () => {
  expect(full('教育厅', '省')).toBe('省教育厅');
});

it('leaves a name as printed that is short for several of which none is usual, and says of the others that they are', () => {
  expect(officialName('市大数据局', place, null)).toEqual({
    canonical: '市大数据局',
    prefix: '市',
    oneOfSeveral: true,
  });
  expect(officialName('教体局', place, null)).toEqual({ canonical: '市教育体育局', prefix: null, oneOfSeveral: true });
});

it('takes the two names of one office together', () => {
  expect(full('市纪委监委')).toBe('市纪律检查委员会（市监察委员会）');
});

it('does not know what the tables do not hold', () => {
  expect(full('城投集团')).toBeUndefined();
  expect(full('市教育局和市民政局')).toBeUndefined();
});

it.each(['听取市教育局', '会同市教育局', '接到县气象局', '须报县委', '负责县政府办'])(
  'takes no words of a sentence for a place: %s',
  (words) => {
    expect(full(words)).toBeUndefined();
  },
);

it.each(['从江县教育局', '将乐县委', '商城县教育局'])('knows %s, which begins like a sentence', (name) => {
  expect(full(name)).toBeDefined();
  expect(officialName('会同县教育局', { name: '会同县', level: '县' }, null)?.canonical).toBe('县教育局');
});

it.each([
  ['市文明办', true],
  ['市委文明办', false],
])('asks which office %s is: %s', (name, asks) => {
  const office = officialName(name, { name: '临溪市', level: '市' }, null);
  expect(office).toMatchObject({ canonical: '市委精神文明建设办公室', oneOfSeveral: asks });
});

it.each([
  ['国家', null, '发展改革委', '国家发展和改革委员会'],
  ['国家', null, '中央网信办', '中央网络安全和信息化委员会办公室'],
  ['镇', '青岭镇', '应急办', '镇应急管理办公室'],
  ['镇', '青岭镇', '综合执法队', '镇综合执法队'],
  ['街道', '桥北街道', '宣传办', '街道宣传办公室'],
  ['县', '青岭县', '应急办', '县应急管理办公室'],
  ['县', '青岭县', '县人行', '中国人民银行青岭县支行'],
  ['省', '丰州省', '丰州金融监管局', '国家金融监督管理总局丰州监管局'],
  ['市', '重庆市', '市文化旅游委', '市文化和旅游发展委员会'],
])('knows at the level %s of %s %s as %s', (level, name, called, canonical) => {
  expect(officialName(called, { name, level }, null)?.canonical).toBe(canonical);
});
