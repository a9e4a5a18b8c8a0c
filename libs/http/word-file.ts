import { StreamableFile } from '@nestjs/common';
import { AnswersContent } from './answers.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The answer of a route is a Word document. */
export const AnswersWord = () => AnswersContent(WORD);

/** A Word document that a browser saves under this name. */
export const wordFile = (bytes: Uint8Array, name: string): StreamableFile =>
  new StreamableFile(bytes, { type: WORD, disposition: `attachment; filename="${name}.docx"` });
