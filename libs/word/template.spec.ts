import { standardFonts } from './fonts.ts';
import { filled, type Template, type TemplateChanges, Templates } from './template.ts';
import { parseTemplate } from './template-file.ts';

const preset: Template<'mark' | 'opening'> = {
  kind: 'minutes',
  fonts: standardFonts,
  words: { mark: '{body}纪要', opening: '{date}，召开{meeting}。' },
};

const changes = (of: Partial<TemplateChanges>): TemplateChanges => ({ fonts: {}, words: {}, ...of });

it('is the preset where nobody says otherwise', () => {
  expect(new Templates().of(preset, 'b1')).toEqual(preset);
});

it('takes what is said of all bodies, and over it what is said of the one', () => {
  const all = changes({ fonts: { body: '仿宋' }, words: { mark: '{body}会议纪要' } });
  const one = changes({ words: { mark: '{body}专题纪要' } });
  const templates = new Templates(
    new Map([
      ['', new Map([['minutes', all]])],
      ['b1', new Map([['minutes', one]])],
    ]),
  );
  expect(templates.of(preset, 'b1')).toMatchObject({ fonts: { body: '仿宋', heading: '黑体' }, words: one.words });
  expect(templates.of(preset, 'b2').words).toEqual({ ...preset.words, mark: '{body}会议纪要' });
  expect(templates.of({ ...preset, kind: 'slip' }, 'b1').words).toEqual(preset.words);
});

it('fills values in once, and leaves what has none', () => {
  expect(filled('{a}与{b}，{c}', { a: '{b}', b: 2 })).toBe('{b}与2，{c}');
});

it('reads a file that changes some', () => {
  const json = '{"words": {"opening": "{meeting}于{date}召开。"}}';
  expect(parseTemplate(json, preset)).toEqual({ fonts: {}, words: { opening: '{meeting}于{date}召开。' } });
});

it.each([
  ['{', '文件不是合法的 JSON', 'not JSON'],
  ['[]', '应为 {"fonts"', 'is expected'],
  ['{"font": {}}', '没有 font 这一项，可用：fonts、words', 'there is no font;'],
  ['{"words": []}', 'words 应为对象', 'words is an object'],
  ['{"words": {"marks": "x"}}', '没有 words.marks 这一项', 'there is no words.marks; known are: mark, opening'],
  ['{"words": {"toString": "x"}}', '没有 words.toString 这一项', 'there is no words.toString'],
  ['{"fonts": {"body": ""}}', 'fonts.body 应为一行文字', 'fonts.body is a text of one line'],
  ['{"words": {"mark": 3}}', 'words.mark 应为一行文字', 'words.mark is a text of one line'],
  ['{"words": {"mark": "a\\nb"}}', 'words.mark 应为一行文字', 'words.mark is a text of one line'],
  ['{"words": {"mark": "{boby}纪要"}}', 'words.mark 中的 {boby} 无值可填', 'words.mark names {boby}'],
])('says where %s is wrong', (json, zh, en) => {
  expect(parseTemplate(json, preset)).toEqual({
    flaw: { zh: expect.stringContaining(zh), en: expect.stringContaining(en) },
  });
});
