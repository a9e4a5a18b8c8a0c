import { QueryBus } from '@nestjs/cqrs';
import { Command } from 'commander';
import { AllBodies, type BodyDocument } from '#directory/contracts';
import { type BodyId, isRefusal, type Refusal } from '#kernel';
import { MeetingList, MeetingSummary } from '#meeting';
import { type Moment, ResolveMoment, type ViewReader } from '#read-model';
import { Situation } from '#responsibility';
import type { Server } from '../../server/index.ts';
import { projections } from '../../server/index.ts';
import { CommandFailed, refused, WrongUsage } from '../failure.ts';
import { openForQueries } from '../open.ts';
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
      const { data, json } = command.optsWithGlobals<CommonOptions>();
      await openForQueries(data, async (server) => {
        const moment = await momentOf(server, asOf ?? null);
        for (const document of await documentsOf(server, view, moment)) {
          if (json) printJson(document);
          else print(JSON.stringify(document, null, 2));
        }
      });
    });

/** @throws the refusal of a moment that cannot be looked at */
export const momentOf = async ({ app }: Server, asOf: string | null): Promise<Moment> => {
  const moment = await app.get(QueryBus).execute<ResolveMoment, Moment | Refusal>(new ResolveMoment(asOf));
  if (isRefusal(moment)) throw refused(moment);
  return moment;
};

const documentsOf = async (server: Server, view: string, moment: Moment): Promise<readonly object[]> => {
  const queries = server.app.get(QueryBus);
  if (view === 'situation' || view === 'summary') {
    const bodies = await queries.execute<AllBodies, readonly BodyDocument[]>(new AllBodies(moment.at));
    return Promise.all(
      bodies.map(({ bodyId }) =>
        view === 'situation' ? queries.execute(new Situation(bodyId, moment, ALL)) : summaryOf(queries, bodyId, moment),
      ),
    );
  }
  return kept(server.data.views, view, moment);
};

/** What changed up to the last meeting of a body that has opened. */
const summaryOf = async (queries: QueryBus, bodyId: BodyId, moment: Moment): Promise<object> => {
  const { items } = await queries.execute(new MeetingList(bodyId, moment, { limit: 1_000 }));
  const last = items
    .filter(({ opening }) => opening !== null)
    .toSorted((a, b) => ((a.opening?.at ?? '') < (b.opening?.at ?? '') ? 1 : -1))[0];
  const summary = last && (await queries.execute(new MeetingSummary(last.meetingId, moment)));
  if (!summary) throw new CommandFailed('meeting.none', 'No meeting has been held yet. · 尚未召开过会议。');
  return summary;
};

const kept = async (views: ViewReader, name: string, { at }: Moment): Promise<readonly object[]> => {
  const projection = projections.find((candidate) => candidate.name === name);
  if (!projection) throw new WrongUsage(`There is no view ${name}`);
  const entries = await views.of(projection).list(at === undefined ? {} : { at });
  return entries.map(({ key, document }) => ({ key, ...document }));
};
