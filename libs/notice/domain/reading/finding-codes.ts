import type { Finding, Severity } from './draft.ts';
import { originOf, type SourceText } from './source-text.ts';

/** Every code that reading can find, how grave it is, and the sentence that a `detail` completes. */
const codes = {
  'decode.damaged': ['warning', 'Some bytes fit no encoding; read as'],
  'clean.invisible': ['info', 'Removed an invisible character'],
  'clean.glyphs': ['info', 'Removed decorative glyphs'],
  'clean.width': ['info', 'Read half-width or full-width forms as the usual ones:'],
  'clean.furniture': ['info', 'Left out as page furniture:'],
  'clean.advertising': ['info', 'Removed advertising found in the page furniture too:'],
  'clean.advertising-by-form': ['warning', 'Removed what reads like advertising and recurs:'],
  'clean.line-break': ['info', 'Joined a sentence broken over two lines'],
  'clean.more': ['info', 'More removals of the same kind up to here:'],
  'outline.break-missing': ['info', 'A numbered paragraph began inside a line:'],
  'outline.heading-missing': ['warning', 'The heading above this numbering is missing:'],
  'numbering.restart': ['warning', 'The numbering starts again without a heading between:'],
  'numbering.gap': ['warning', 'Numbers are missing before'],
  'numbering.jump': ['warning', 'The numbering goes back at'],
  'parties.unclosed': ['warning', 'The bracket of the parties is never closed:'],
  'parties.first-leads': ['info', 'The first named leads, by the rule that the notice states:'],
  'parties.inherited': ['info', 'The parties are those that its section names for all its paragraphs:'],
  'parties.from-sentence': ['info', 'The parties are those whom a sentence charges:'],
  'parties.person': ['info', 'A person, not a unit, is named and was left in the text:'],
  'parties.open-ended': ['info', 'The list of parties is open:'],
  'parties.unread': ['warning', 'This reads like parties, and was not understood:'],
  'parties.local': ['info', 'Named as responsible, read as answering for its own territory:'],
  'tables.without-columns': ['warning', 'This reads like the head of a table whose columns were lost:'],
  'names.unknown': ['warning', 'No full official name is known for this unit; please give it:'],
  'collectives.no-members': ['warning', 'The notice names no locality for'],
  'times.several': ['warning', 'Several deadlines are stated; the last one counts:'],
  'times.unclear': ['warning', 'No day follows from this deadline:'],
  'times.year-assumed': ['warning', 'No year is given; the year of issue was taken:'],
  'head.title-missing': ['warning', 'No title was found; the first line stands for it:'],
  'head.title-cited': ['info', 'The title is taken from the sentence that issues the document:'],
  'head.number-missing': ['info', 'No document number of its own was found.'],
  'head.issuer-missing': ['warning', 'No issuer was found.'],
  'head.issuer-from-page': ['info', 'The issuer is taken from the title of the web page:'],
  'head.date-missing': ['warning', 'No date of issue was found.'],
  'body.part-missing': ['warning', 'The joint body is announced without its'],
  'body.heading-missing': ['warning', 'The heading above this part of the joint body is missing:'],
  'body.duty-of-stranger': ['warning', 'A duty is given to a unit that is not in the list of members:'],
  'body.member-without-duty': ['info', 'The notice prints no duty of this member:'],
  'notice.no-items': ['warning', 'The notice assigns no responsibilities.'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type FindingCode = keyof typeof codes;

/** A finding about `start..end` of a source text, placed in the original. Long details are shown by their start. */
export const finding = (
  source: SourceText,
  code: FindingCode,
  place: { readonly start: number; readonly end: number },
  detail = '',
): Finding => {
  const [severity, sentence] = codes[code];
  const shown = detail.length > 80 ? `${detail.slice(0, 79)}…` : detail;
  return {
    code,
    severity,
    message: shown ? `${sentence} ${shown}` : sentence,
    source: originOf(source, place.start, place.end),
  };
};
