import { sourceOf } from '../source-text.ts';
import { actingUnits } from './acting-units.ts';
import { nameBook } from './unit-names.ts';

const names = nameBook({ name: '临溪市', level: '市' }, []);
const acting = (text: string, units: readonly string[] = []): readonly string[] =>
  actingUnits(
    { source: sourceOf(text), names, leadRule: null },
    { start: 0, end: text.length },
    units.map((name) => ({ name, canonical: names.resolve(name, null).canonical })),
  ).map(({ start, end }) => text.slice(start, end));

it.each([
  ['市气象局、市水利局及时发布预警信息。', '市气象局、市水利局'],
  ['加强巡查，6月底前市应急局每周通报一次。', '市应急局'],
  ['开展演练。\n（2）市气象局及时发布预警。', '市气象局'],
  ['预警信息由市气象局统一发布。', '市气象局'],
  ['请市应急局指导各地演练。', '市应急局'],
  ['由卫健部门牵头，抓好落实。', '卫健部门'],
  ['市发改、财政、人社等部门要按月归集数据。', '市发改、财政、人社等部门'],
  ['发改、财政、人社等部门要按月归集数据。', '发改、财政、人社等部门'],
  ['市妇联、团市委等群团组织要加强宣传。', '市妇联、团市委等群团组织'],
  ['街道办事处做好解释。', '街道办事处'],
  ['各村要组织开展宣传。', '各村'],
  ['逾期的，由市政府督查室督办。', '市政府督查室'],
  ['责成市审计局开展审计。', '市审计局'],
  ['做好防疫，联合市教育局开展宣传。', '市教育局'],
  ['施工企业负责清理现场。', '施工企业'],
])('tells who acts in %s', (text, unit) => {
  expect(acting(text)).toEqual([unit]);
});

it.each([
  '市应急局局长主持会议。',
  '市教育局制定的办法继续有效。',
  '听取市教育局汇报。',
  '各乡镇要高度重视。',
  '各乡镇要把治理摆上重要位置，各村要明确专人负责。',
  '水电、燃气等单位要保障供应。',
  '责任单位：市教育局、市民政局',
  '加强巡查（市气象局发布预警）。',
  '由分管副市长负责。',
  '支持企业牵头组建联合体。',
  '公布由市民政局发布的名录。',
  '各有关部门负责落实。',
  '本办法由市司法局负责解释。',
])('tells nobody in %s', (text) => {
  expect(acting(text)).toEqual([]);
});

it('tells nobody who is a party already, by whatever name', () => {
  expect(acting('市应急管理局及时发布预警信息。', ['市应急局'])).toEqual([]);
  expect(acting('市公安局高新分局逐户核查。', ['市公安局高新分局'])).toEqual([]);
});
