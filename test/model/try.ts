import { wrongInScores } from './check-scores.ts';
import { wrongInSummary } from './check-summary.ts';
import { wrongInViews } from './check-views.ts';
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
  try { if (i > 0 && i % 1500 === 0) { const t0 = performance.now(); const wrong = [...await wrongInViews(played), ...await wrongInScores(played)]; console.log(i, 'views', Math.round(performance.now() - t0), wrong.length, wrong.slice(0, 12)); if (wrong.length) { const m = /owed\.([^/]+)\/(\S+)/.exec(wrong[0]!); if (m) for (const e of played.log.filter((e: any) => e.data.itemId === m[1] && (e.data.unitId === m[2] || !e.data.unitId))) console.log('EV', e.recordedAt, e.type, (e.data as any).reason ?? '', (e.data as any).unitId ?? ''); console.log('EV', played.world.owed.filter(o => m && o.itemId === m[1] && o.unitId === m[2])); break; } }
 const tried = await step(played, s, { items: 200, meetings: 12 }, i / steps, figures); if (tried?.act === 'open' && tried.refusals.length === 0) { const m = played.world.meetings.find(({ meetingId }) => tried.path.includes(meetingId))!; const w = await wrongInSummary(played, m); console.log(i, 'summary', w.length, w.slice(0, 8)); if (w.length) break; } }
  catch (e) { if (!(e instanceof Disagreement)) throw e; console.log(i, e.message); failed++; if (e.message.includes('events and not')) console.log(JSON.stringify((await played.ledger.get('/health/ready', played.world.people[0]!)).body)); break; }
}
import { itemRefusals } from '#responsibility/contracts';
import { meetingRefusals } from '#meeting/contracts';
const missing = [...Object.keys(itemRefusals), ...Object.keys(meetingRefusals)].filter((code) => !figures.refusals.has(code));
console.log('MISSING', missing.join(' '));
console.log(figures, played.world.now, played.world.items.length, played.world.meetings.map(m => m.phase).join(), Math.round(performance.now() - t));
await played.ledger.close();
