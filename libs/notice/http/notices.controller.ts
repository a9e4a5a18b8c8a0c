import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import {
  type Answer,
  Answers,
  AnswersAct,
  AnswersContent,
  Asked,
  AsOf,
  everyRole,
  found,
  IdField,
  isNoticeKind,
  Meta,
  noticeLimits,
  OptionalField,
  PageQuery,
  Permit,
  Problem,
  TextListField,
} from '#http';
import { type BodyId, isRefusal, type NoticeId } from '#kernel';
import type { Moment, PageOf } from '#read-model';
import { type Confirmed, ConfirmNotice } from '../application/confirm-notice.handler.ts';
import { type Imported, ImportNotice } from '../application/import-notice.handler.ts';
import { keptReading } from '../application/kept-reading.ts';
import { Originals } from '../originals/index.ts';
import type { NoticeHead } from '../views/notice-head.ts';
import { NoticeList } from '../views/notice-list.handler.ts';
import { NoticePage } from '../views/notice-page.handler.ts';
import * as examples from './examples.ts';
import { type NoticeAnswer, withReading } from './notice-answer.ts';

export class ConfirmationBody {
  @IdField('9d1e5a40-2f6b-5c8e-8a57-1f4f1c0b7a22')
  readonly bodyId!: string;

  @OptionalField()
  @TextListField(['numbering.gap'])
  readonly acceptedFindings?: readonly string[];
}

/** Official notices: read into a draft, looked at by the office, confirmed. */
@ApiTags('notices')
@Controller('api/notices')
export class NoticesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly originals: Originals,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({
    summary: '导入文件 · a notice is read into a draft; its bytes are kept. 200 and `already`: it was there before',
  })
  @ApiConsumes(...Object.keys(noticeLimits))
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @AnswersAct(examples.imported, 201)
  @AnswersAct({ ...examples.imported, already: true }, 200)
  @Permit('notice.import', ['office', 'convenor'])
  async import(
    @Req() request: NoticeRequest,
    @Meta() meta: CommandMeta,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Imported> {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const imported = await this.commands.execute(new ImportNotice(bytesIn(request), meta, null, gone.signal));
    if (isRefusal(imported)) throw new Problem(imported.refused, imported.details);
    if (imported.already) reply.status(200);
    return imported;
  }

  @Post(':noticeId/confirmation')
  @HttpCode(200)
  @ApiOperation({ summary: '确认 · the draft is confirmed: units, body, items and duties are registered' })
  @AnswersAct({ unregistered: examples.unregistered, leftOut: examples.leftOut })
  @Permit('notice.confirm', ['office', 'convenor'])
  async confirm(
    @Param('noticeId') noticeId: string,
    @Body() { bodyId, acceptedFindings = [] }: ConfirmationBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer & Pick<Confirmed, 'unregistered' | 'leftOut'>> {
    const command = new ConfirmNotice(noticeId as NoticeId, bodyId as BodyId, acceptedFindings, meta);
    const confirmed = await this.commands.execute(command);
    if (isRefusal(confirmed)) throw new Problem(confirmed.refused, confirmed.details);
    return confirmed;
  }

  @Get()
  @ApiOperation({ summary: '文件清单 · all notices, the one that came last first, by page' })
  @Answers(examples.noticeList)
  @Permit('notice.read', everyRole)
  notices(@Asked() page: PageQuery, @AsOf() moment: Moment): Promise<PageOf<NoticeHead>> {
    return this.queries.execute(new NoticeList(moment, page));
  }

  @Get(':noticeId')
  @ApiOperation({ summary: '文件 · a notice and its draft' })
  @Answers(examples.noticePage)
  @Permit('notice.read', everyRole)
  async notice(@Param('noticeId') noticeId: string, @AsOf() moment: Moment): Promise<NoticeAnswer> {
    const asked = await this.queries.execute(new NoticePage(noticeId as NoticeId, moment));
    const page = found(asked, 'notice.unknown', { noticeId });
    return withReading(page, await keptReading(this.originals, page.head.readingSha256));
  }

  @Get(':noticeId/original')
  @ApiOperation({ summary: '原文 · the bytes as they came' })
  @AnswersContent('application/octet-stream')
  @Permit('notice.read', everyRole)
  async original(@Param('noticeId') noticeId: string): Promise<StreamableFile> {
    const { sha256 } = await this.headOf(noticeId);
    return this.kept(sha256, 'application/octet-stream');
  }

  @Get(':noticeId/text')
  @ApiOperation({
    summary: '文本 · the text that was read, in UTF-8: `start` and `end` of items and findings count its UTF-16 units',
  })
  @AnswersContent('text/plain', examples.text)
  @Permit('notice.read', everyRole)
  async text(@Param('noticeId') noticeId: string): Promise<StreamableFile> {
    const { textSha256 } = await this.headOf(noticeId);
    return this.kept(found(textSha256, 'notice.text-missing', { noticeId }), 'text/plain; charset=utf-8');
  }

  private async headOf(noticeId: string): Promise<NoticeHead> {
    const page = await this.queries.execute(new NoticePage(noticeId as NoticeId, {}));
    return found(page, 'notice.unknown', { noticeId }).head;
  }

  private async kept(sha256: string, type: string): Promise<StreamableFile> {
    const bytes = found(await this.originals.get(sha256), 'notice.original-missing', { sha256 });
    return new StreamableFile(bytes, { type });
  }
}

interface Reply {
  readonly raw: { once(event: 'close', then: () => void): unknown };
  status(code: number): unknown;
}

interface NoticeRequest {
  readonly body: unknown;
  readonly headers: { readonly 'content-type'?: string };
}

/** The file as it was sent. What else the server takes apart, JSON and forms, has lost its bytes by now. */
const bytesIn = ({ body, headers: { 'content-type': type } }: NoticeRequest): Uint8Array => {
  if (type !== undefined && !isNoticeKind(type)) throw new Problem('request.unsupported-type', { type });
  return body instanceof Uint8Array ? body : new TextEncoder().encode(typeof body === 'string' ? body : '');
};
