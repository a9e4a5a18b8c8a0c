import type { DraftRule } from '../draft.ts';

interface RuleWords {
  readonly kind: DraftRule['kind'];
  /** What a clause must say to be a rule of its kind. */
  readonly says: RegExp;
  readonly examples: readonly string[];
}

/** The first that fits a clause counts. */
export const ruleWords: readonly RuleWords[] = [
  {
    kind: 'changes',
    says: /成员.*(?:调整(?!如下)|变动|变更|替补|递补)(?<!(?:进行|[作做])(?:了|相应|适当)*调整)|(?:调整|变动|变更).*(?:所在|成员)单位.*(?:提出|替补|递补)|自然递补|增(?:加|补)成员单位/u,
    examples: [
      '联席会议成员因工作变动需要调整的，由所在单位提出，联席会议确定',
      '成员工作变动时，由其单位接任领导自行替补，不另行发文',
      '根据工作需要可增加成员单位',
    ],
  },
  {
    kind: 'seal',
    says: /(?:不刻制?|刻制)[^，。]{0,4}(?:印章|公章)|不正式行文|不(?:单独|另行)?(?:设置?|配备)(?:印章|专门机构|实体)/u,
    examples: ['联席会议不刻制印章，不正式行文', '领导小组及其办公室不刻制专门印章'],
  },
  {
    kind: 'guests',
    says: /(?:邀请|吸收|通知)[^，。]{0,30}(?:参加|列席|参与|出席)/u,
    examples: ['可根据议题邀请其他单位和专家参加', '视情邀请有关企业列席会议'],
  },
  {
    kind: 'meets',
    says: /(?:召开|举行).*(?:会议|全体会|例会)|会议.*(?:召开|举行)(?![前时之])|每(?:年|季度|半年|月).*会议(?!纪要|办公室)/u,
    examples: ['联席会议原则上每半年召开一次全体会议', '可临时召开专题会议', '会议不定期举行', '每年至少召开2次例会'],
  },
  {
    kind: 'chair',
    says: /(?:召集人|组长|主任).*(?:主持|召集$)|主持.*(?:召集人|会议)/u,
    examples: ['由召集人或召集人委托的副召集人主持', '会议由组长召集', '主持会议'],
  },
  {
    kind: 'agenda',
    says: /提前.{1,8}日.*议题|议题.*(?:提前|征求意见|审定|研究确定)|(?:研究确定|审定)[^，。]{0,16}议题/u,
    examples: ['成员单位可提前5个工作日提出议题', '议题由办公室征求意见后报召集人审定', '由办公室研究确定会议议题'],
  },
  {
    kind: 'consent',
    says: /(?:三分之二|过半数|半数以上|一致).*(?:同意|通过)/u,
    examples: ['须经三分之二以上成员同意', '经到会成员一致通过'],
  },
  {
    kind: 'feedback',
    says: /(?:会后|日内|日前).*反馈|反馈.*(?:落实|办理)情况/u,
    examples: ['会后10日内反馈落实情况', '及时反馈办理情况'],
  },
  {
    kind: 'reports',
    says: /每(?:年|半年|季度?|月|周).*(?:报送|上报|报告|通报)|按(?:月|季度?)[^，。]{0,12}(?:报送|上报|通报)/u,
    examples: ['各成员单位每月25日前报送工作进展', '每半年向市政府报告一次', '各成员单位按季度报送情况'],
  },
  { kind: 'minutes', says: /纪要/u, examples: ['议定事项以会议纪要形式印发', '会议应形成纪要'] },
  {
    kind: 'liaisons',
    says: /联络员/u,
    examples: ['联席会议设联络员，由各成员单位有关处室负责人担任', '各成员单位确定1名联络员'],
  },
];

/** The rules in a text, in its order; each with the clauses that lead to it. */
export const readRules = (text: string): readonly DraftRule[] => {
  const rules: DraftRule[] = [];
  for (const [sentence] of text.matchAll(/[^。；\n\r]+/gu)) {
    const said: { kind: DraftRule['kind']; words: string[] }[] = [];
    let before: string[] = [];
    for (const clause of sentence.split('，')) {
      const kind = ruleWords.find(({ says }) => says.test(clause))?.kind;
      const last = said.at(-1);
      // What follows a rule in its sentence goes on about it.
      if (kind !== undefined && kind !== last?.kind) said.push({ kind, words: [...before, clause.trim()] });
      else if (last) last.words.push(clause.trim());
      else before = [...before, clause.trim()];
      if (said.length > 0) before = [];
    }
    for (const { kind, words } of said) rules.push({ kind, text: withoutNumber(words.join('，')) });
  }
  return rules;
};

const withoutNumber = (text: string): string =>
  text.replace(/^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+[.、])\s*/u, '');
