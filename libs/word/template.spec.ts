import { standardFonts } from './fonts.ts';
import { filled, keptOr, type Template, type TemplateChanges, Templates } from './template.ts';
import { parseTemplate } from './template-file.ts';

const preset: Template<'mark' | 'opening'> = {
  kind: 'minutes',
  fonts: standardFonts,
  words: { mark: '{body}纪要', opening: '{date}，召开{meeting}。' },
};

const changes = (of: Partial<TemplateChanges>): TemplateChanges => ({ fonts: {}, words: {}, names: {}, ...of });

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
  expect(parseTemplate(json, preset)).toEqual({ fonts: {}, words: { opening: '{meeting}于{date}召开。' }, names: {} });
});

const english: Template = { ...preset, kind: 'minutes.en', names: {} };

it('reads what things are called where the document is in another language, and only there', () => {
  const json = '{"names": {"市民政局": "Civil Affairs Bureau"}}';
  const names = { 市民政局: 'Civil Affairs Bureau' };
  expect(parseTemplate(json, english)).toEqual({ fonts: {}, words: {}, names });
  expect(
    new Templates(new Map([['b1', new Map([['minutes.en', changes({ names })]])]])).of(english, 'b1').names,
  ).toEqual(names);
  expect(parseTemplate(json, preset)).toMatchObject({ flaw: { en: expect.stringContaining('no names') } });
  const flaws = ['{"names": []}', '{"names": {"市民政局": ""}}'].map((wrong) => parseTemplate(wrong, english));
  expect(flaws).toMatchObject([
    { flaw: { en: expect.stringContaining('names is an object') } },
    { flaw: { en: expect.stringContaining('names.市民政局 is a text of one line') } },
  ]);
});

it('prints with what was kept, and with today where nothing was or a word is new', () => {
  const kept = [{ kind: 'minutes.en', fonts: { body: '仿宋' }, words: { mark: '旧' }, names: { 甲: 'A' } }];
  expect(keptOr({ ...english, names: { 乙: 'B' } }, kept)).toEqual({
    ...english,
    fonts: { ...standardFonts, body: '仿宋' },
    words: { ...preset.words, mark: '旧' },
    names: { 甲: 'A' },
  });
  expect(keptOr(preset, kept)).toEqual(preset);
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
  ['{"words": {"mark": "a\\u202eb"}}', 'words.mark 应为一行文字', 'words.mark is a text of one line'],
  ['{"words": {"mark": "{boby}纪要"}}', 'words.mark 中的 {boby} 无值可填', 'words.mark names {boby}'],
])('says where %s is wrong', (json, zh, en) => {
  expect(parseTemplate(json, preset)).toEqual({
    flaw: { zh: expect.stringContaining(zh), en: expect.stringContaining(en) },
  });
});
