import type { BodyId, ItemId, UnitId, UserId } from '#kernel';
import type { Moment } from '#read-model';
import type { Templates } from '#word';
import {
  type BulletinSource,
  bulletinContent,
  bulletinDocument,
  bulletinTemplate,
  type SituationSource,
  type SlipSource,
  situationContent,
  situationDocument,
  situationTemplate,
  slipContent,
  slipDocument,
  slipTemplate,
} from '../word/index.ts';
import type { Signers } from './signers.ts';

type Slip = SlipSource & { readonly slip: { readonly issuedBy: UserId }; readonly item: { readonly bodyId: BodyId } };

/** Where the documents of the ledger are written from. */
export interface LedgerSources<Period> {
  slip(itemId: ItemId, unitId: UnitId, slipId: string, moment: Moment): Promise<Slip | null>;
  situation(bodyId: BodyId, moment: Moment): Promise<SituationSource | null>;
  bulletin(bodyId: BodyId, period: Period): Promise<BulletinSource | null>;
}

/** Writes the documents of the ledger for Word, in the words of the body's templates. `null`: nothing to write of. */
export class LedgerWriter<Period = unknown> {
  constructor(
    private readonly sources: LedgerSources<Period>,
    private readonly signers: Signers,
    private readonly templates: Templates,
  ) {}

  /** As of its issue, with what whoever signed was called then. */
  async slip(itemId: ItemId, unitId: UnitId, slipId: string, moment: Moment): Promise<Uint8Array | null> {
    const source = await this.sources.slip(itemId, unitId, slipId, moment);
    if (!source) return null;
    const content = slipContent(source, await this.signers.nameOf(source.slip.issuedBy, source.slip.at));
    return slipDocument(content, this.templates.of(slipTemplate, source.item.bodyId));
  }

  async situation(bodyId: BodyId, moment: Moment): Promise<Uint8Array | null> {
    const source = await this.sources.situation(bodyId, moment);
    const template = this.templates.of(situationTemplate, bodyId);
    return source && situationDocument(situationContent(source, template), template);
  }

  async bulletin(bodyId: BodyId, period: Period): Promise<Uint8Array | null> {
    const source = await this.sources.bulletin(bodyId, period);
    return source && bulletinDocument(bulletinContent(source), this.templates.of(bulletinTemplate, bodyId));
  }
}
