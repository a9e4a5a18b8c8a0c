import { StreamableFile } from '@nestjs/common';
import { AnswersContent } from './answers.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The answer of a route is a Word document. */
export const AnswersWord = () => AnswersContent(WORD);

/** A Word document, and what it is called: 督〔2026〕1号. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A Word document that a browser saves under its name; `plain` is for programs that know no names but ASCII (RFC 6266). */
export const wordFile = ({ bytes, name }: NamedFile, plain: string): StreamableFile =>
  new StreamableFile(bytes, { type: WORD, disposition: dispositionOf(name, plain) });

export const dispositionOf = (name: string, plain: string): string => {
  const ascii = plain.replace(/[^\w.-]/g, '_');
  return `attachment; filename="${ascii}.docx"; filename*=UTF-8''${encoded(fileName(name))}.docx`;
};

const LONGEST = 80;

/** Without what a file system does not take, and not too long for one. */
const fileName = (name: string): string =>
  [...name.replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, '').trim()].slice(0, LONGEST).join('');

/** What RFC 8187 lets stand as it is, is less than what `encodeURIComponent` does. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
