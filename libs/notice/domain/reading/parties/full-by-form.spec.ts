import { isFullByForm } from './full-by-form.ts';

it.each([
  '市粮食集团有限公司',
  '国家税务总局临江市税务局',
  '中国电信临江分公司',
  '临江职业技术学院',
  '市人民医院',
  '临淮海关',
  '市场监管局食品经营处',
  '省教育厅基础教育处',
])('asks no full name of %s', (name) => {
  expect(isFullByForm(name)).toBe(true);
});

it.each([
  '城北办事处',
  '移民管理处',
  '街道党工委办事处',
  '市城投集团',
  '国网临江供电公司',
  '市税务局',
  '电信分公司',
  '石桥派出所',
  '镇中心校',
])('asks one of %s', (name) => {
  expect(isFullByForm(name)).toBe(false);
});
