/** What the platform only reads, turned round: text to the bytes of an encoding. */

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
};

/** The two-byte half of GB18030, which is GBK, by character. */
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

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const encoded = {
  'UTF-8': utf8,
  'UTF-8 with a mark': (text: string) => utf8(`\uFEFF${text}`),
  'UTF-16 LE': (text: string) => utf16(text, true),
  'UTF-16 LE with a mark': (text: string) => utf16(`\uFEFF${text}`, true),
  'UTF-16 BE': (text: string) => utf16(text, false),
  'UTF-16 BE with a mark': (text: string) => utf16(`\uFEFF${text}`, false),
  GB18030: gb18030,
} as const satisfies Readonly<Record<string, (text: string) => Uint8Array>>;
