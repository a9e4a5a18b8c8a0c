import { readFileSync } from 'node:fs';
import { dutyDiagram } from '../testing/duty-diagram.ts';
import { actsOn } from './index.ts';

it('offers a liaison and the office what the duty allows them', () => {
  expect(actsOn('assigned', 'liaison')).toEqual(['acknowledge', 'answerUrge']);
  expect(actsOn('in-progress', 'liaison')).toEqual(['report', 'answerUrge', 'requestCompletion']);
  expect(actsOn('completion-requested', 'office')).toEqual(['sendBack', 'complete', 'reviseDue']);
  expect(actsOn('in-progress', 'auditor')).toEqual([]);
  expect(actsOn('completed', 'office')).toEqual([]);
});

it('is drawn in the README as it is', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`\`\`\`mermaid\n${dutyDiagram()}\n\`\`\``);
});
