import { type BodyRegion, isOfBody } from '../body/body-region.ts';
import type { Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import type { Line } from '../lines.ts';
import { actingUnits } from '../parties/acting-units.ts';
import { everybody } from '../parties/charge-words.ts';
import { chargesIn } from '../parties/charging-sentences.ts';
import type { Reader } from '../parties/reader.ts';
import { before } from '../words/time-words.ts';

const setsDay = new RegExp(`(?:月(?:份)?|[日号底末])${before}`, 'u');
const asks = /请|要(?!求)|须|应当?(?!急)|报送|上报|报(?:[省市县区州镇]|至|我)|完成|制定/u;
/** A table is read as one, and the letter that sends a document, also behind its addressees, is no task, nor is what was done. */
const noTask = /\t|^(?:现|经|根据|按照|为|《|各(?:(?!请|\d)[^。；]){2,80}：)|：$|(?:开展|进行|组织|召开)了/u;

/**
 * Paragraphs under no number that say who does something, or what is to be done by a day: somebody has to look. What is said to all
 * units without a day exhorts.
 */
export const unnumbered = (reader: Reader, loose: readonly Line[], body: BodyRegion | null): readonly Finding[] =>
  loose
    .filter(({ start, text }) => text.length >= fewest && !noTask.test(text) && !isOfBody(body, start))
    .filter(
      (line) =>
        setsTask(line.text, () => asks.test(line.text) || actingUnits(reader, line, []).length > 0) ||
        chargesIn(reader, line).some(({ list }) => !everybody.test(list) || setsDay.test(line.text)),
    )
    .map((line) => finding(reader.source, 'items.unnumbered', line, line.text));

const fewest = 10;

/** Reports that come round, 每月25日前, are for everybody. */
const setsTask = (words: string, isAsked: () => boolean): boolean =>
  words.split(/[，。；]/u).some((clause) => setsDay.test(clause) && !/每/u.test(clause)) && isAsked();
