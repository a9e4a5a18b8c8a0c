import type { BatchAppendResp as Answer, BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { handleBidiStreamingCall } from '@grpc/grpc-js';
import emptyMessages from 'google-protobuf/google/protobuf/empty_pb.js';
import { proposedOf } from './append.ts';
import { badRequest, conflict, deleted, late, notReady, tooLarge } from './batch-errors.ts';
import type { Expected } from './commit-check.ts';
import type { Outcome } from './log.ts';
import { AllStreamPosition, BatchAppendResp, identifierOf, nameIn } from './messages.ts';
import type { Serving } from './serving.ts';
import { type Append, isReadable, isTooLarge, writeAppend } from './write-append.ts';

/** Many appends over one stream, each in parts that carry its correlation id; the answers come in any order. */
export const batchAppend =
  (serving: Serving): handleBidiStreamingCall<BatchAppendReq, Answer> =>
  (call) => {
    const pending = new Map<string, readonly BatchAppendReq[]>();
    call.on('data', (request: BatchAppendReq) => {
      const id = request.getCorrelationId()?.getString() ?? '';
      const parts = [...(pending.get(id) ?? []), request];
      if (!request.getIsFinal()) return pending.set(id, parts);
      pending.delete(id);
      return answerTo(serving, parts).then(
        (answer) => call.write(answer.setCorrelationId(request.getCorrelationId())),
        (refusal) => call.emit('error', refusal),
      );
    });
    call.on('end', () => call.end());
  };

const answerTo = async (serving: Serving, parts: readonly BatchAppendReq[]): Promise<Answer> => {
  if (!serving.faults.isStarting) await serving.faults.meet();
  const options = parts[0]?.getOptions();
  const append: Append = {
    stream: nameIn(options?.getStreamIdentifier()),
    expected: expectedIn(options),
    events: parts.flatMap((part) => part.getProposedMessagesList().map(proposedOf)),
  };
  const deadline = options?.getDeadline()?.toDate().getTime() ?? Number.POSITIVE_INFINITY;
  const answer = deadline <= Date.now() ? late() : await answerOf(serving, append);
  return answer.setStreamIdentifier(identifierOf(append.stream));
};

const expectedIn = (options: BatchAppendReq.Options | undefined): Expected => {
  if (options?.hasNoStream()) return 'no_stream';
  if (options?.hasStreamExists()) return 'stream_exists';
  return options?.hasAny() ? 'any' : Number(options?.getStreamPosition());
};

const answerOf = async (serving: Serving, append: Append): Promise<Answer> => {
  if (serving.faults.isStarting) return notReady();
  if (!isReadable(append)) return badRequest();
  if (isTooLarge(append.events)) return tooLarge();
  const outcome = await writeAppend(serving, append);
  if (outcome.result === 'deleted') return deleted(append.stream);
  return outcome.result === 'conflict' ? conflict(append.expected, outcome.current) : success(outcome);
};

const success = ({ last }: Extract<Outcome, { readonly result: 'written' }>): Answer => {
  const answer = new BatchAppendResp.Success();
  if (!last) {
    const nothing = new emptyMessages.Empty();
    return new BatchAppendResp().setSuccess(answer.setNoStream(nothing).setNoPosition(nothing));
  }
  const position = String(last.position);
  const place = new AllStreamPosition().setCommitPosition(position).setPreparePosition(position);
  return new BatchAppendResp().setSuccess(answer.setCurrentRevision(String(last.revision)).setPosition(place));
};
