/** A text at a place of its own, in points from the left and from the foot. */
interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface SmallPdf {
  /** Lines of each page, from the top, or at places of their own. */
  readonly pages: readonly (readonly (string | Placed)[])[];
  /** What is drawn on every page, as a page says it: `50 700 m 300 700 l S`. */
  readonly drawn?: string;
}

const lineHeight = 20;

/** A PDF whose text is drawn in glyphs of no font, and told only by its text layer, as word processors write it. */
export const smallPdf = ({ pages: printed, drawn = '' }: SmallPdf): Uint8Array => {
  const pages = printed.map((lines) => lines.map(placed));
  const letters = [...new Set(pages.flatMap((lines) => lines.map(({ text }) => text)).join(''))];
  const code = (letter: string): string => (letters.indexOf(letter) + 1).toString(16).padStart(4, '0');
  const content = (lines: readonly Placed[]): string =>
    lines
      .map(({ text, x, y }) => `BT /F1 10 Tf ${x} ${y} Td <${[...text].map(code).join('')}> Tj ET`)
      .concat(drawn)
      .join('\n');
  const unicode = letters.map((letter) => `<${code(letter)}> <${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`);
  const firstPage = 7;
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /FontDescriptor 5 0 R
      /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`,
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent 0 /CapHeight 800 /StemV 80 >>',
    stream(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap
      1 begincodespacerange <0000> <ffff> endcodespacerange
      ${unicode.length} beginbfchar ${unicode.join('\n')} endbfchar endcmap end end`),
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${firstPage + 1 + 2 * index} 0 R
        /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(content(lines)),
    ]),
  ];
  let file = '%PDF-1.5\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file, 'latin1');
};

const placed = (line: string | Placed, row: number): Placed =>
  typeof line === 'string' ? { text: line, x: 50, y: 800 - row * lineHeight } : line;

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
