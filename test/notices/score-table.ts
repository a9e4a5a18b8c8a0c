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
const errors = { units: 0, times: 0 };
const silent = { units: 0, times: 0 };
const asked = ['units', 'times'] as const;
console.log(row('F1', parts));
for (const folder of folders) {
  for (const name of noticesIn(folder)) {
    const draft = await draftOf(folder, name);
    const { scores, missing, wrong } = compare(factsOf(expectedOf(folder, name)), factsOf(asExpected(draft)));
    all.push(scores);
    console.log(row(name, shown(scores)));
    const unseen = asked.flatMap((part) => {
      const all = [...missing[part], ...wrong[part]];
      const unasked = silentErrors(draft, part, all);
      errors[part] += all.length;
      silent[part] += unasked.length;
      return unasked;
    });
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
for (const part of asked) {
  console.log(
    `${errors[part]} wrong or missing ${part}, ${silent[part]} of them where no warning asks anybody to look`,
  );
}
console.log(
  `The notice as it was found: ${seedIsHere ? JSON.stringify(shapeOf(await seedDraft())) : 'not beside this repository'}`,
);
