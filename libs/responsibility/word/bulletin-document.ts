import { body, chineseNumeral, filled, head, headed, imprint, keptWithNext, officialDocument, table } from '#word';
import { type BulletinTemplate, bulletinTemplate } from './bulletin-template.ts';

/** What stands in a bulletin, all of it as printed: names instead of ids, days as 2026年3月31日. */
export interface BulletinContent {
  readonly bodyName: string;
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly units: readonly UnitResult[];
  readonly overdue: readonly OverdueDuty[];
  readonly copiesTo: readonly string[];
  readonly bodyId: string;
  readonly logPosition: number;
  readonly madeOn: string;
}

export interface UnitResult {
  readonly unit: string;
  readonly duties: number;
  readonly completed: number;
  readonly onTime: number;
  readonly overdue: number;
  readonly slips: number;
}

export interface OverdueDuty {
  readonly item: string;
  readonly unit: string;
  readonly due: string;
  readonly daysLate: number;
  /** What the unit reported to be the problem; `null`: nothing. */
  readonly reason: string | null;
}

/** A bulletin (通报) as a Word document. The same content gives the same bytes. */
export const bulletinDocument = (
  content: BulletinContent,
  { fonts, words }: BulletinTemplate = bulletinTemplate,
): Promise<Uint8Array> => {
  const { bodyName, from, to, date, units, overdue } = content;
  const organ = filled(words.organ, { body: bodyName });
  const total = totalOf(units);
  const sections = [
    [words.general, body(fonts, filled(words.generalText, { ...total, units: units.length, to }))],
    [words.byUnit, units.length === 0 ? [] : [unitTable(units, { fonts, words })]],
    [
      words.overdueItems,
      overdue.length === 0 ? body(fonts, filled(words.noneOverdue, { to })) : [overdueTable(overdue, { fonts, words })],
    ],
    [
      words.requirements,
      body(
        fonts,
        overdue.length === 0 ? words.requirementsWithoutOverdue : filled(words.requirementsText, { organ }),
        keptWithNext,
      ),
    ],
  ] as const;
  return officialDocument({
    title: words.title,
    organ,
    fonts,
    madeOn: content.madeOn,
    watermark: null,
    properties: {
      统计期间: `${from}至${to}`,
      联席会议标识: content.bodyId,
      账本位置: String(content.logPosition),
    },
    children: [
      ...head(fonts, {
        mark: filled(words.mark, { body: bodyName }),
        markEnding: words.markEnding,
        numberLine: filled(words.period, { from, to }),
        organ,
        date,
        title: words.title,
      }),
      ...body(fonts, filled(words.opening, { from, to })),
      ...sections
        .filter(([, under]) => under.length > 0)
        .flatMap(([heading, under], index) => headed(fonts, `${chineseNumeral(index + 1)}、${heading}`, under)),
      ...imprint(fonts, {
        copiesTo: content.copiesTo,
        organ,
        printed: filled(words.printed, { date }),
        copiesLabel: `${words.copies}：`,
      }),
    ],
  });
};

const totalOf = (units: readonly UnitResult[]): Omit<UnitResult, 'unit'> => {
  const sum = (of: (unit: UnitResult) => number) => units.reduce((all, unit) => all + of(unit), 0);
  return {
    duties: sum(({ duties }) => duties),
    completed: sum(({ completed }) => completed),
    onTime: sum(({ onTime }) => onTime),
    overdue: sum(({ overdue }) => overdue),
    slips: sum(({ slips }) => slips),
  };
};

const unitTable = (units: readonly UnitResult[], { fonts, words }: Omit<BulletinTemplate, 'kind'>) =>
  table(
    fonts,
    [
      { heading: words.unit, share: 30, long: true },
      { heading: words.duties, share: 14 },
      { heading: words.completed, share: 14 },
      { heading: words.onTime, share: 14 },
      { heading: words.overdue, share: 14 },
      { heading: words.slips, share: 14 },
    ],
    [...units, { ...totalOf(units), unit: words.total }].map(({ unit, duties, completed, onTime, overdue, slips }) => [
      unit,
      ...[duties, completed, onTime, overdue, slips].map(String),
    ]),
  );

const overdueTable = (duties: readonly OverdueDuty[], { fonts, words }: Omit<BulletinTemplate, 'kind'>) =>
  table(
    fonts,
    [
      { heading: words.number, share: 7 },
      { heading: words.item, share: 22, long: true },
      { heading: words.unit, share: 18 },
      { heading: words.due, share: 23 },
      { heading: words.daysLate, share: 10 },
      { heading: words.reason, share: 20, long: true },
    ],
    duties.map(({ item, unit, due, daysLate, reason }, index) => [
      String(index + 1),
      item,
      unit,
      due,
      String(daysLate),
      reason ?? words.reasonUnknown,
    ]),
  );
