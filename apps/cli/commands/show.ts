import { QueryBus } from '@nestjs/cqrs';
import { Command } from 'commander';
import { TIMELINE_ACTS } from '#audit';
import { AllBodies, AllUnits, type BodyDocument, type UnitDocument } from '#directory/contracts';
import { type BodyId, isRefusal, type Refusal } from '#kernel';
import { MeetingList, MeetingSummary, summaryInWords } from '#meeting';
import { type Moment, ResolveMoment } from '#read-model';
import { DUTIES, Situation } from '#responsibility';
import type { Server } from '../../server/index.ts';
import { projections } from '../../server/index.ts';
import { CommandFailed, refused, WrongUsage } from '../failure.ts';
import { openForQueries } from '../open.ts';
import { configurationOf } from '../settings.ts';
import { documentTables } from '../tables/documents.ts';
import { dutiesTable } from '../tables/duties.ts';
import { type NameOf, situationTable } from '../tables/situation.ts';
import { summaryTable } from '../tables/summary.ts';
import { type CommonOptions, print, printJson } from '../terminal.ts';

/** All rows of the matrix on one page. */
const ALL = { limit: Number.MAX_SAFE_INTEGER - 1 };

export const show = () =>
  new Command('show')
    .description('a view now or at a moment · 查看视图')
    .argument('<view>', `situation, summary, or the documents of: ${projections.map(({ name }) => name).join(', ')}`)
    .option('--as-of <moment>', 'a day, an instant, position:N or meeting:ID')
    .option('--json', 'print JSON only, one document a line')
    .action(async (view: string, { asOf }: { readonly asOf?: string }, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      await openForQueries(configurationOf(command), async (server) => {
        const moment = await momentOf(server, asOf ?? null);
        const shown = await (views[view] ?? keptIn(view))(server, moment);
        if (json) for (const document of shown.documents) printJson(document);
        else print(shown.text);
      });
    });

/** @throws the refusal of a moment that cannot be looked at */
export const momentOf = ({ app }: Server, asOf: string | null): Promise<Moment> =>
  resolved(app.get(QueryBus), new ResolveMoment(asOf));

const resolved = async (queries: QueryBus, asked: ResolveMoment): Promise<Moment> => {
  const moment = await queries.execute<ResolveMoment, Moment | Refusal>(asked);
  if (isRefusal(moment)) throw refused(moment);
  return moment;
};

/** What a view holds, as documents and as people read it. */
interface Shown {
  readonly documents: readonly object[];
  readonly text: string;
}

type View = (server: Server, moment: Moment) => Promise<Shown>;

/** The views that are made for a meeting, one of each body. */
const views: Readonly<Record<string, View>> = {
  situation: async ({ app }, moment) => {
    const queries = app.get(QueryBus);
    const situations = await ofBodies(queries, moment, (bodyId, there) =>
      queries.execute(new Situation(bodyId, there, ALL)),
    );
    const nameOf = await namesAt(queries, moment);
    return inParts(situations, (situation) => situationTable(situation, nameOf));
  },
  duties: async (server, moment) => {
    const { documents } = await keptIn('duties')(server, moment);
    const queries = server.app.get(QueryBus);
    const situations = await ofBodies(queries, moment, (bodyId, there) =>
      queries.execute(new Situation(bodyId, there, ALL)),
    );
    return { documents, text: dutiesTable(situations, await namesAt(queries, moment)) };
  },
  summary: async ({ app }, moment) => {
    const queries = app.get(QueryBus);
    const summaries = await ofBodies(queries, moment, (bodyId, there) => summaryOf(queries, bodyId, there));
    const nameOf = await namesAt(queries, moment);
    return inParts(summaries, (summary) => summaryTable(summary, nameOf));
  },
};

const inParts = <T extends object>(documents: readonly T[], textOf: (document: T) => string): Shown => ({
  documents,
  text: documents.length === 0 ? documentTables([]) : documents.map(textOf).join('\n\n'),
});

/** Of each body; a day that was named ends where the body is. */
const ofBodies = async <T>(
  queries: QueryBus,
  moment: Moment,
  ask: (bodyId: BodyId, there: Moment) => Promise<T>,
): Promise<readonly T[]> => {
  const bodies = await queries.execute<AllBodies, readonly BodyDocument[]>(new AllBodies(moment.at));
  return Promise.all(
    bodies.map(async ({ bodyId }) => {
      const { wholeDay, day } = moment;
      return ask(bodyId, wholeDay ? await resolved(queries, new ResolveMoment(day, `body-${bodyId}`)) : moment);
    }),
  );
};

const namesAt = async (queries: QueryBus, { at }: Moment): Promise<NameOf> => {
  const units = await queries.execute<AllUnits, readonly UnitDocument[]>(new AllUnits(at));
  const names = new Map<string, string>(units.map(({ unitId, name }) => [unitId, name]));
  return (unitId) => names.get(unitId) ?? unitId;
};

/** What changed up to the last meeting of a body that has opened. */
const summaryOf = async (queries: QueryBus, bodyId: BodyId, moment: Moment) => {
  const { items } = await queries.execute(new MeetingList(bodyId, moment, { limit: 1_000 }));
  const last = items
    .filter(({ opening }) => opening !== null)
    .toSorted((a, b) => ((a.opening?.at ?? '') < (b.opening?.at ?? '') ? 1 : -1))[0];
  const summary = last && (await queries.execute(new MeetingSummary(last.meetingId, moment)));
  if (!summary) throw new CommandFailed('meeting.none', 'No meeting has been held yet. · 尚未召开过会议。');
  return summaryInWords(summary);
};

/** Where a view keeps what people ask for, beside totals and marks that it needs for itself. */
const entriesOf: Readonly<Record<string, string>> = { duties: DUTIES, timeline: TIMELINE_ACTS };

/** The documents that a view keeps, whatever they are. */
const keptIn =
  (name: string): View =>
  async ({ data }, { at }) => {
    const projection = projections.find((candidate) => candidate.name === name);
    if (!projection) throw new WrongUsage(`There is no view ${name} · 没有视图 ${name}`);
    const prefix = entriesOf[name] ?? '';
    const entries = await data.views.of(projection).list({ prefix, ...(at !== undefined && { at }) });
    const documents = entries.map(({ key, document }) => ({ key, ...document }));
    return { documents, text: documentTables(documents) };
  };
