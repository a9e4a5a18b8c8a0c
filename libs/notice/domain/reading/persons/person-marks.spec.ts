import { personMarks, withoutPersons } from './person-marks.ts';

it.each(personMarks)('cuts $name, and nothing more', ({ says, example: [printed, left] }) => {
  expect(printed).toMatch(says);
  expect(withoutPersons(printed)).toBe(left);
  expect(withoutPersons(left)).toBe(left);
});

it.each([
  ['posts', '责任人：市教育局局长；责任领导：分管副市长'],
  ['a day', '市长于每月5日前主持召开，主任会议研究。'],
  ['amounts', '新增12345678元，惠及13800人，编号0543。'],
  ['those who answer for a thing', '由各单位主要负责同志、分管负责同志抓落实。'],
  ['several posts', '县委书记、县长任双组长。'],
  ['the river of the whole city', '抓好全市长江禁捕，推进全省长江流域、各区长江段、全部长江支流治理。'],
  ['the bridge of a city', '改造扬州长江大桥，提升城市长江岸线，治理扬州长江心洲，'],
  ['the words of a county’s head', '推行县长马上办，书记周例会、主任林长制、局长许可。'],
  ['the secretary of a village', '责任人：村支书、网格员'],
  ['a company', '责任人：物业公司；经办人：项目部；联系人：安监站'],
  ['everybody', '责任人：全体干部；责任人：各科室'],
  ['an office', '联系人：办公室，负责人：金融办'],
  ['how it is done', '县级领导：包保到户，市级领导：联系包抓。'],
  ['a place before a post', '成员：江北区 副区长\n石桥镇　镇长\n田家村 党支部书记'],
  ['the heads of rivers and forests', '负责人：河长、林长、田长；责任人：段长'],
  ['the governor’s office', '市长公开电话、市长热线，主席台、主任科员，处长会议。'],
  ['a quarter and a week', '书记季调度，州长周调度、县长月通报。'],
])('leaves %s alone', (_, text) => {
  expect(withoutPersons(text)).toBe(text);
});
