import assert from 'node:assert/strict';
import { type ExpectedRevision, type Revision, RevisionConflict } from '#event-store';
import { casesOf } from './contract-case.ts';
import { idsOf, rejectionOf, streamOf } from './reading.ts';
import { newStream, sample, samples } from './sample-events.ts';

const expectedRevision = casesOf('expected revision');

const accepts = (name: string, before: number, expected: ExpectedRevision) =>
  expectedRevision(name, async ({ store }) => {
    const stream = newStream();
    const [first, next] = [samples(before), sample()];
    if (before > 0) await store.append(stream, 'none', first);
    const appended = await store.append(stream, expected, [next]);
    assert.equal(appended.revision, before);
    assert.deepEqual(idsOf(await streamOf(store, stream)), idsOf([...first, next]));
  });

const conflicts = (name: string, before: number, expected: ExpectedRevision, actual: Revision | 'none') =>
  expectedRevision(name, async ({ store }) => {
    const stream = newStream();
    const first = samples(before);
    if (before > 0) await store.append(stream, 'none', first);
    const error = await rejectionOf(store.append(stream, expected, [sample()]));
    assert.ok(error instanceof RevisionConflict, `not a RevisionConflict: ${error}`);
    assert.deepEqual(idsOf(await streamOf(store, stream)), idsOf(first));
    const { stream: where, expected: believed, actual: found } = error;
    assert.deepEqual({ where, believed, found }, { where: stream, believed: expected, found: actual });
  });

export const expectedRevisionCases = [
  accepts('`none` begins a stream', 0, 'none'),
  accepts('`any` begins a stream', 0, 'any'),
  accepts('`any` continues a stream', 3, 'any'),
  accepts('`exists` continues a stream', 3, 'exists'),
  accepts('the last revision continues a stream', 3, 2),
  conflicts('a revision that is too low is a conflict that names the last one', 3, 1, 2),
  conflicts('a revision that is too high is a conflict that names the last one', 3, 3, 2),
  conflicts('`none` on a stream that exists is a conflict that names the last revision', 3, 'none', 2),
  conflicts('a revision of a stream that does not exist is a conflict that says so', 0, 0, 'none'),
  conflicts('`exists` on a stream that does not exist is a conflict that says so', 0, 'exists', 'none'),
];
