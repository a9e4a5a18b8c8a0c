import type { AppendResp as Answer, AppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { handleClientStreamingCall } from '@grpc/grpc-js';
import type { Expected } from './commit-check.ts';
import type { Outcome } from './log.ts';
import { AppendResp, Empty, nameIn } from './messages.ts';
import { brokenCall, streamDeleted, tooLarge } from './refusals.ts';
import { mustLead, type Serving } from './serving.ts';
import { type Append, isTooLarge, MAX_APPEND_SIZE, writeAppend } from './write-append.ts';
import type { Proposed } from './written.ts';

/** An append as a call of its own: its options, then its events. */
export const append =
  (serving: Serving): handleClientStreamingCall<AppendReq, Answer> =>
  (call, callback) => {
    const requests: AppendReq[] = [];
    call.on('data', (request: AppendReq) => requests.push(request));
    call.on('end', () => {
      const answer = async (): Promise<Answer> => {
        await saidAll(call);
        await serving.faults.meet();
        mustLead(serving, call.metadata);
        const asked = appendOf(requests);
        if (isTooLarge(asked.events)) throw tooLarge(MAX_APPEND_SIZE);
        return answerOf(asked, await writeAppend(serving, asked));
      };
      answer().then((message) => callback(null, message), callback);
    });
  };

/**
 * Whoever was killed in the midst of an append seems to have said all: the kernel ends its connection, and the library
 * says so before it says that the call was cancelled. Half an append is none.
 */
const saidAll = async (call: { readonly cancelled: boolean }): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
  if (call.cancelled) throw brokenCall();
};

const appendOf = ([first, ...others]: readonly AppendReq[]): Append => {
  const options = first?.getOptions();
  return {
    stream: nameIn(options?.getStreamIdentifier()),
    expected: expectedIn(options),
    events: others.flatMap((request) => {
      const message = request.getProposedMessage();
      return message ? [proposedOf(message)] : [];
    }),
  };
};

const expectedIn = (options: AppendReq.Options | undefined): Expected => {
  if (options?.hasNoStream()) return 'no_stream';
  if (options?.hasStreamExists()) return 'stream_exists';
  return options?.hasAny() ? 'any' : Number(options?.getRevision());
};

export const proposedOf = (
  message: Pick<AppendReq.ProposedMessage, 'getId' | 'getMetadataMap' | 'getData_asU8' | 'getCustomMetadata_asU8'>,
): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  isJson: message.getMetadataMap().get('content-type') === 'application/json',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

const answerOf = ({ stream, expected }: Append, outcome: Outcome): Answer => {
  if (outcome.result === 'deleted') throw streamDeleted(stream);
  if (outcome.result === 'conflict') {
    const conflict = new AppendResp.WrongExpectedVersion();
    if (outcome.current === null) conflict.setCurrentNoStream(new Empty());
    else conflict.setCurrentRevision(String(outcome.current));
    if (expected === 'any') conflict.setExpectedAny(new Empty());
    else if (expected === 'no_stream') conflict.setExpectedNoStream(new Empty());
    else if (expected === 'stream_exists') conflict.setExpectedStreamExists(new Empty());
    else conflict.setExpectedRevision(String(expected));
    return new AppendResp().setWrongExpectedVersion(conflict);
  }
  const success = new AppendResp.Success();
  if (outcome.last) {
    const { revision, position } = outcome.last;
    const place = new AppendResp.Position().setCommitPosition(String(position)).setPreparePosition(String(position));
    success.setCurrentRevision(String(revision)).setPosition(place);
  } else {
    success.setNoStream(new Empty()).setNoPosition(new Empty());
  }
  return new AppendResp().setSuccess(success);
};
