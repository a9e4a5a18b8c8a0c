import { strFromU8, unzipSync } from 'fflate';
import { type Element, parseXml, within } from './xml.ts';

/** The children of an element in the order that ECMA-376 demands; Word calls a document damaged that has another. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    ...['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr'],
    ...['suppressLineNumbers', 'pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap', 'overflowPunct'],
    ...['topLinePunct', 'autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd', 'snapToGrid', 'spacing', 'ind'],
    ...['contextualSpacing', 'mirrorIndents', 'suppressOverlap', 'jc', 'textDirection', 'textAlignment'],
    ...['textboxTightWrap', 'outlineLvl', 'divId', 'cnfStyle', 'rPr', 'sectPr', 'pPrChange'],
  ],
  'w:rPr': [
    ...['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike', 'outline', 'shadow'],
    ...['emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden', 'color', 'spacing', 'w', 'kern'],
    ...['position', 'sz', 'szCs', 'highlight', 'u', 'effect', 'bdr', 'shd', 'fitText', 'vertAlign', 'rtl', 'cs'],
    ...['em', 'lang', 'eastAsianLayout', 'specVanish', 'oMath'],
  ],
  'w:tblPr': [
    ...['tblStyle', 'tblpPr', 'tblOverlap', 'bidiVisual', 'tblStyleRowBandSize', 'tblStyleColBandSize', 'tblW', 'jc'],
    ...['tblCellSpacing', 'tblInd', 'tblBorders', 'shd', 'tblLayout', 'tblCellMar', 'tblLook', 'tblCaption'],
  ],
  'w:tcPr': [
    ...['cnfStyle', 'tcW', 'gridSpan', 'hMerge', 'vMerge', 'tcBorders', 'shd', 'noWrap', 'tcMar', 'textDirection'],
    ...['tcFitText', 'vAlign', 'hideMark'],
  ],
  'w:sectPr': [
    ...['headerReference', 'footerReference', 'footnotePr', 'endnotePr', 'type', 'pgSz', 'pgMar', 'paperSrc'],
    ...['pgBorders', 'lnNumType', 'pgNumType', 'cols', 'formProt', 'vAlign', 'noEndnote', 'titlePg', 'textDirection'],
    ...['bidi', 'rtlGutter', 'docGrid', 'printerSettings'],
  ],
  'w:tbl': ['tblPr', 'tblGrid', 'tr'],
  'w:style': [
    ...['name', 'aliases', 'basedOn', 'next', 'link', 'autoRedefine', 'hidden', 'uiPriority', 'semiHidden'],
    ...['unhideWhenUsed', 'qFormat', 'locked', 'personal', 'rsid', 'pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'tblStylePr'],
  ],
  'w:font': ['altName', 'panose1', 'charset', 'family', 'notTrueType', 'pitch', 'sig'],
};

/** What is wrong with the parts of a .docx, each as a sentence: not well formed, out of order, pointing nowhere. */
export const faultsIn = (docx: Uint8Array): readonly string[] => faultsInParts(partsOf(docx));

/** The parts of a .docx as text. */
export const partsOf = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));

export const faultsInParts = (parts: Readonly<Record<string, string>>): readonly string[] => {
  const read = new Map<string, Element>();
  const malformed = Object.entries(parts).flatMap(([name, xml]) => {
    try {
      read.set(name, parseXml(xml));
      return [];
    } catch (error) {
      return [`${name} is not well formed: ${error instanceof Error ? error.message : error}`];
    }
  });
  const elements = [...read].flatMap(([name, root]) => within(root).map((element) => ({ name, element })));
  // Word has the one that the library bases its own on, listed or not.
  const styles = new Set([
    'DefaultParagraphFont',
    ...elements
      .filter(({ element }) => element.name === 'w:style')
      .map(({ element }) => element.attributes.get('w:styleId')),
  ]);
  return [
    ...malformed,
    ...elements.flatMap(({ name, element }) =>
      [...outOfOrder(element), ...withoutStyle(element, styles), ...oddRows(element), ...openEnded(element)].map(
        (fault) => `${name}: ${fault}`,
      ),
    ),
    ...untyped(parts, read.get('[Content_Types].xml')),
    ...pointingNowhere(parts, read),
  ];
};

const outOfOrder = ({ name, children }: Element): readonly string[] => {
  const order = orders[name];
  if (!order) return [];
  const places = children.map((child) => order.indexOf(child.name.replace('w:', '')));
  const strange = children.filter((_, index) => places[index] === -1).map((child) => `${name} has no ${child.name}`);
  const wrong = places.findIndex((place, index) => index > 0 && place !== -1 && place < (places[index - 1] ?? -1));
  return wrong === -1 ? strange : [...strange, `${name} has ${children[wrong]?.name} too late`];
};

const withoutStyle = ({ name, attributes }: Element, styles: ReadonlySet<string | undefined>): readonly string[] => {
  const style = attributes.get('w:val');
  const names = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'].includes(name);
  return names && !styles.has(style) ? [`${name} names ${style}, and there is no such style`] : [];
};

const oddRows = ({ name, children }: Element): readonly string[] => {
  if (name !== 'w:tbl') return [];
  const columns = children.find((child) => child.name === 'w:tblGrid')?.children.length;
  const rows = children.filter((child) => child.name === 'w:tr');
  return rows.flatMap((row, index) => {
    const cells = row.children.filter((child) => child.name === 'w:tc').length;
    return cells === columns ? [] : [`row ${index + 1} has ${cells} cells in ${columns} columns`];
  });
};

/** A cell ends in a paragraph, and so does whatever stands before the end of the body. */
const openEnded = ({ name, children }: Element): readonly string[] => {
  if (name === 'w:tc') return children.at(-1)?.name === 'w:p' ? [] : ['a cell does not end in a paragraph'];
  if (name === 'w:body' && children.at(-1)?.name !== 'w:sectPr') return ['the body does not end in its section'];
  return [];
};

const untyped = (parts: Readonly<Record<string, string>>, types: Element | undefined): readonly string[] => {
  if (!types) return ['there is no [Content_Types].xml'];
  const defaults = types.children.flatMap(({ attributes }) => attributes.get('Extension') ?? []);
  const overrides = types.children.flatMap(({ attributes }) => attributes.get('PartName') ?? []);
  return Object.keys(parts)
    .filter((name) => !overrides.includes(`/${name}`) && !defaults.some((extension) => name.endsWith(`.${extension}`)))
    .map((name) => `${name} has no type`);
};

const pointingNowhere = (
  parts: Readonly<Record<string, string>>,
  read: ReadonlyMap<string, Element>,
): readonly string[] =>
  [...read].flatMap(([name, root]) => {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    if (name.endsWith('.rels')) {
      const base = folder.replace(/_rels\/$/, '');
      return root.children
        .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
        .map(({ attributes }) => attributes.get('Target') ?? '')
        .filter((target) => !(target.startsWith('/') ? target.slice(1) in parts : `${base}${target}` in parts))
        .map((target) => `${name} points to ${target}, which is not there`);
    }
    const relations = read.get(`${folder}_rels/${name.slice(folder.length)}.rels`)?.children ?? [];
    const ids = relations.map(({ attributes }) => attributes.get('Id'));
    return within(root)
      .flatMap(({ attributes }) => attributes.get('r:id') ?? [])
      .filter((id) => !ids.includes(id))
      .map((id) => `${name} names the relation ${id}, and has no such relation`);
  });
