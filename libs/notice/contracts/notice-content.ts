import { correctedItems } from './corrected-items.ts';
import { indicatorsNow } from './indicators-now.ts';
import type { DataOf, NoticeEvent } from './notice-events.ts';

export type ItemDraft = DataOf<'NoticeItemDrafted'>;
export type IndicatorDraft = DataOf<'NoticeIndicatorDrafted'>;
export type HeadDraft = Omit<DataOf<'NoticeHeadCorrected'>, 'noticeId' | 'before' | 'reason'>;
export type BodyDraft = Omit<DataOf<'NoticeBodyDrafted'>, 'noticeId'>;
export type CollectiveDraft = DataOf<'NoticeCollectiveDrafted'>;
export type FindingRaised = DataOf<'NoticeFindingRaised'>;

/** What a stream `notice-<id>` says, by kind, with the corrections of the office; each list in the order of the text. */
export interface NoticeContent {
  /** Whose notice it is; `null` where its head does not say it, or nobody kept it. */
  readonly place: string | null;
  readonly items: readonly ItemDraft[];
  readonly body: BodyDraft | null;
  readonly collectives: readonly CollectiveDraft[];
  /** By item; of an item that was removed, too. Of one that was corrected, those that it still states. */
  readonly indicators: readonly IndicatorDraft[];
  readonly findings: readonly FindingRaised[];
}

export const contentOf = (events: readonly NoticeEvent[]): NoticeContent => {
  const allOf = <Type extends NoticeEvent['type']>(type: Type) =>
    events.filter((event): event is Extract<NoticeEvent, { readonly type: Type }> => event.type === type);
  return {
    place: headOf(events)?.place ?? null,
    items: correctedItems(events),
    body: bodyOf(events),
    collectives: allOf('NoticeCollectiveDrafted').map(({ data }) => data),
    indicators: indicatorsNow(events),
    findings: allOf('NoticeFindingRaised').map(({ data }) => data),
  };
};

/** What a notice says of itself, as the office has it by now; `null` where none was imported. */
export const headOf = (events: readonly NoticeEvent[]): HeadDraft | null => {
  const last = events.findLast(({ type }) => type === 'NoticeHeadCorrected' || type === 'NoticeImported');
  if (last?.type !== 'NoticeHeadCorrected' && last?.type !== 'NoticeImported') return null;
  const { title, documentNumber, issuer, issuedOn, place } = last.data;
  return { title, documentNumber, issuer, issuedOn, place };
};

const bodyOf = (events: readonly NoticeEvent[]): BodyDraft | null => {
  const last = events.findLast(({ type }) => type === 'NoticeBodyCorrected' || type === 'NoticeBodyDrafted');
  if (last?.type === 'NoticeBodyCorrected') return last.data.says;
  if (last?.type !== 'NoticeBodyDrafted') return null;
  const { noticeId: _, ...body } = last.data;
  return body;
};

export interface NamesToResolve {
  /** Canonical names that mean one unit each. */
  readonly units: readonly string[];
  /** Canonical names of collectives, and of the units that each stands for. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** Every name that must mean something before a notice is confirmed: of parties, members, the office, and units in collectives. */
export const namesIn = ({ items, body, collectives }: NoticeContent): NamesToResolve => {
  const parties = [...items.flatMap(({ units }) => units), ...(body?.members ?? [])];
  const groups = new Map<string, readonly string[]>();
  for (const { canonical, collective } of parties) if (collective) groups.set(canonical, []);
  for (const { canonical, members } of collectives) {
    // Of one that gathers nobody, and that nothing names any more, nothing is left to ask.
    if (members.length > 0 || groups.has(canonical)) {
      groups.set(
        canonical,
        members.map((member) => member.canonical),
      );
    }
  }
  const units = new Set([
    ...parties.filter(({ collective }) => !collective).map(({ canonical }) => canonical),
    ...(body?.office?.canonical ? [body.office.canonical] : []),
    ...[...groups.values()].flat(),
  ]);
  return { units: [...units], groups };
};
