import { readFileSync } from 'node:fs';
import type { Day, Instant, UnitId } from '#kernel';
import { dutyDiagram } from '../testing/duty-diagram.ts';
import { actsOn, type DutyStatus } from './index.ts';

const [finance, health] = ['finance', 'health'] as [UnitId, UnitId];

const nothing = {
  percent: 0,
  lastReport: null,
  rewrite: null,
  dueOn: '2026-06-30' as Day,
  longTerm: false,
  openUrges: [],
  openHelp: [],
  draft: null,
  slip: null,
  extension: null,
  measures: [],
  returnable: true,
  endorsed: null,
};
const now = { day: '2026-03-02' as Day, returnBy: '2026-03-04' as Day, itemStatus: 'open' } as const;
const plain = { ...now, extensionBy: 'office', completionBy: 'office' } as const;
const strict = { ...now, extensionBy: 'convenor', completionBy: 'convenor' } as const;
const urge = { urgeId: 'g1', text: '', answerBy: '2026-03-09' as Day, at: '2026-03-02T00:00:00.000Z' as Instant };
const offered = (status: DutyStatus, role: string, unitId: UnitId | null = null, openUrges = [urge]) =>
  actsOn({ ...nothing, status, unitId: finance, openUrges }, { role, unitId }, plain);

it('offers a liaison and the office what the duty allows them', () => {
  expect(offered('assigned', 'liaison', finance)).toEqual(['acknowledge', 'return', 'answerUrge', 'requestExtension']);
  expect(offered('in-progress', 'liaison', finance)).toEqual([
    ...['decompose', 'report', 'askHelp', 'answerUrge', 'requestExtension', 'requestCompletion'],
  ]);
  expect(offered('completion-requested', 'office')).toEqual(['reassign', 'sendBack', 'complete', 'praise']);
  expect(offered('in-progress', 'auditor')).toEqual([]);
  expect(offered('completed', 'office')).toEqual(['praise']);
});

it('offers no answer where nothing asks for one', () => {
  expect(offered('assigned', 'liaison', finance, [])).toEqual(['acknowledge', 'return', 'requestExtension']);
});

it('offers an answer only to what waits for one, and no second return', () => {
  const draft = { draftId: 'd1', kind: 'report', text: '', percent: 1, proposedOn: null, at: urge.at } as const;
  const leader = { role: 'leader', unitId: finance };
  expect(actsOn({ ...nothing, status: 'acknowledged', unitId: finance }, leader, plain)).not.toContain('approve');
  expect(actsOn({ ...nothing, draft, status: 'acknowledged', unitId: finance }, leader, plain)).toContain('approve');
  expect(actsOn({ ...nothing, returnable: false, status: 'assigned', unitId: finance }, leader, plain)).not.toContain(
    'return',
  );
});

it('offers a liaison nothing on the duty of another unit', () => {
  expect(offered('in-progress', 'liaison', health)).toEqual([]);
  expect(offered('in-progress', 'liaison')).toEqual([]);
});

it('offers the last word to whom the rules of the body give it, and completion only behind the office', () => {
  const requested = { ...nothing, status: 'completion-requested', unitId: finance } as const;
  const [office, convenor] = [
    { role: 'office', unitId: null },
    { role: 'convenor', unitId: null },
  ];
  const lastWords = (endorsed: 'good' | null, viewer = office) =>
    actsOn({ ...requested, endorsed }, viewer, strict).filter((each) => /endorse|complete/.test(each));
  expect([lastWords(null), lastWords('good')]).toEqual([['endorse'], ['endorse']]);
  expect([lastWords(null, convenor), lastWords('good', convenor)]).toEqual([[], ['complete']]);
  const asked = { ...nothing, extension: urge as never, status: 'in-progress', unitId: finance } as const;
  expect(actsOn(asked, { role: 'office', unitId: null }, strict)).not.toContain('answerExtension');
  expect(actsOn(asked, { role: 'convenor', unitId: null }, strict)).toContain('answerExtension');
});

it('is drawn in the README as it is', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`\`\`\`mermaid\n${dutyDiagram()}\n\`\`\``);
});
