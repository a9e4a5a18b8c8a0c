import type { bodyRuleKinds } from '../../contracts/index.ts';
import type { FindingCode } from './finding-codes.ts';
import type { Severity } from './finding-kind.ts';

/** UTF-16 units of the decoded original (a byte order mark is not counted); `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a person should know of: something removed, missing, doubtful. Codes and their words are listed in `finding-codes.ts`. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly source: Span;
}

export type Role = 'lead' | 'responsible' | 'cooperating' | 'local';

/** A party of an item. `name` is as printed; `canonical` repeats it where it cannot be resolved. */
export interface DraftUnit {
  readonly name: string;
  readonly canonical: string;
  readonly role: Role;
  /** One name for several units: 各乡镇人民政府. */
  readonly collective: boolean;
  /** The list does not end with this name: 市教育局等部门. */
  readonly openEnded: boolean;
}

export interface Due {
  readonly kind: 'date' | 'long-term' | 'periodic';
  /** The last day, where the text fixes one. */
  readonly on: string | null;
  readonly text: string;
}

export interface DraftItem {
  /** Printed numbers from the outermost heading inwards; a heading that is missing leaves no entry. */
  readonly path: readonly string[];
  readonly heading: string;
  /** The cleaned text after the number, responsibilities included. */
  readonly text: string;
  readonly units: readonly DraftUnit[];
  readonly due: Due | null;
  readonly source: Span;
}

/** A person as the notice names one; either part may be all that it says. */
export interface Post {
  readonly person: string | null;
  readonly post: string | null;
}

export interface DraftMember extends Post {
  readonly name: string;
  readonly canonical: string;
}

export interface DraftBodyDuty {
  /** As printed; empty where the notice prints none. Never invented. */
  readonly number: string;
  /** Canonical name. */
  readonly unit: string;
  /** As printed. */
  readonly name: string;
  readonly text: string;
}

export interface DraftRule {
  readonly kind: (typeof bodyRuleKinds)[number];
  readonly text: string;
}

export interface DraftBody {
  readonly name: string;
  readonly functions: string;
  readonly convenor: Post | null;
  readonly deputies: readonly Post[];
  readonly office: string | null;
  readonly members: readonly DraftMember[];
  readonly duties: readonly DraftBodyDuty[];
  readonly rules: readonly DraftRule[];
}

export interface Quota {
  readonly units: readonly string[];
  readonly target: number;
}

export interface Indicator {
  readonly name: string;
  /** `null` where the notice gives quotas by locality and no total. */
  readonly target: number | null;
  readonly unit: string;
  readonly comparison: 'at-least' | 'at-most';
  /** The year, where the text gives one. */
  readonly by: string | null;
  readonly quotas: readonly Quota[];
}

/** A collective and the localities that the text lists as its members. */
export interface Collective {
  readonly name: string;
  readonly canonical: string;
  readonly members: readonly { readonly name: string; readonly canonical: string }[];
}

/** What a notice states and nothing that it does not; the object of `import --json`, and the collectives. */
export interface NoticeDraft {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly items: readonly DraftItem[];
  readonly body: DraftBody | null;
  readonly indicators: readonly Indicator[];
  readonly findings: readonly Finding[];
  readonly collectives: readonly Collective[];
}

export type UnreadableCode =
  | 'notice.empty'
  | 'notice.binary'
  | 'notice.too-large'
  | 'notice.endless-line'
  | 'notice.damaged'
  | 'notice.encrypted'
  | 'notice.unsupported-format'
  | 'notice.no-text-layer';

/** Nothing can be read from these bytes. A value: somebody has to be told which file; the catalogue of refusals says why. */
export interface UnreadableNotice {
  readonly unreadable: UnreadableCode;
}

/** A unit that the directory of the body knows: its name wins over the general table. */
export interface KnownUnit {
  readonly canonical: string;
  readonly aliases: readonly string[];
  /** Whose unit it is, where somebody has said it: elsewhere its names mean others. */
  readonly place?: string | null;
}
