import { CommandFailed } from '../failure.ts';
import type { Client } from './client.ts';
import { dutiesIn, type SituationView } from './ledger.ts';
import type { People } from './people.ts';

interface Registered {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly items: number;
  readonly duties: number;
  readonly members: readonly string[];
}

interface Imported {
  readonly noticeId: string;
  readonly draft: {
    readonly title: string;
    readonly documentNumber: string | null;
    readonly items: readonly { readonly units: readonly unknown[] }[];
    readonly body: { readonly members: readonly unknown[] } | null;
    readonly findings: readonly { readonly code: string; readonly severity: string }[];
  };
}

interface Confirmed {
  readonly unregistered: readonly unknown[];
}

interface Body {
  readonly bodyId: string;
  readonly name: string;
  readonly members: readonly string[];
}

const BODY_ID = 'demo-body';
/** Findings by which a confirmation leaves something out. */
const leavesOut: readonly string[] = ['collectives.no-members', 'body.duty-of-stranger'];

/** The office hands in the notice, looks at the draft, accepts what was found, and confirms it. */
export const registerNotice = async (
  { client, people, say }: { readonly client: Client; readonly people: People; readonly say: (line: string) => void },
  bytes: Uint8Array,
): Promise<Registered> => {
  const { noticeId, draft } = await client.act<Imported>(people.office, 'notices', bytes);
  const { title, documentNumber, findings } = draft;
  const withUnits = draft.items.filter(({ units }) => units.length > 0).length;
  say(
    `${title}: ${withUnits} items, ${findings.length} findings · 读出 ${withUnits} 个事项，${findings.length} 处提示`,
  );
  if (withUnits === 0) {
    throw new CommandFailed('notice.no-items', 'The notice names no responsibilities. · 该文件中没有责任事项。');
  }
  // A person would look at each of these; the demo takes the notice as it is.
  const grave = findings.filter(({ severity, code }) => severity === 'error' || leavesOut.includes(code));
  const acceptedFindings = [...new Set(grave.map(({ code }) => code))];
  const confirmation = { bodyId: BODY_ID, acceptedFindings };
  const { unregistered } = await client.act<Confirmed>(people.office, `notices/${noticeId}/confirmation`, confirmation);
  if (unregistered.length > 0) {
    say(
      `${unregistered.length} items without units are not registered · ${unregistered.length} 个事项未列单位，未立项`,
    );
  }
  const memberCount = draft.body?.members.length ?? 0;
  // The body comes first: until it is founded, there is nothing to ask about it.
  const bodies = await client.until<readonly Body[]>(
    people.office,
    'bodies',
    'the body is founded and its members are admitted',
    (founded) => founded.some(({ bodyId, members }) => bodyId === BODY_ID && members.length === memberCount),
  );
  const { members = [], name: bodyName = '' } = bodies.find(({ bodyId }) => bodyId === BODY_ID) ?? {};
  const path = `bodies/${BODY_ID}/situation`;
  await client.until<SituationView>(
    people.office,
    path,
    'the items of the notice are registered',
    ({ rows }) => rows.length === withUnits,
  );
  await client.untilLevel();
  const situation = await client.read<SituationView>(people.office, path);
  const duties = dutiesIn(situation).length;
  say(
    `${situation.rows.length} items, ${duties} duties, ${members.length} members · 立项 ${situation.rows.length}，责任 ${duties}，成员单位 ${members.length}`,
  );
  return { title, documentNumber, bodyId: BODY_ID, bodyName, items: situation.rows.length, duties, members };
};
