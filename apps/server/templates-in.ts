import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '#event-store';
import { parseTemplate, type Template, type TemplateChanges, Templates } from '#word';

/**
 * The templates of a data folder: `slip.json` is what all bodies say otherwise than the preset, `BODY/slip.json` what one
 * does. Where there is no such folder, the presets are in use.
 *
 * @throws {StoreUnavailable} `bad-setting`: a file cannot be used; the message says which, and which field of it
 */
export const templatesIn = (folder: string, presets: readonly Template[]): Templates => {
  if (!existsSync(folder)) return new Templates();
  const bodies = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const owners = ['', ...bodies.map(({ name }) => name)];
  return new Templates(new Map(owners.map((owner) => [owner, changesIn(join(folder, owner), presets)])));
};

const changesIn = (folder: string, presets: readonly Template[]): ReadonlyMap<string, TemplateChanges> => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    files.map((name) => {
      const path = join(folder, name);
      const preset = presets.find(({ kind }) => `${kind}.json` === name);
      if (!preset) {
        const known = presets.map(({ kind }) => `${kind}.json`).join(', ');
        throw unusable(path, `没有这种公文，可用：${known}`, `there is no such kind of document; known are: ${known}`);
      }
      const changes = parseTemplate(readFileSync(path, 'utf8'), preset);
      if ('flaw' in changes) throw unusable(path, changes.flaw.zh, changes.flaw.en);
      return [preset.kind, changes];
    }),
  );
};

const unusable = (path: string, zh: string, en: string): StoreUnavailable =>
  new StoreUnavailable(
    'bad-setting',
    `The template ${path} cannot be used: ${en}. Mend it or remove it. · 模板 ${path} 无法使用：${zh}。请改正或移走该文件。`,
  );
