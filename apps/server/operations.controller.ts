import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta, Position } from '#event-store';
import {
  type Answer,
  Answers,
  AnswersAct,
  IdField,
  Meta,
  Permit,
  Problem,
  type Role,
  TextField,
  WholeNumberField,
} from '#http';
import type { Refusal } from '#kernel';
import { Operations } from './operations.ts';

const operator: readonly Role[] = ['operator'];

class ViewPath {
  @IdField('items')
  readonly view!: string;
}

class SkipBody {
  @WholeNumberField(1, 1, 1_000_000)
  readonly version!: number;

  @WholeNumberField(4711, 0, Number.MAX_SAFE_INTEGER)
  readonly position!: number;

  @TextField('登记前误录的签收，已另行更正', 2_000)
  readonly reason!: string;
}

/** What an operator does about a view that has stopped or is damaged. How it then goes is told by `/health/ready`. */
@ApiTags('operation')
@Controller('api/operations/views/:view')
export class OperationsController {
  constructor(private readonly operations: Operations) {}

  @Post('skips')
  @HttpCode(200)
  @ApiOperation({ summary: '跳过 · the view leaves out the event at which it has stopped; the decision is recorded' })
  @AnswersAct()
  @Permit('view.skip', operator)
  async skip(@Param() { view }: ViewPath, @Body() body: SkipBody, @Meta() meta: CommandMeta): Promise<Answer> {
    const { version, reason } = body;
    return {
      outcome: await this.operations.skip({ view, version, position: body.position as Position, reason }, meta),
    };
  }

  @Post('resume')
  @HttpCode(202)
  @ApiOperation({ summary: '继续 · a view that has stopped tries again from its checkpoint' })
  @Answers({ view: 'items' }, 202)
  @Permit('view.resume', operator)
  async resume(@Param() { view }: ViewPath): Promise<object> {
    return begun(view, await this.operations.resume(view));
  }

  @Post('rebuild')
  @HttpCode(202)
  @ApiOperation({ summary: '重建 · the view is built anew from the log while it serves, and then takes over' })
  @Answers({ view: 'items' }, 202)
  @Permit('view.rebuild', operator)
  async rebuild(@Param() { view }: ViewPath): Promise<object> {
    return begun(view, await this.operations.rebuild(view));
  }
}

const begun = (view: string, refusal: Refusal | null): object => {
  if (refusal) throw new Problem(refusal.refused, refusal.details);
  return { view };
};
