import { Paragraph } from 'docx';
import { blankLine, body, filled, officialDocument, runs, table, titleLines, turnedTextWidth } from '#word';
import { type Light, lights } from '../contracts/index.ts';
import { lightWords } from './duty-words.ts';
import { type SituationTemplate, situationTemplate } from './situation-template.ts';

/** What stands in the table of a body's duties on a day, all of it as printed. */
export interface SituationContent {
  readonly bodyName: string;
  readonly date: string;
  readonly items: number;
  readonly rows: readonly SituationRow[];
  readonly bodyId: string;
  readonly logPosition: number;
  readonly madeOn: string;
}

export interface SituationRow {
  readonly item: string;
  readonly unit: string;
  readonly role: string;
  readonly status: string;
  readonly light: Light;
  /** What the light says here: 已逾期, 措施滞后. */
  readonly meaning: string;
  readonly due: string;
  /** 40%，已完成12家选址 */
  readonly progress: string;
}

/** On a turned page a title has room for more than on an upright one. */
const LONGEST_TITLE = 30;

/** The table of a body's duties, on turned A4 pages. The same content gives the same bytes. */
export const situationDocument = (
  content: SituationContent,
  { fonts, words }: SituationTemplate = situationTemplate,
): Promise<Uint8Array> => {
  const { bodyName, date, items, rows } = content;
  const title = filled(words.title, { body: bodyName });
  const summary = filled(words.summary, { date, items, duties: rows.length, lights: countsOf(rows, words) });
  return officialDocument({
    title,
    organ: filled(words.organ, { body: bodyName }),
    fonts,
    madeOn: content.madeOn,
    watermark: null,
    turned: true,
    properties: { 统计日期: date, 联席会议标识: content.bodyId, 账本位置: String(content.logPosition) },
    children: [
      new Paragraph({ style: 'OfficialAddressee', children: runs(fonts, words.annex, 'heading') }),
      ...titleLines(fonts, title, LONGEST_TITLE),
      ...body(fonts, rows.length === 0 ? summary.replace(/：。$/, '。') : summary),
      ...(rows.length === 0 ? [] : [blankLine(), tableOf(content, { fonts, words })]),
    ],
  });
};

const tableOf = ({ rows }: SituationContent, { fonts, words }: Omit<SituationTemplate, 'kind'>) =>
  table(
    fonts,
    [
      { heading: words.number, share: 5 },
      { heading: words.item, share: 22, long: true },
      { heading: words.unit, share: 16 },
      { heading: words.role, share: 8 },
      { heading: words.status, share: 8 },
      { heading: words.light, share: 6 },
      { heading: words.due, share: 17 },
      { heading: words.progress, share: 21, long: true },
    ],
    rows.map(({ item, unit, role, status, light, due, progress }, index) => [
      String(index + 1),
      item,
      unit,
      role,
      status,
      lightWords[light],
      due,
      progress,
    ]),
    turnedTextWidth,
  );

/** In the order of the lights; red, for one, may mean the date or a measure. */
const countsOf = (rows: readonly SituationRow[], words: SituationTemplate['words']): string =>
  (Object.keys(lights) as Light[])
    .flatMap((light) => [
      ...Map.groupBy(
        rows.filter((row) => row.light === light),
        ({ meaning }) => meaning,
      ),
    ])
    .map(([meaning, of]) =>
      filled(words.count, { light: lightWords[of[0]?.light ?? 'off'], meaning, count: of.length }),
    )
    .join('，');
