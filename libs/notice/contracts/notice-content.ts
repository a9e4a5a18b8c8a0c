import { correctedItems } from './corrected-items.ts';
import type { DataOf, NoticeEvent } from './notice-events.ts';

export type ItemDraft = DataOf<'NoticeItemDrafted'>;
export type BodyDraft = DataOf<'NoticeBodyDrafted'>;
export type IndicatorDraft = DataOf<'NoticeIndicatorDrafted'>;
export type CollectiveDraft = DataOf<'NoticeCollectiveDrafted'>;
export type FindingRaised = DataOf<'NoticeFindingRaised'>;

/** What a stream `notice-<id>` says, by kind, with the corrections of the office; each list in the order of the text. */
export interface NoticeContent {
  /** Whose notice it is; `null` where its head does not say it, or nobody kept it. */
  readonly place: string | null;
  readonly items: readonly ItemDraft[];
  readonly body: BodyDraft | null;
  readonly collectives: readonly CollectiveDraft[];
  /** By item; of an item that was removed, too. */
  readonly indicators: readonly IndicatorDraft[];
  readonly findings: readonly FindingRaised[];
}

export const contentOf = (events: readonly NoticeEvent[]): NoticeContent => {
  const allOf = <Type extends NoticeEvent['type']>(type: Type) =>
    events.filter((event): event is Extract<NoticeEvent, { readonly type: Type }> => event.type === type);
  return {
    place: allOf('NoticeImported')[0]?.data.place ?? null,
    items: correctedItems(events),
    body: allOf('NoticeBodyDrafted')[0]?.data ?? null,
    collectives: allOf('NoticeCollectiveDrafted').map(({ data }) => data),
    indicators: allOf('NoticeIndicatorDrafted').map(({ data }) => data),
    findings: allOf('NoticeFindingRaised').map(({ data }) => data),
  };
};

export interface NamesToResolve {
  /** Canonical names that mean one unit each. */
  readonly units: readonly string[];
  /** Canonical names of collectives, and of the units that each stands for. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** Every name that must mean something before a notice is confirmed: of parties, members, and units in collectives. */
export const namesIn = ({ items, body, collectives }: NoticeContent): NamesToResolve => {
  const parties = items.flatMap(({ units }) => units);
  const groups = new Map<string, readonly string[]>();
  for (const { canonical, collective } of parties) if (collective) groups.set(canonical, []);
  for (const { canonical, members } of collectives)
    groups.set(
      canonical,
      members.map((member) => member.canonical),
    );
  const units = new Set([
    ...parties.filter(({ collective }) => !collective).map(({ canonical }) => canonical),
    ...(body?.members ?? []).map(({ canonical }) => canonical),
    ...[...groups.values()].flat(),
  ]);
  return { units: [...units], groups };
};
