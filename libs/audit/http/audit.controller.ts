import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Asked, AsOf, everyRole, found, MomentOf, PageQuery, Permit } from '#http';
import { type Moment, type PageOf, pageOf, ViewReader } from '#read-model';
import { Comparing, type Comparison } from '../application/compare.ts';
import type { TimelineEntry } from '../views/timeline.projection.ts';
import { Timeline } from '../views/timeline.ts';
import * as examples from './examples.ts';

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
  @Answers(examples.timeline)
  @Permit('timeline.read', everyRole)
  async timeline(
    @Param('subject') subject: string,
    @Asked() { after, limit }: PageQuery,
    @AsOf() { at }: Moment,
  ): Promise<PageOf<TimelineEntry>> {
    const timeline = new Timeline(this.views);
    const upTo = at === undefined ? {} : { at };
    const acts = await timeline.of(subject, {
      ...upTo,
      limit: limit + 1,
      ...(after !== undefined && { after: Number(after) }),
    });
    // The log is always there, also with nothing in it; of a subject, there is something, or there is none.
    if (acts.length === 0 && subject !== 'log') {
      const [first] = await timeline.of(subject, { ...upTo, limit: 1 });
      found(first ?? null, 'timeline.unknown', { subject });
    }
    return pageOf(acts, limit, ({ position }) => String(position));
  }

  @Get('comparison')
  @ApiOperation({ summary: '比对 · what was added, removed and changed between two moments' })
  @Answers(examples.comparison)
  @Permit('comparison.read', everyRole)
  compare(@MomentOf('from') from: Moment, @MomentOf('to') to: Moment): Promise<Comparison> {
    return this.comparing.between(from, to);
  }
}
