import type { UnreadableNotice } from './draft.ts';

/** 64 MiB: more than any notice, and what a reader may hold in memory several times over. */
export const largestNotice = 64 * 1024 * 1024;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that the encoding could not read. */
  readonly damaged: number;
}

const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];

/** Characters that make up a good part of any official text, and hardly any of text read in a wrong encoding. */
const usual = new Set(
  '的和市县区省各乡镇人民政府街道办事处局委部门单位责任工作服务发展建设管理一二三十年月日，。、：；（）《》',
);

const sampleBytes = 32 * 1024;
/** A text holds at most this share of control, unassigned and unreadable characters. */
const mostRubbish = 0.02;

/** Bytes to text, told apart by content: UTF-8, UTF-16 of either order, GB18030, with or without a mark. Never throws. */
export const decode = (bytes: Uint8Array): Decoded | UnreadableNotice => {
  if (bytes.length > largestNotice) return { unreadable: 'notice.too-large' };
  const encoding = markedEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : likeliestEncoding(sampleOf(bytes)));
  if (bytes.length === 0) return { unreadable: 'notice.empty' };
  if (!encoding) return { unreadable: 'notice.binary' };
  const text = read(bytes, encoding);
  if (text.trim() === '') return { unreadable: 'notice.empty' };
  const damaged = count(text, /\uFFFD/gu);
  if (rubbish(text) > mostRubbish) return { unreadable: 'notice.binary' };
  return { text, encoding, damaged };
};

const read = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

const markedEncoding = (bytes: Uint8Array): Encoding | undefined =>
  marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.encoding;

/** Text beyond ASCII hardly ever is valid UTF-8 by chance. */
const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    return rubbish(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) <= mostRubbish;
  } catch {
    return false;
  }
};

/** From the first byte that is no ASCII: a page may begin with a long script. At an even place, for UTF-16. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  return bytes.subarray(first - (first % 2), first + sampleBytes);
};

const likeliestEncoding = (sample: Uint8Array): Encoding | undefined => {
  const readings = encodings
    .map((encoding) => ({ encoding, text: read(sample, encoding) }))
    .filter(({ text }) => rubbish(text) <= mostRubbish)
    .map(({ encoding, text }) => ({ encoding, score: [...text].filter((c) => usual.has(c)).length / text.length }));
  // Valid UTF-8 beyond ASCII hardly happens by chance, so it wins a tie as the first of the list.
  return readings.sort((a, b) => b.score - a.score)[0]?.encoding;
};

const rubbish = (text: string): number =>
  text.length === 0 ? 0 : count(text, /[[\p{Cc}\p{Cn}\p{Co}\p{Cs}\uFFFD]--[\t\n\r\f]]/gv) / text.length;

const count = (text: string, pattern: RegExp): number => {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
};
