import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templates as presets } from './registry.ts';
import { templatesIn } from './templates-in.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianban-templates-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const slip = presets.find(({ kind }) => kind === 'slip') ?? presets[0];
if (!slip) throw new Error('There are no presets.');

it('is the presets without a folder, and without a file in it', () => {
  expect(templatesIn(join(folder, 'none'), presets).of(slip, 'b1')).toEqual(slip);
  expect(templatesIn(folder, presets).of(slip, 'b1')).toEqual(slip);
});

it('takes the file of all bodies, over it the one of a body, and lets other files lie', () => {
  mkdirSync(join(folder, 'b1'));
  writeFileSync(join(folder, 'slip.json'), '{"words": {"matter": "事项", "requirement": "要求"}}');
  writeFileSync(join(folder, 'b1', 'slip.json'), '{"words": {"matter": "督查事项"}}');
  writeFileSync(join(folder, 'notes.txt'), 'x');
  const templates = templatesIn(folder, presets);
  expect(templates.of(slip, 'b1').words).toMatchObject({ matter: '督查事项', requirement: '要求' });
  expect(templates.of(slip, 'b2').words).toMatchObject({ matter: '事项', requirement: '要求' });
});

it('refuses a file that cannot be used, and names file and field in both languages', () => {
  writeFileSync(join(folder, 'slip.json'), '{"words": {"mater": "事项"}}');
  expect(() => templatesIn(folder, presets)).toThrow(
    /slip\.json cannot be used: there is no words\.mater;.*slip\.json 无法使用：没有 words\.mater 这一项/,
  );
});

it('refuses a kind of document that there is not', () => {
  writeFileSync(join(folder, 'slips.json'), '{}');
  expect(() => templatesIn(folder, presets)).toThrow(
    /slips\.json cannot be used: .*known are: .*slip\.json.*没有这种公文/,
  );
});
