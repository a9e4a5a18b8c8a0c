import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { bodyOf, namesOf } from '#directory/contracts';
import type { Position } from '#event-store';
import type { UnitId } from '#kernel';
import { ViewReader } from '#read-model';
import type { MeetingDocument } from '../contracts/index.ts';
import { issuedTemplatesProjection, templatesKey } from './issued-templates.projection.ts';
import { Meetings } from './meetings.ts';
import { SourceOfMinutes } from './queries.ts';

@QueryHandler(SourceOfMinutes)
export class SourceOfMinutesHandler implements IQueryHandler<SourceOfMinutes> {
  constructor(
    private readonly meetings: Meetings,
    private readonly views: ViewReader,
    private readonly queries: QueryBus,
  ) {}

  async execute({ meetingId, moment, correctionId }: SourceOfMinutes) {
    const meeting = await this.meetings.get(meetingId, moment.at);
    const document = correctionId === null ? meeting?.minutes : correctionIn(meeting, correctionId);
    if (!meeting || !document) return null;
    const at = document.position;
    const body = await bodyOf(this.queries, meeting.bodyId, at);
    if (!body) return null;
    const units = await namesOf(this.queries, [...body.members, ...unitsIn(meeting)], at);
    const kept = await this.views
      .of(issuedTemplatesProjection)
      .get(templatesKey(meetingId, correctionId), at as Position);
    const templates = kept?.document.templates ?? [];
    return { meeting, body, units, templates, neighbours: await this.meetings.neighboursOf(meeting, at as Position) };
  }
}

const correctionIn = (meeting: MeetingDocument | null, id: string) =>
  meeting?.corrections.find(({ correctionId }) => correctionId === id);

const unitsIn = ({ attendance, resolutions, corrections }: MeetingDocument): readonly UnitId[] => [
  ...attendance.map(({ unitId }) => unitId),
  ...[...resolutions, ...corrections].flatMap(({ leadUnitId, unitIds }) =>
    leadUnitId ? [leadUnitId, ...unitIds] : unitIds,
  ),
];
