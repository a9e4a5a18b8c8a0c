import gossipMessages, { type ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import featureMessages, { type SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { Empty as Nothing } from '@eventstore/db-client/generated/shared_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { UUID } from './messages.ts';
import type { Member, Serving } from './serving.ts';

const { ClusterInfo: Info, EndPoint, MemberInfo } = gossipMessages;
const { SupportedMethod, SupportedMethods: Methods } = featureMessages;

export const gossip =
  ({ members, faults }: Serving): handleUnaryCall<Nothing, ClusterInfo> =>
  (_, callback) => {
    const answer = () => callback(null, new Info().setMembersList(members().map(memberOf)));
    faults.meet().then(answer, callback);
  };

const memberOf = ({ address, port, isAlive, isLeader }: Member) =>
  new MemberInfo()
    .setInstanceId(new UUID().setString(crypto.randomUUID()))
    .setTimeStamp(String(Date.now()))
    .setState(isLeader ? MemberInfo.VNodeState.LEADER : MemberInfo.VNodeState.FOLLOWER)
    .setIsAlive(isAlive)
    .setHttpEndPoint(new EndPoint().setAddress(address).setPort(port));

/** What the client asks before it decides how to append. */
export const supportedMethods = (): handleUnaryCall<Nothing, SupportedMethods> => (_, callback) => {
  const batch = new SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName('batchappend');
  callback(null, new Methods().setEventStoreServerVersion('24.6.0').setMethodsList([batch]));
};
