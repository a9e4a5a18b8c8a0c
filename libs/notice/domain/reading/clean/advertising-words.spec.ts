import { beggings } from './advertising-words.ts';

it.each(beggings)('hears begging in $example', ({ says, example }) => {
  expect(beggings.find((each) => each.says.test(example))?.says).toBe(says);
});

it.each(['点击政务服务网办理', '各镇要扫码登记', '（未经批准不得开工）', '请登录www.gwen1.com查询'])(
  'hears none in %s',
  (words) => {
    expect(beggings.filter(({ says }) => says.test(words))).toEqual([]);
  },
);
