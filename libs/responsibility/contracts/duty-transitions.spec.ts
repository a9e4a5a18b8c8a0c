import { readFileSync } from 'node:fs';
import type { UnitId } from '#kernel';
import { dutyDiagram } from '../testing/duty-diagram.ts';
import { actsOn, type DutyStatus } from './index.ts';

const [finance, health] = ['finance', 'health'] as [UnitId, UnitId];

const offered = (status: DutyStatus, role: string, unitId: UnitId | null = null, openUrges = ['urge']) =>
  actsOn({ status, unitId: finance, openUrges }, { role, unitId });

it('offers a liaison and the office what the duty allows them', () => {
  expect(offered('assigned', 'liaison', finance)).toEqual(['acknowledge', 'answerUrge']);
  expect(offered('in-progress', 'liaison', finance)).toEqual(['report', 'answerUrge', 'requestCompletion']);
  expect(offered('completion-requested', 'office')).toEqual(['sendBack', 'complete', 'reviseDue']);
  expect(offered('in-progress', 'auditor')).toEqual([]);
  expect(offered('completed', 'office')).toEqual([]);
});

it('offers no answer where nothing asks for one', () => {
  expect(offered('assigned', 'liaison', finance, [])).toEqual(['acknowledge']);
});

it('offers a liaison nothing on the duty of another unit', () => {
  expect(offered('in-progress', 'liaison', health)).toEqual([]);
  expect(offered('in-progress', 'liaison')).toEqual([]);
});

it('is drawn in the README as it is', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`\`\`\`mermaid\n${dutyDiagram()}\n\`\`\``);
});
