import { randomUUID } from 'node:crypto';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamMessages from '@eventstore/db-client/generated/streams_pb.js';
import { credentials } from '@grpc/grpc-js';
import type { StreamName } from '#event-store';
import { eventsOf } from '../contract/reading.ts';
import { sample } from '../contract/sample-events.ts';
import { Empty, identifierOf, UUID } from './testing/double/messages.ts';
import { Stage } from './testing/stage.ts';

const { AppendReq } = streamMessages;
const stage = new Stage();
afterEach(() => stage.end());

const DATA = Buffer.from('{}');
const ENVELOPE = Buffer.from(JSON.stringify({ schemaVersion: 1, occurredAt: '2026-03-02T01:00:00.000Z' }));

const options = (stream: string) =>
  new AppendReq().setOptions(
    new AppendReq.Options().setStreamIdentifier(identifierOf(stream)).setNoStream(new Empty()),
  );

const proposed = () => {
  const message = new AppendReq.ProposedMessage().setId(new UUID().setString(randomUUID()));
  message.getMetadataMap().set('type', 'Sample').set('content-type', 'application/json');
  return new AppendReq().setProposedMessage(message.setData(DATA).setCustomMetadata(ENVELOPE));
};

it.each(['cut', 'hangUp'] as const)('writes nothing of an append that was not said to its end (%s)', async (harm) => {
  const node = await stage.server();
  const proxy = await stage.between(node);
  const { address, port } = proxy.endpoint;
  const client = new StreamsClient(`${address}:${port}`, credentials.createInsecure());
  const failed = new Promise((resolve) => {
    const append = client.append(resolve);
    append.write(options('test:item-1'));
    append.write(proposed());
  });
  // What is asked later on the same connection comes later: so the server has the event by then.
  const store = stage.store([node], {}, 'test');
  await new Promise<void>((resolve) => {
    const other = client.append(() => resolve());
    other.write(options('test:item-2'));
    other.write(proposed());
    other.end();
  });
  proxy[harm]();
  expect(await failed).toMatchObject({ code: 14 });
  client.close();
  // By its answer the server has done with what was cut off.
  await store.append('item-3' as StreamName, 'none', [sample()]);
  expect(await eventsOf(store.readStream('item-2' as StreamName))).toHaveLength(1);
  expect(await eventsOf(store.readStream('item-1' as StreamName))).toEqual([]);
});
