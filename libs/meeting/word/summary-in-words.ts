import type { ItemChange, MeetingSummaryFacts, ResolutionProgress, Risk, UnitProgress } from '../contracts/index.ts';
import { itemInChinese, resolutionInChinese, riskInChinese, unitInChinese } from './summary-in-chinese.ts';
import { itemInEnglish, resolutionInEnglish, riskInEnglish, unitInEnglish } from './summary-in-english.ts';

/** A sentence in both languages. */
export interface InWords {
  readonly words: { readonly zh: string; readonly en: string };
}

/** A summary with a sentence for every resolution, item, unit and risk. */
export interface WordedSummary extends Omit<MeetingSummaryFacts, 'resolutions' | 'items' | 'units' | 'risks'> {
  readonly resolutions: readonly (ResolutionProgress & InWords)[];
  readonly items: readonly (ItemChange & InWords)[];
  readonly units: readonly (UnitProgress & InWords)[];
  readonly risks: readonly (Risk & InWords)[];
}

export const summaryInWords = (facts: MeetingSummaryFacts): WordedSummary => ({
  ...facts,
  resolutions: facts.resolutions.map(said(resolutionInChinese, resolutionInEnglish)),
  items: facts.items.map(said(itemInChinese, itemInEnglish)),
  units: facts.units.map(said(unitInChinese, unitInEnglish)),
  risks: facts.risks.map(said(riskInChinese, riskInEnglish)),
});

const said =
  <Fact extends object>(zh: (fact: Fact) => string, en: (fact: Fact) => string) =>
  (fact: Fact): Fact & InWords => ({ ...fact, words: { zh: zh(fact), en: en(fact) } });
