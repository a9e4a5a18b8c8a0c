import { begin, step, Disagreement, type Figures } from './history.ts';
import { chanceOf } from './chance.ts';
const seed = Number(process.argv[2] ?? 1); const steps = Number(process.argv[3] ?? 1000);
const figures: Figures = { commands: 0, accepted: 0, repeated: 0, refusals: new Map(), acts: new Map() };
const t = performance.now();
const played = await begin();
console.log('founded', Math.round(performance.now() - t));
const chance = chanceOf(seed);
let failed = 0;
for (let i = 0; i < steps; i++) {
  const s = chance.below(2 ** 31);
  try { await step(played, s, { items: 200, meetings: 12 }, i / steps, figures); }
  catch (e) { if (!(e instanceof Disagreement)) throw e; console.log(i, e.message); failed++; if (e.message.includes('events and not')) console.log(JSON.stringify((await played.ledger.get('/health/ready', played.world.people[0]!)).body)); break; }
}
import { itemRefusals } from '#responsibility/contracts';
import { meetingRefusals } from '#meeting/contracts';
const missing = [...Object.keys(itemRefusals), ...Object.keys(meetingRefusals)].filter((code) => !figures.refusals.has(code));
console.log('MISSING', missing.join(' '));
console.log(figures, played.world.now, played.world.items.length, played.world.meetings.map(m => m.phase).join(), Math.round(performance.now() - t));
await played.ledger.close();
