import { kindByName } from './kind-by-name.ts';

it.each([
  ['市人力资源和社会保障局', 'department'],
  ['市委宣传部', 'department'],
  ['市人民法院', 'department'],
  ['市发展和改革委员会', 'department'],
  ['市妇女联合会', 'mass-organisation'],
  ['市总工会', 'mass-organisation'],
  ['共青团临江市委员会', 'mass-organisation'],
  ['团市委', 'mass-organisation'],
  ['市文化旅游投资集团有限公司', 'company'],
  ['青石镇人民政府', 'locality'],
  ['江北街道办事处', 'locality'],
  ['城东区人民政府', 'locality'],
  ['市红旗渠', 'other'],
])('reads the kind of %s as %s', (name, kind) => {
  expect(kindByName(name)).toBe(kind);
});
