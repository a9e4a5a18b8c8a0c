import { readFileSync } from 'node:fs';
import { phaseDiagram } from '../testing/phase-diagram.ts';
import { meetingTransitions, meetingWay } from './index.ts';

it('leads every phase but the last on to a later one', () => {
  for (const [index, phase] of meetingWay.slice(0, -1).entries()) {
    const next = Object.values(meetingTransitions)
      .filter(({ from }) => (from as readonly string[]).includes(phase))
      .map(({ to }) => (to === null || to === 'cancelled' ? index : meetingWay.indexOf(to)));
    expect(Math.max(...next)).toBe(index + 1);
  }
});

it('is drawn in the README as it is', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`\`\`\`mermaid\n${phaseDiagram()}\n\`\`\``);
});
