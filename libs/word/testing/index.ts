export { faultsIn, faultsInParts, partsOf } from './docx-faults.ts';
export { linesOf, tablesOf } from './lines.ts';
export { type Element, parseXml, within } from './xml.ts';
