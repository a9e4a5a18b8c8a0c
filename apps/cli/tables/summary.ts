import { table } from '../terminal.ts';
import { cell } from './cell.ts';
import type { NameOf } from './situation.ts';

interface Progress {
  readonly duties: number;
  readonly done: number;
  readonly onTime: number;
  readonly late: number;
  readonly failed: number;
  readonly missing: number;
  readonly newRisks: number;
}

interface Summary {
  readonly meetingId: string;
  readonly previous: { readonly title: string; readonly heldOn: string } | null;
  readonly itemsAdded: number;
  readonly dutiesChanged: number;
  readonly resolutions: readonly (Progress & { readonly number: number; readonly heading: string })[];
  readonly units: readonly (Progress & { readonly unitId: string })[];
  readonly risks: readonly { readonly words: { readonly zh: string } }[];
}

/** What changed up to a meeting: last time's resolutions, every unit, and the new risks in words. */
export const summaryTable = (
  { previous, itemsAdded, dutiesChanged, resolutions, units, risks }: Summary,
  nameOf: NameOf,
) =>
  [
    `Since ${previous ? `${previous.title} (${previous.heldOn})` : 'the beginning · 自始'}: ${itemsAdded} items added, ${dutiesChanged} duties changed · 新增 ${itemsAdded} 项，变动 ${dutiesChanged} 项`,
    ...(resolutions.length === 0
      ? []
      : [
          table(
            ['resolution · 议定事项', '', ...headings],
            resolutions.map((of) => [String(of.number), cell(of.heading), ...counts(of)]),
          ),
        ]),
    table(
      ['unit · 单位', ...headings],
      units.map((of) => [nameOf(of.unitId), ...counts(of)]),
    ),
    ...(risks.length === 0 ? [] : [['new risks · 新增风险', ...risks.map(({ words }) => words.zh)].join('\n')]),
  ].join('\n\n');

const headings = [
  'duties · 责任',
  'done · 办结',
  'on time · 按时',
  'late · 逾期',
  'failed · 不合格',
  'not reported · 未报',
  'new risks · 新增风险',
];

const counts = ({ duties, done, onTime, late, failed, missing, newRisks }: Progress): readonly string[] =>
  [duties, done, onTime, late, failed, missing, newRisks].map(String);
