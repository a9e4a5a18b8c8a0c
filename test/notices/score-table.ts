import { parseArgs } from 'node:util';
import { draftOf, expectedOf, noticesIn } from './corpus.ts';
import { asExpected } from './expected.ts';
import { factsOf, parts, silentErrors } from './facts.ts';
import { compare, f1, type Scores, total } from './score.ts';
import { seedDraft, seedIsHere } from './seed.ts';
import { shapeOf } from './shape.ts';

// Reads every notice of the folders, and prints how much of what it states was found, part by part.

const { values, positionals } = parseArgs({
  options: { differences: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folders = positionals.length > 0 ? positionals : ['test/notices/known'];

const row = (name: string, cells: readonly string[]) =>
  [name.padEnd(52), ...cells.map((cell) => cell.padStart(9))].join('');
const shown = (scores: Scores) =>
  parts.map((part) => (scores[part].stated + scores[part].found === 0 ? '' : f1(scores[part]).toFixed(3)));

const all: Scores[] = [];
let silent = 0;
console.log(row('F1', parts));
for (const folder of folders) {
  for (const name of noticesIn(folder)) {
    const draft = await draftOf(folder, name);
    const { scores, missing, wrong } = compare(factsOf(expectedOf(folder, name)), factsOf(asExpected(draft)));
    all.push(scores);
    console.log(row(name, shown(scores)));
    const unseen = silentErrors(draft, [...missing.units, ...wrong.units]);
    silent += unseen.length;
    if (!values.differences) continue;
    for (const part of parts) {
      for (const fact of missing[part]) console.log(`  - ${part} ${fact}`);
      for (const fact of wrong[part]) console.log(`  + ${part} ${fact}`);
    }
    for (const fact of unseen) console.log(`  ! silent: ${fact}`);
  }
}
const sums = total(all);
console.log(row(`${all.length} notices`, shown(sums)));
for (const count of ['stated', 'found', 'right'] as const) {
  console.log(
    row(
      count,
      parts.map((part) => String(sums[part][count])),
    ),
  );
}
console.log(`${silent} errors of item × unit × role of which no finding speaks`);
console.log(
  `The notice as it was found: ${seedIsHere ? JSON.stringify(shapeOf(await seedDraft())) : 'not beside this repository'}`,
);
