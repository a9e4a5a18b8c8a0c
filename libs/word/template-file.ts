import { PRINTABLE } from '#kernel';
import type { Template, TemplateChanges, TemplateFlaw } from './template.ts';

const LONGEST = 500;

/**
 * Reads a template file: `{"fonts": {"body": "仿宋"}, "words": {"draftMark": "讨论稿"}}`. Whatever it leaves out stays as
 * in the preset; what the preset does not know is a flaw, for a misspelt name would change nothing.
 */
export const parseTemplate = (json: string, preset: Template): TemplateChanges | TemplateFlaw => {
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    return flaw('文件不是合法的 JSON', 'the file is not JSON');
  }
  if (!isRecord(file)) return flaw('应为 {"fonts": {}, "words": {}}', '{"fonts": {}, "words": {}} is expected');
  const parts = preset.names ? ['fonts', 'words', 'names'] : ['fonts', 'words'];
  const other = Object.keys(file).find((name) => !parts.includes(name));
  if (other !== undefined) return unknownField(other, parts);
  for (const part of ['fonts', 'words'] as const) {
    const found = flawIn(part, file[part] ?? {}, { ...preset[part] });
    if (found) return found;
  }
  const strange = flawInNames(file['names'] ?? {});
  return strange ?? { fonts: {}, words: {}, names: {}, ...file };
};

const flawIn = (part: string, given: unknown, preset: Readonly<Record<string, string>>): TemplateFlaw | null => {
  if (!isRecord(given)) return flaw(`${part} 应为对象`, `${part} is an object of texts`);
  for (const [name, text] of Object.entries(given)) {
    const field = `${part}.${name}`;
    const known = Object.hasOwn(preset, name) ? preset[name] : undefined;
    if (known === undefined) return unknownField(field, Object.keys(preset));
    if (!isLine(text)) return noLine(field);
    const strange = valuesIn(text).find((value) => !valuesIn(known).includes(value));
    if (strange === undefined) continue;
    const usable = valuesIn(known).join(' ');
    return flaw(
      `${field} 中的 ${strange} 无值可填，可用：${usable || '无'}`,
      `${field} names ${strange}, which has no value there; these have: ${usable || 'none'}`,
    );
  }
  return null;
};

/** Anything may have a name in another language. */
const flawInNames = (given: unknown): TemplateFlaw | null => {
  if (!isRecord(given)) return flaw('names 应为对象', 'names is an object of texts');
  const wrong = Object.entries(given).find(([, text]) => !isLine(text));
  return wrong ? noLine(`names.${wrong[0]}`) : null;
};

const isLine = (text: unknown): text is string =>
  typeof text === 'string' &&
  text.trim() !== '' &&
  text.length <= LONGEST &&
  PRINTABLE.test(text) &&
  !/[\t\n\r]/.test(text);

const noLine = (field: string): TemplateFlaw =>
  flaw(`${field} 应为一行文字，1 至 ${LONGEST} 字`, `${field} is a text of one line, 1 to ${LONGEST} characters`);

const valuesIn = (text: string): readonly string[] => text.match(/\{[^{}]*\}/g) ?? [];

const unknownField = (field: string, known: readonly string[]): TemplateFlaw =>
  flaw(`没有 ${field} 这一项，可用：${known.join('、')}`, `there is no ${field}; known are: ${known.join(', ')}`);

const flaw = (zh: string, en: string): TemplateFlaw => ({ flaw: { zh, en } });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
