import { Paragraph, TextRun } from 'docx';
import { type Fonts, filled, officialDocument, runs, table } from '#word';
import type { Attendee, EnglishContent, EnglishItem, EnglishRemark, PreviousMeeting } from './english-content.ts';
import { englishStylesIn } from './english-styles.ts';
import { type EnglishTemplate, englishTemplate } from './english-template.ts';

type Look = Omit<EnglishTemplate, 'kind'>;

/** Minutes for readers of English, as a Word document. The same content gives the same bytes. */
export const englishDocument = (
  content: EnglishContent,
  { fonts, words }: EnglishTemplate = englishTemplate,
): Promise<Uint8Array> => {
  const { number, version, next, items, remarks } = content;
  const look = { fonts, words };
  const numberLine = numberLineOf(content, words);
  return officialDocument({
    title: `${words.title}: ${content.meeting}`,
    organ: filled(words.organ, { body: content.bodyName }),
    fonts,
    styles: englishStylesIn(fonts),
    madeOn: content.madeOn,
    watermark: number === null ? words.draftMark : null,
    properties: {
      'Minutes number': numberLine,
      Version: String(version),
      Meeting: content.meetingId,
      'Log position': String(content.logPosition),
    },
    children: [
      paragraph(fonts, words.title, 'Title'),
      paragraph(fonts, `${content.bodyName} · ${numberLine}`, 'Subtitle'),
      labelled(fonts, words.meeting, content.meeting),
      labelled(fonts, words.held, filled(words.heldText, { date: content.held, place: content.place })),
      labelled(fonts, words.chair, content.chair),
      ...people(look, words.attendees, content.attendees),
      ...people(look, words.apologies, content.apologies),
      ...(content.inAttendance.length > 0 ? people(look, words.inAttendance, content.inAttendance) : []),
      paragraph(fonts, words.previous, 'Heading1'),
      paragraph(fonts, previousLine(words, content.previous)),
      ...items.flatMap((item, index) => itemParagraphs(look, item, index + 1)),
      ...(remarks.length > 0 ? [paragraph(fonts, words.remarks, 'Heading1')] : []),
      ...remarks.map((remark) => paragraph(fonts, remarkLine(words, remark))),
      paragraph(fonts, words.next, 'Heading1'),
      paragraph(fonts, next === null ? words.nextNone : filled(words.nextText, { ...next })),
      paragraph(fonts, words.register, 'Heading1'),
      ...register(look, items),
    ],
  });
};

/** Minutes No. 3; of a draft: Draft, version 2. */
export const numberLineOf = ({ number, version }: EnglishContent, words: Look['words']): string =>
  number === null ? filled(words.draftNumber, { version }) : filled(words.number, { number });

const paragraph = (fonts: Fonts, text: string, style = 'Normal'): Paragraph =>
  new Paragraph({ style, children: runs(fonts, text) });

const labelled = (fonts: Fonts, label: string, text: string, style = 'Normal'): Paragraph =>
  new Paragraph({ style, children: [new TextRun({ text: `${label}: `, bold: true }), ...runs(fonts, text)] });

const people = ({ fonts, words }: Look, heading: string, list: readonly Attendee[]): readonly Paragraph[] => [
  paragraph(fonts, heading, 'Heading1'),
  ...(list.length === 0 ? [paragraph(fonts, words.none, 'Attendee')] : []),
  ...list.map(({ unit, name }) => paragraph(fonts, name === '' ? unit : `${unit}: ${name}`, 'Attendee')),
];

const remarkLine = (words: Look['words'], { unit, text: remark, on }: EnglishRemark): string =>
  on === null ? filled(words.remark, { unit, remark }) : filled(words.remarkOn, { unit, number: on, remark });

const previousLine = (words: Look['words'], previous: PreviousMeeting | null): string => {
  if (previous === null) return words.previousNone;
  const { meeting, held, issued } = previous;
  return issued === null
    ? filled(words.previousOpen, { meeting, held })
    : filled(words.previousIssued, { meeting, held, number: issued.number, issued: issued.date });
};

const itemParagraphs = ({ fonts, words }: Look, item: EnglishItem, number: number): readonly Paragraph[] => {
  const [first = '', ...rest] = item.text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const owner = ownerOf(words, item);
  const { due } = item;
  const action =
    owner === '' ? null : due === null ? filled(words.actionUndated, { owner }) : filled(words.action, { owner, due });
  return [
    paragraph(fonts, `${number}. ${headingOf(words, item, number)}`, 'Heading1'),
    labelled(fonts, words.decision, first, 'Decision'),
    ...rest.map((line) => paragraph(fonts, line, 'Decision')),
    ...(action === null ? [] : [paragraph(fonts, action, 'Action')]),
  ];
};

const headingOf = (words: Look['words'], { heading }: EnglishItem, number: number): string =>
  heading === '' ? filled(words.decisionHeading, { number }) : heading;

/** Who coordinates, and with whom; the empty text where nobody was named. */
const ownerOf = (words: Look['words'], { lead, units }: EnglishItem): string => {
  const others = units.filter((unit) => unit !== lead).join(', ');
  if (lead === null) return others;
  return others === '' ? lead : filled(words.with, { lead, units: others });
};

const register = ({ fonts, words }: Look, items: readonly EnglishItem[]) => {
  const rows = items.flatMap((item, index) => {
    const owner = ownerOf(words, item);
    const number = index + 1;
    return owner === '' ? [] : [[String(number), item.heading || item.text, owner, item.due ?? words.ongoing]];
  });
  if (rows.length === 0) return [paragraph(fonts, words.registerEmpty)];
  const columns = [
    { heading: words.registerNumber, share: 8 },
    { heading: words.registerAction, share: 40, long: true },
    { heading: words.registerOwner, share: 32, long: true },
    { heading: words.registerDue, share: 20 },
  ] as const;
  return [table(fonts, columns, rows)];
};
