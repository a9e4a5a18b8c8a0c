import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Asked, AsOf, everyRole, MomentPipe, PageQuery, Permit } from '#http';
import { type Moment, type PageOf, pageOf, ViewReader } from '#read-model';
import { Comparing, type Comparison } from '../application/compare.ts';
import { type TimelineEntry, timelineProjection } from '../views/timeline.projection.ts';

/** Every act as it happened, and what differs between two moments. */
@ApiTags('audit')
@Controller('api')
export class AuditController {
  constructor(
    private readonly views: ViewReader,
    private readonly comparing: Comparing,
  ) {}

  @Get('timeline/:subject')
  @ApiOperation({
    summary: '留痕 · the timeline of item-ID, unit-ID, meeting-ID, body-ID, notice-ID, or of the whole log',
  })
  @Permit('timeline.read', everyRole)
  async timeline(
    @Param('subject') subject: string,
    @Asked() { after, limit }: PageQuery,
    @AsOf() { at }: Moment,
  ): Promise<PageOf<TimelineEntry>> {
    const entries = await this.views.of(timelineProjection).list({
      prefix: `${subject}/`,
      limit: limit + 1,
      ...(after !== undefined && { after: `${subject}/${after.padStart(16, '0')}` }),
      ...(at !== undefined && { at }),
    });
    const documents = entries.map(({ document }) => document);
    return pageOf(documents, limit, ({ position }) => String(position));
  }

  @Get('comparison')
  @ApiOperation({ summary: '比对 · what was added, removed and changed between two moments' })
  @Permit('comparison.read', everyRole)
  compare(@Query('from', MomentPipe) from: Moment, @Query('to', MomentPipe) to: Moment): Promise<Comparison> {
    return this.comparing.between(from, to);
  }
}
