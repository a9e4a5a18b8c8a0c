import { Body, Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import {
  type Answer,
  Answers,
  AnswersAct,
  AnswersContent,
  AsOf,
  everyRole,
  found,
  IdField,
  isNoticeKind,
  Meta,
  noticeLimits,
  OptionalField,
  Permit,
  Problem,
  TextListField,
} from '#http';
import { type BodyId, isRefusal, type NoticeId } from '#kernel';
import type { Moment } from '#read-model';
import { ConfirmNotice } from '../application/confirm-notice.handler.ts';
import { ImportNotice } from '../application/import-notice.handler.ts';
import type { UnregisteredItem } from '../contracts/index.ts';
import { Originals } from '../originals/index.ts';
import { NoticePage, type NoticePageAnswer } from '../views/notice-page.handler.ts';
import * as examples from './examples.ts';

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
  @ApiOperation({ summary: '导入文件 · a notice is read into a draft; its bytes are kept' })
  @ApiConsumes(...Object.keys(noticeLimits))
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @AnswersAct({ noticeId: examples.noticePage.head.noticeId, draft: examples.draft }, 201)
  @Permit('notice.import', ['office', 'convenor'])
  async import(@Req() request: NoticeRequest, @Meta() meta: CommandMeta): Promise<Answer & { readonly draft: object }> {
    const noticeId = meta.commandId as NoticeId;
    const imported = await this.commands.execute(new ImportNotice(noticeId, bytesIn(request), meta));
    if (isRefusal(imported)) throw new Problem(imported.refused, imported.details);
    return { outcome: imported.outcome, made: { noticeId }, draft: imported.draft };
  }

  @Post(':noticeId/confirmation')
  @HttpCode(200)
  @ApiOperation({ summary: '确认 · the draft is confirmed: units, body, items and duties are registered' })
  @AnswersAct({ unregistered: examples.unregistered })
  @Permit('notice.confirm', ['office', 'convenor'])
  async confirm(
    @Param('noticeId') noticeId: string,
    @Body() { bodyId, acceptedFindings = [] }: ConfirmationBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer & { readonly unregistered: readonly UnregisteredItem[] }> {
    const command = new ConfirmNotice(noticeId as NoticeId, bodyId as BodyId, acceptedFindings, meta);
    const confirmed = await this.commands.execute(command);
    if (isRefusal(confirmed)) throw new Problem(confirmed.refused, confirmed.details);
    return confirmed;
  }

  @Get(':noticeId')
  @ApiOperation({ summary: '文件 · a notice and its draft' })
  @Answers(examples.noticePage)
  @Permit('notice.read', everyRole)
  async notice(@Param('noticeId') noticeId: string, @AsOf() moment: Moment): Promise<NoticePageAnswer> {
    const page = await this.queries.execute(new NoticePage(noticeId as NoticeId, moment));
    return found(page, 'notice.unknown', { noticeId });
  }

  @Get(':noticeId/original')
  @ApiOperation({ summary: '原文 · the bytes as they came' })
  @AnswersContent('application/octet-stream')
  @Permit('notice.read', everyRole)
  async original(@Param('noticeId') noticeId: string): Promise<StreamableFile> {
    const page = await this.queries.execute(new NoticePage(noticeId as NoticeId, {}));
    const { sha256 } = found(page, 'notice.unknown', { noticeId }).head;
    const bytes = found(await this.originals.get(sha256), 'notice.original-missing', { sha256 });
    return new StreamableFile(bytes, { type: 'application/octet-stream' });
  }
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
