export { chineseDay, englishDay } from './days.ts';
export { type Fonts, runs, standardFonts } from './fonts.ts';
export { blankLine, head } from './head.ts';
export { imprint } from './imprint.ts';
export { chineseNumeral } from './numerals.ts';
export { officialDocument } from './official-document.ts';
export { filled, type Template, type TemplateChanges, type TemplateFlaw, Templates } from './template.ts';
export { parseTemplate } from './template-file.ts';
