import type { DraftRule } from '../draft.ts';

interface RuleWords {
  readonly kind: DraftRule['kind'];
  readonly says: RegExp;
}

/** What a clause must say to be a rule of its kind. */
const ruleWords: readonly RuleWords[] = [
  {
    kind: 'meets',
    says: /(?:召开|举行).*(?:会议|全体会)|会议.*(?:召开|举行)(?![前时])|每(?:年|季度|半年|月).*会议(?!纪要|办公室)/u,
  },
  { kind: 'chair', says: /(?:召集人|组长|主任).*(?:主持|召集$)|主持.*(?:召集人|会议)/u },
  { kind: 'agenda', says: /提前.{1,8}日.*议题|议题.*(?:提前|征求意见|审定)/u },
  { kind: 'consent', says: /(?:三分之二|过半数|半数以上|一致).*(?:同意|通过)/u },
  { kind: 'feedback', says: /(?:会后|日内|日前).*反馈|反馈.*(?:落实|办理)情况/u },
  { kind: 'reports', says: /每(?:年|半年|季度?|月|周).*(?:报送|上报|报告)/u },
  { kind: 'minutes', says: /纪要/u },
  { kind: 'liaisons', says: /联络员/u },
];

/** The rules in a text, in its order; each with the clauses that lead to it. One of a kind: the first. */
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
    for (const { kind, words } of said) {
      if (!rules.some((rule) => rule.kind === kind)) rules.push({ kind, text: withoutNumber(words.join('，')) });
    }
  }
  return rules;
};

const withoutNumber = (text: string): string =>
  text.replace(/^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+[.、])\s*/u, '');
