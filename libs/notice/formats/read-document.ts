import {
  type Decoded,
  decode,
  type KnownUnit,
  type NoticeDraft,
  readDecoded,
  type UnreadableNotice,
} from '../domain/reading/index.ts';
import { docxText } from './docx-text.ts';
import { htmlText } from './html-text.ts';
import { pdfText } from './pdf-text.ts';

/** A page is parsed whole; a page of a site that is larger than this is no notice. */
const largestPage = 16 * 1024 * 1024;

type Text = { readonly text: string } | UnreadableNotice;

interface Format {
  readonly begins: readonly number[];
  readonly read: (bytes: Uint8Array) => Text | Promise<Text>;
}

/** Told apart by their first bytes: PDF, a zip, and the container of old or encrypted Office files. */
const formats: readonly Format[] = [
  { begins: [0x25, 0x50, 0x44, 0x46, 0x2d], read: pdfText },
  { begins: [0x50, 0x4b, 0x03, 0x04], read: docxText },
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    read: (bytes) => ({
      unreadable: holds(bytes, encryptedPackage) ? 'notice.encrypted' : 'notice.unsupported-format',
    }),
  },
];

/** The name of the stream that an encrypted Office document keeps its content in ([MS-OFFCRYPTO] 2.3.4.1), in UTF-16. */
const encryptedPackage = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** A draft, and the text that was taken out of the file: offsets in the draft count in it. */
export interface DraftWithText {
  readonly draft: NoticeDraft;
  readonly text: string;
}

/**
 * A file to a draft, whatever its name: plain text, a web page, a Word document (.docx), a PDF with a text layer. What
 * cannot be read is a value; nothing throws.
 */
export const readWithText = async (
  bytes: Uint8Array,
  knownUnits: readonly KnownUnit[] = [],
): Promise<DraftWithText | UnreadableNotice> => {
  const decoded = await textIn(bytes);
  if ('unreadable' in decoded) return decoded;
  const draft = readDecoded(decoded, knownUnits);
  return 'unreadable' in draft ? draft : { draft, text: decoded.text };
};

/** The same, for whoever needs the draft alone. */
export const readDocument = async (
  bytes: Uint8Array,
  knownUnits: readonly KnownUnit[] = [],
): Promise<NoticeDraft | UnreadableNotice> => {
  const read = await readWithText(bytes, knownUnits);
  return 'unreadable' in read ? read : read.draft;
};

const textIn = async (bytes: Uint8Array): Promise<Decoded | UnreadableNotice> => {
  const format = formats.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (format) {
    const read = await format.read(bytes);
    // What such a format cannot decode it does not take for text.
    return 'unreadable' in read ? read : { ...read, encoding: 'utf-8', damaged: 0 };
  }
  const decoded = decode(bytes);
  if ('unreadable' in decoded || !isPage(decoded.text)) return decoded;
  if (bytes.length > largestPage) return { unreadable: 'notice.too-large' };
  return { ...decoded, text: htmlText(decoded.text) };
};

const isPage = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|(?:html|head|body|table|tbody|tr|td|div|p|meta|h[1-6]|span|article|section|ul|ol|center|font|strong|b|a)\b)/iu.test(
    text.slice(0, 4_000),
  );

const holds = (bytes: Uint8Array, wanted: readonly number[]): boolean => {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
};
