import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Fonts, fontTable } from './fonts.ts';

/** The first moment that a zip can tell, wherever the machine is: the format knows local time only. */
const noTime = new Date(1980, 0, 1);

/** The document as the bytes of a .docx, the same for the same document: no clock of the machine is in them. */
export const packed = async (document: Document, fonts: Fonts, madeAt: string): Promise<Uint8Array> => {
  const written = await Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable(fonts) }]);
  const parts = unzipSync(written);
  const named = Object.keys(parts).sort(contentTypesFirst);
  const entries = named.map((name) => [name, mended(name, parts[name] ?? new Uint8Array(), madeAt)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: noTime, level: 6 });
};

/** Some readers look for it at the beginning. */
const contentTypesFirst = (a: string, b: string): number => {
  const first = '[Content_Types].xml';
  if (a === first || b === first) return a === first ? -1 : 1;
  return a < b ? -1 : 1;
};

const mended = (name: string, part: Uint8Array, madeAt: string): Uint8Array => {
  if (name === 'docProps/core.xml') {
    // The library writes the time of the machine.
    return replaced(part, /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${madeAt}`);
  }
  if (name === 'word/styles.xml') {
    // Without a default among the paragraph styles, Word takes its own and not ours.
    const withDefault = replaced(part, /(<w:style w:type="paragraph" w:styleId="Normal")>/, '$1 w:default="1">');
    // The library knows this of runs alone. Tables are closer than the page's grid; and on it LibreOffice would give two
    // lines to a title in a face that stands in for ours, and lower the mark.
    return replaced(
      withDefault,
      /(w:styleId="Official(?:Mark|Title|Rule|Table|TableHead|End)">.*?)(?=<w:spacing )/gs,
      '$1<w:snapToGrid w:val="0"/>',
    );
  }
  const header = /^word\/header(\d+)\.xml$/.exec(name);
  if (!header) return part;
  // The library draws a random name for the mark across the page, and does not tell those who hear it what it says.
  return replaced(part, /(id="PowerPlusWaterMarkObject)[^"]*"(.*? string="([^"]*)")/g, `$1${header[1]}" alt="$3"$2`);
};

const replaced = (part: Uint8Array, pattern: RegExp, by: string): Uint8Array =>
  strToU8(strFromU8(part).replace(pattern, by));
