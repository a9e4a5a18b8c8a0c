import type { QueryBus } from '@nestjs/cqrs';
import { BodyById, type BodyDocument } from '#directory/contracts';
import { found } from '#http';
import type { BodyId } from '#kernel';

/** The id of a body that there is, as far as the views have come; of any other: `body.unknown`. */
export const knownBody = async (queries: QueryBus, bodyId: string, at?: number): Promise<BodyId> => {
  const body = await queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId as BodyId, at));
  return found(body, 'body.unknown', { bodyId }).bodyId;
};
