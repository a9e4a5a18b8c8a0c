/** What copying from web pages and scans does to the text of a notice, and what encodings do to its bytes. */

const half: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };

/** Decorative glyphs behind signs of punctuation; `places` says behind which, over and over. */
export const withGlyphs = (text: string, glyphs: string, places: readonly boolean[]): string =>
  text.replace(/[，。、：；（）]/gu, (sign, offset: number) => (places[offset % places.length] ? sign + glyphs : sign));

export const withHalfWidths = (text: string): string => text.replace(/[，：；（）]/gu, (sign) => half[sign] ?? sign);

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

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
};

/** The two-byte half of GB18030, by character. */
const twoBytes = ((): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD') codes.set(character, [lead, trail]);
    }
  }
  return codes;
})();

const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const bytes = code < 0x80 ? [code] : twoBytes.get(character);
      if (!bytes) throw new Error(`No two bytes of GB18030 are ${character}.`);
      return bytes;
    }),
  );

export const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => new TextEncoder().encode(text),
  'UTF-8 with a mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
  'UTF-16 LE': (text) => utf16(text, true),
  'UTF-16 BE with a mark': (text) => utf16(`\uFEFF${text}`, false),
  GB18030: gb18030,
};
