import type { BodyId, ItemId, KeptTemplate, UnitId, UserId } from '#kernel';
import type { Moment } from '#read-model';
import { keptOr, type NamedDocument, type Templates } from '#word';
import {
  type BulletinSource,
  bulletinContent,
  bulletinDocument,
  bulletinTemplate,
  nameOfBulletin,
  nameOfSituation,
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

type Slip = SlipSource & {
  readonly slip: { readonly issuedBy: UserId; readonly templates: readonly KeptTemplate[] };
  readonly item: { readonly bodyId: BodyId };
};

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

  /** As of its issue, with what whoever signed was called then, in the words of then. */
  async slip(itemId: ItemId, unitId: UnitId, slipId: string, moment: Moment): Promise<NamedDocument | null> {
    const source = await this.sources.slip(itemId, unitId, slipId, moment);
    if (!source) return null;
    const content = slipContent(source, await this.signers.nameOf(source.slip.issuedBy, source.slip.at));
    const template = keptOr(this.templates.of(slipTemplate, source.item.bodyId), source.slip.templates);
    return { name: content.number, bytes: await slipDocument(content, template) };
  }

  async situation(bodyId: BodyId, moment: Moment): Promise<NamedDocument | null> {
    const source = await this.sources.situation(bodyId, moment);
    const template = this.templates.of(situationTemplate, bodyId);
    const content = source && situationContent(source, template);
    return content && { name: nameOfSituation(content, template), bytes: await situationDocument(content, template) };
  }

  async bulletin(bodyId: BodyId, period: Period): Promise<NamedDocument | null> {
    const source = await this.sources.bulletin(bodyId, period);
    const template = this.templates.of(bulletinTemplate, bodyId);
    const content = source && bulletinContent(source);
    return content && { name: nameOfBulletin(content, template), bytes: await bulletinDocument(content, template) };
  }
}
