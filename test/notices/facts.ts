import type { NoticeDraft } from '#notice';
import { asExpected, type Expected } from './expected.ts';

/** The parts of a reading that are scored, each as facts that are right or wrong one by one. */
export const parts = ['head', 'items', 'texts', 'units', 'times', 'targets', 'body', 'findings'] as const;
export type Part = (typeof parts)[number];
export type Facts = Readonly<Record<Part, readonly string[]>>;

/** What a notice states, fact by fact. The items of one number are told apart by their order. */
export const factsOf = (stated: Expected): Facts => {
  const { title, documentNumber, issuer, issuedOn, indicators, body, findings } = stated;
  const items = numbered(stated.items);
  return {
    head: Object.entries({ title, documentNumber, issuer, issuedOn }).flatMap(([name, value]) =>
      value === null ? [] : [`${name} ${value}`],
    ),
    items: items.map(({ place, heading }) => `${place} ${heading}`),
    texts: items.map(({ place, text }) => `${place} ${text}`),
    units: items.flatMap(({ place, units }) => units.map((unit) => `${place} ${pairOf(unit)}`)),
    times: items.flatMap(({ place, due }) => (due === null ? [] : [`${place} ${due.split(':')[0]}`])),
    targets: (indicators as readonly unknown[]).map((indicator) => JSON.stringify(indicator)),
    body: factsOfBody(body as Readonly<Record<string, unknown>> | null),
    findings,
  };
};

/** Which findings ask somebody to look at the facts of a part. What is only told, and what is about other parts, asks nobody. */
const asksAbout = { units: /^(?:parties|names|tables)\./, times: /^times\./ } as const;

/** The units that a finding asks about: it is told at the first place, and its answer holds for the whole notice. */
const unitsAskedAbout = (message: string): readonly string[] => message.split('：').at(-1)?.split(' · ') ?? [];

/** The facts that the draft has wrong, or not at all, in items where no finding asks anybody to look at that part. */
export const silentErrors = (
  draft: NoticeDraft,
  part: keyof typeof asksAbout,
  wrong: readonly string[],
): readonly string[] => {
  const doubts = draft.findings.filter(({ code, severity }) => severity !== 'info' && asksAbout[part].test(code));
  const names = new Set(doubts.flatMap(({ message }) => unitsAskedAbout(message)));
  const doubted = new Set(
    numbered(asExpected(draft).items).flatMap(({ place }, index) => {
      const { start, end } = draft.items[index]?.source ?? { start: 0, end: 0 };
      const isAsked = doubts.some(({ source }) => source.start < end && source.end > start);
      return isAsked || draft.items[index]?.units.some(({ name }) => names.has(name)) ? [place] : [];
    }),
  );
  return wrong.filter((fact) => ![...doubted].some((place) => fact.startsWith(`${place} `)));
};

const numbered = (items: Expected['items']) => {
  const seen = new Map<string, number>();
  return items.map(([path, heading, text, units, due]) => {
    const number = path.join('-');
    const nth = (seen.get(number) ?? 0) + 1;
    seen.set(number, nth);
    return { place: `[${number}${nth > 1 ? `/${nth}` : ''}]`, heading, text, units, due };
  });
};

/** `role canonical` of `role* name = canonical`. */
const pairOf = (unit: string): string => {
  const [, role = '', name = '', canonical = name] = /^(\w+)[*+]* (.*?)(?: = (.*))?$/.exec(unit) ?? [];
  return `${role} ${canonical}`;
};

const factsOfBody = (body: Readonly<Record<string, unknown>> | null): readonly string[] =>
  Object.entries(body ?? {}).flatMap(([part, value]) =>
    value === null ? [] : [value].flat().map((fact) => `${part} ${JSON.stringify(fact)}`),
  );
