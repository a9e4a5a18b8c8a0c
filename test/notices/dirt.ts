/** What copying from web pages and scans does to the text of a notice. */

const half: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };

/** Decorative glyphs behind signs of punctuation; `places` says behind which, over and over. */
export const withGlyphs = (text: string, glyphs: string, places: readonly boolean[]): string =>
  text.replace(/[，。、：；（）]/gu, (sign, offset: number) => (places[offset % places.length] ? sign + glyphs : sign));

export const withHalfWidths = (text: string): string => text.replace(/[，：；（）]/gu, (sign) => half[sign] ?? sign);

/** Blanks round the figures of dates, as word processors print them: 于 2027 年 6 月底前. */
export const withBlanks = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})(?=\d+[年月日])|(?<=\d)(?=[年月日])/gu, ' ');

/** An advertising phrase before every full stop, and the page whose furniture shows it. */
export const withAdvertising = (text: string, phrase: string): string =>
  `${phrase}|飞鸟官网|通知\n${text.replaceAll('。', `${phrase}。`)}`;

/**
 * Lines broken after so many characters, as a narrow page or a scan breaks them. Rows of tables stay; so does the end of
 * a sentence, for nobody could tell such a break from a new paragraph.
 */
export const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) =>
      line.includes('\t') ? line : line.replace(new RegExp(`(.{${width}})(?<![。；])(?=.)`, 'gu'), '$1\n'),
    )
    .join('\n');
